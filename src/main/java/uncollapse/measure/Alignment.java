package uncollapse.measure;

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
}
