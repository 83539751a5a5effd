package uncollapse.autograd;

import static uncollapse.autograd.Kernels.PANEL;

import java.util.Arrays;
import uncollapse.linalg.Matrix;

/** Pairs of rows in plain loops. */
final class PlainPairs {
  private PlainPairs() {}

  static void pack(Matrix e, double[] panels) {
    int d = e.cols();
    double[] es = e.data();
    for (int j = 0; j < e.rows(); j++) {
      int at = Kernels.panelAt(j, d);
      for (int k = 0; k < d; k++) {
        panels[at + k * PANEL] = es[j * d + k];
      }
    }
  }

  static void squaredDistances(Matrix e, int i, double[] out, int at) {
    for (int j = 0; j < e.rows(); j++) {
      out[at + j] = squaredDistance(e, i, j);
    }
  }

  private static double squaredDistance(Matrix e, int i, int j) {
    int d = e.cols();
    double[] es = e.data();
    double square = 0;
    for (int k = 0; k < d; k++) {
      double difference = es[i * d + k] - es[j * d + k];
      square = Math.fma(difference, difference, square);
    }
    return square;
  }

  static double contrastiveTile(
      Matrix e, double[] classes, double margin, int left, int right, double[] pulls, double[] sums) {
    int b = e.rows();
    int end = Math.min((right + 1) * PANEL, b);
    Arrays.fill(sums, 0);
    for (int i = left * PANEL; i < Math.min((left + 1) * PANEL, b); i++) {
      for (int j = right * PANEL; j < end; j++) {
        double square = squaredDistance(e, i, j);
        double loss = square;
        double pull = 2;
        if (classes[j] != classes[i]) {
          double distance = Math.sqrt(square + Kernels.ROOT_FLOOR);
          double missing = margin - distance;
          missing = missing <= 0 ? 0 : missing;
          loss = missing * missing;
          pull = -2 * missing / distance;
        }
        sums[j % PANEL] += loss;
        pulls[Kernels.panelAt(j, b) + i * PANEL] = pull;
        pulls[Kernels.panelAt(i, b) + j * PANEL] = pull;
      }
    }
    return sum(sums, end - right * PANEL);
  }

  static double sum(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum;
  }
}
