package uncollapse.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import uncollapse.linalg.Matrix;

/** What is wanted of a covariance matrix that is too large to keep, gathered from strips of its columns. */
final class Covariation {
  private final double[] std;
  private final int[] shown;
  private final Matrix values;
  private final double trace;
  private double squares;
  private double correlated;

  /**
   * @param std of the d dimensions
   */
  Covariation(double[] std) {
    this.std = std;
    shown = largest(std);
    values = new Matrix(shown.length, shown.length);
    trace = Arrays.stream(std).map(s -> s * s).sum();
  }

  /** The dimensions of largest std, in their own order. */
  private static int[] largest(double[] std) {
    return IntStream.range(0, std.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -std[j]))
        .limit(Correlation.MOST)
        .mapToInt(j -> j)
        .sorted()
        .toArray();
  }

  /**
   * Takes some columns, all d rows of them.
   *
   * @param strip as many times the covariance as {@code weight} says
   * @param from the number of its first column
   */
  void add(Matrix strip, int from, double weight) {
    for (int j = 0; j < strip.rows(); j++) {
      for (int k = 0; k < strip.cols(); k++) {
        double covariance = strip.get(j, k) / weight;
        double moves = std[j] * std[from + k];
        squares += moves == 0 ? 0 : (covariance / trace) * (covariance / trace);
        correlated += moves == 0 || j == from + k ? 0 : (covariance / moves) * (covariance / moves);
      }
    }
    for (int k = 0; k < shown.length; k++) {
      for (int j = 0; j < shown.length && shown[k] >= from && shown[k] < from + strip.cols(); j++) {
        values.set(j, k, correlation(shown[j], shown[k], strip.get(shown[j], shown[k] - from) / weight));
      }
    }
  }

  private double correlation(int j, int k, double covariance) {
    double moves = std[j] * std[k];
    return moves == 0 ? Double.NaN : j == k ? 1 : Math.clamp(covariance / moves, -1, 1);
  }

  /** {@link Ranks#participation}. */
  double participation() {
    return squares > 0 ? 1 / squares : 1;
  }

  Correlation correlation() {
    long moving = Arrays.stream(std).filter(s -> s > 0).count();
    OptionalDouble offDiagonal =
        moving < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(correlated / (moving * (moving - 1.0))));
    return new Correlation(shown, values, offDiagonal);
  }
}
