package uncollapse.scene;

import java.util.Arrays;
import uncollapse.linalg.Matrix;

/** The smallest box, side by side with the axes, that holds all points. */
record Bounds(double[] low, double[] high) {
  static Bounds of(Matrix points) {
    double[] low = new double[points.cols()];
    double[] high = new double[points.cols()];
    if (points.rows() > 0) {
      Arrays.fill(low, Double.POSITIVE_INFINITY);
      Arrays.fill(high, Double.NEGATIVE_INFINITY);
    }
    for (int i = 0; i < points.rows(); i++) {
      for (int j = 0; j < points.cols(); j++) {
        low[j] = Math.min(low[j], points.get(i, j));
        high[j] = Math.max(high[j], points.get(i, j));
      }
    }
    return new Bounds(low, high);
  }

  double centre(int axis) {
    return low[axis] / 2 + high[axis] / 2;
  }

  double half(int axis) {
    return high[axis] / 2 - low[axis] / 2;
  }

  /** The largest half-side, never 0. */
  double reach() {
    double most = 0;
    for (int j = 0; j < low.length; j++) {
      most = Math.max(most, half(j));
    }
    return most > 0 ? most : 1;
  }
}
