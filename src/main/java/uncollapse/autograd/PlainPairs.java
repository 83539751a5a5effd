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

  static void squaredDistances(Matrix e, double[] panels, int i, double[] out, int at) {
    int b = e.rows();
    for (int j = 0; j < b; j += PANEL) {
      squaredDistances(e, panels, i, j, Math.min(PANEL, b - j), out, at + j);
    }
  }

  /** Of row i to {@code count} rows of one panel, from j on. */
  private static void squaredDistances(
      Matrix e, double[] panels, int i, int j, int count, double[] out, int at) {
    int d = e.cols();
    Arrays.fill(out, at, at + count, 0);
    for (int k = 0; k < d; k++) {
      addSquares(e.data()[i * d + k], panels, Kernels.panelAt(j, d) + k * PANEL, out, at, count);
    }
  }

  private static void addSquares(double x, double[] ys, int from, double[] out, int at, int count) {
    for (int c = 0; c < count; c++) {
      double difference = x - ys[from + c];
      out[at + c] = Math.fma(difference, difference, out[at + c]);
    }
  }

  static double contrastiveTile(
      Matrix e,
      double[] panels,
      double[] classes,
      double margin,
      int left,
      int right,
      double[] pulls,
      double[] sums) {
    int b = e.rows();
    int first = right * PANEL;
    int count = Math.min(PANEL, b - first);
    Arrays.fill(sums, 0);
    for (int i = left * PANEL; i < Math.min((left + 1) * PANEL, b); i++) {
      int row = Kernels.panelAt(first, b) + i * PANEL;
      squaredDistances(e, panels, i, first, count, pulls, row); // where the pulls of row i go
      for (int c = 0; c < count; c++) {
        double square = pulls[row + c];
        double loss = square;
        double pull = 2;
        if (classes[first + c] != classes[i]) {
          double distance = Math.sqrt(square + Kernels.ROOT_FLOOR);
          double missing = margin - distance;
          missing = missing <= 0 ? 0 : missing;
          loss = missing * missing;
          pull = -2 * missing / distance;
        }
        sums[c] += loss;
        pulls[row + c] = pull;
        pulls[Kernels.panelAt(i, b) + (first + c) * PANEL] = pull;
      }
    }
    return sum(sums, count);
  }

  static double sum(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum;
  }
}
