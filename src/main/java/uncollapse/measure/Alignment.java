package uncollapse.measure;

import java.util.OptionalDouble;
import uncollapse.linalg.Matrix;

/** How near the two rows of positive pairs are. */
public final class Alignment {
  private Alignment() {}

  /**
   * Alignment (Wang and Isola 2020, α = 2): the mean of ‖x_i − y_i‖², row by row; 0 to 4 for unit rows, 0 if both views
   * of everything are the same. On unit rows it is 2 − 2 cos, BYOL's loss.
   *
   * @param x n × d, n ≥ 1
   * @param y n × d
   */
  public static double of(Matrix x, Matrix y) {
    double sum = 0;
    for (int k = 0; k < x.data().length; k++) {
      double difference = x.data()[k] - y.data()[k];
      sum += difference * difference;
    }
    return sum / x.rows();
  }

  /**
   * The same over all pairs of two rows of one class, for want of views: Σ over classes of n_c · Σ ‖x_i − mean_c‖², divided
   * by the number of those pairs. Empty if no class has two rows.
   *
   * @param e n × d
   * @param labels 0 … classes − 1 of the rows
   */
  public static OptionalDouble withinClasses(Matrix e, int[] labels, int classes) {
    int[] members = new int[classes];
    Matrix means = new Matrix(classes, e.cols());
    for (int i = 0; i < labels.length; i++) {
      members[labels[i]]++;
      for (int j = 0; j < e.cols(); j++) {
        means.set(labels[i], j, means.get(labels[i], j) + e.get(i, j));
      }
    }
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      int n = members[labels[i]];
      for (int j = 0; j < e.cols(); j++) {
        double difference = e.get(i, j) - means.get(labels[i], j) / n;
        sum += n * difference * difference;
      }
    }
    double pairs = 0;
    for (int n : members) {
      pairs += n * (n - 1.0) / 2;
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs);
  }
}
