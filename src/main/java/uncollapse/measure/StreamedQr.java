package uncollapse.measure;

import java.util.Arrays;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;

/**
 * The triangular factor R of a matrix A that comes in blocks of rows: A = Q R, so that R has A's singular values and
 * RᵀR = AᵀA, without the digits that a sum of squares would lose. Each block is reflected into R by Householder's
 * reflections, 32 columns at a time (Q = I − V T Vᵀ; Schreiber and Van Loan 1989), so that nearly all work is in products.
 */
final class StreamedQr {
  private static final int WIDTH = 32;

  private final int n;
  private final Matrix r;
  private final Kernels kernels;
  private final double[] sums = new double[WIDTH];
  private final double[] factors = new double[WIDTH];

  /** For blocks of {@code n} columns; R is 0 until the first one comes. */
  StreamedQr(int n, Kernels kernels) {
    this.n = n;
    this.kernels = kernels;
    r = new Matrix(n, n);
  }

  /** R, upper triangular, of any signs. The buffer itself: {@link #add} changes it. */
  Matrix r() {
    return r;
  }

  /** Takes in more rows of A; the block is left as it was. */
  void add(Matrix block) {
    Matrix[] panels = split(block);
    Matrix scratch = new Matrix(block.rows(), WIDTH);
    for (int p = 0; p < panels.length; p++) {
      Matrix t = new Matrix(panels[p].cols(), panels[p].cols());
      reflect(panels[p], p * WIDTH, t);
      for (int q = p + 1; q < panels.length; q++) {
        update(panels[p], t, p * WIDTH, panels[q], q * WIDTH, scratch);
      }
    }
  }

  /** The block's columns, {@value #WIDTH} to a panel. */
  private Matrix[] split(Matrix block) {
    Matrix[] panels = new Matrix[(n + WIDTH - 1) / WIDTH];
    for (int p = 0; p < panels.length; p++) {
      int from = p * WIDTH;
      panels[p] = new Matrix(block.rows(), Math.min(WIDTH, n - from));
      for (int i = 0; i < block.rows(); i++) {
        System.arraycopy(block.data(), i * n + from, panels[p].data(), i * panels[p].cols(), panels[p].cols());
      }
    }
    return panels;
  }

  /**
   * Reflects a panel into the triangle of R that begins at (at, at). The panel's columns become V, whose upper part is the
   * unit matrix; {@code t} becomes T.
   */
  private void reflect(Matrix panel, int at, Matrix t) {
    int width = panel.cols();
    double[] rs = r.data();
    for (int c = 0; c < width; c++) {
      dots(panel, c);
      int row = (at + c) * n + at;
      double head = rs[row + c];
      if (sums[c] == 0) {
        continue; // nothing to reflect: T's column stays 0
      }
      double length = Math.sqrt(Math.fma(head, head, sums[c]));
      double image = head > 0 ? -length : length;
      double tau = (image - head) / image;
      double scale = 1 / (head - image);
      Arrays.fill(factors, 0);
      factors[c] = 1 - scale;
      rs[row + c] = image;
      for (int q = c + 1; q < width; q++) {
        double along = tau * Math.fma(scale, sums[q], rs[row + q]);
        rs[row + q] -= along;
        factors[q] = along * scale;
      }
      subtract(panel, c);
      for (int i = 0; i < c; i++) {
        double sum = 0;
        for (int q = i; q < c; q++) {
          sum = Math.fma(t.get(i, q), sums[q], sum);
        }
        t.set(i, c, -tau * scale * sum);
      }
      t.set(c, c, tau);
    }
  }

  /** The products of column c with all columns, to {@link #sums}. */
  private void dots(Matrix panel, int c) {
    Arrays.fill(sums, 0);
    int width = panel.cols();
    double[] x = panel.data();
    for (int at = 0; at < x.length; at += width) {
      double xc = x[at + c];
      for (int q = 0; q < width; q++) {
        sums[q] = Math.fma(xc, x[at + q], sums[q]);
      }
    }
  }

  /** Subtracts column c times {@link #factors}. */
  private void subtract(Matrix panel, int c) {
    int width = panel.cols();
    double[] x = panel.data();
    for (int at = 0; at < x.length; at += width) {
      double xc = -x[at + c];
      for (int q = 0; q < width; q++) {
        x[at + q] = Math.fma(xc, factors[q], x[at + q]);
      }
    }
  }

  /** Reflects a later panel, with the part of R above it: both lose their share of V Tᵀ Vᵀ. */
  private void update(Matrix v, Matrix t, int row, Matrix panel, int column, Matrix scratch) {
    int width = panel.cols();
    Matrix along = new Matrix(v.cols(), width);
    kernels.productTransposedLeft(v, panel, along);
    for (int i = 0; i < v.cols(); i++) {
      for (int q = 0; q < width; q++) {
        along.data()[i * width + q] += r.get(row + i, column + q);
      }
    }
    Matrix weights = new Matrix(v.cols(), width);
    kernels.productTransposedLeft(t, along, weights);
    for (int i = 0; i < v.cols(); i++) {
      for (int q = 0; q < width; q++) {
        r.data()[(row + i) * n + column + q] -= weights.get(i, q);
      }
    }
    Matrix share = width == scratch.cols() ? scratch : new Matrix(panel.rows(), width);
    kernels.product(v, weights, share);
    double[] x = panel.data();
    for (int k = 0; k < x.length; k++) {
      x[k] -= share.data()[k];
    }
  }
}
