package uncollapse.measure;

import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;

/**
 * Uniformity (Wang and Isola 2020, t = 2): log of the mean of exp(−2 ‖x_i − x_j‖²) over all pairs i < j. For unit rows it
 * lies between 0, all rows equal, and about −4, the limit of a uniform sphere as d grows; −1.5750 is a uniform circle.
 * Other rows have a value too, but its size then follows theirs. The sum is kept by its largest term, so that distances
 * of any size give a finite value.
 */
public final class Uniformity {
  private static final double T = 2;

  private double largest = Double.NEGATIVE_INFINITY;
  private double sum;
  private long pairs;

  Uniformity() {}

  /** Of n × d rows, n ≥ 2. */
  public static double of(Matrix e) {
    Uniformity uniformity = new Uniformity();
    new Distances(e, Kernels.available()).between(e, uniformity::add);
    return uniformity.value();
  }

  /** Adds the pairs of row i with all later rows. */
  void add(int i, double[] squaredDistances, int n) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int j = i + 1; j < n; j++) {
      nearest = Math.min(nearest, squaredDistances[j]);
    }
    if (i + 1 >= n) {
      return;
    }
    double scale = Math.max(largest, -T * nearest);
    double here = 0;
    for (int j = i + 1; j < n; j++) {
      here += Math.exp(-T * squaredDistances[j] - scale);
    }
    sum = sum * Math.exp(largest - scale) + here;
    largest = scale;
    pairs += n - 1 - i;
  }

  double value() {
    return largest + Math.log(sum / pairs);
  }
}
