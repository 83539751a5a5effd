package uncollapse.measure;

import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;

/**
 * Takes in an embedding E in blocks of rows, each seen once, and keeps the triangular factor of (1 | E − 1cᵀ), c the first
 * row, which is subtracted so that a mean far off takes no digits. The factor's first row holds the mean, the triangle
 * below it is the factor of the centred rows, and both together have E's singular values.
 */
final class SpectrumStream {
  private final int d;
  private final StreamedQr qr;
  private final double[] shift;
  private int b;
  private double squares;
  private boolean unit = true;

  SpectrumStream(int d, Kernels kernels) {
    this.d = d;
    qr = new StreamedQr(d + 1, kernels);
    shift = new double[d];
  }

  /** How many rows it has taken. */
  int rows() {
    return b;
  }

  void add(Matrix block) {
    if (b == 0) {
      System.arraycopy(block.data(), 0, shift, 0, d);
    }
    Matrix augmented = new Matrix(block.rows(), d + 1);
    double sum = 0;
    for (int i = 0; i < block.rows(); i++) {
      augmented.set(i, 0, 1);
      double square = 0;
      for (int j = 0; j < d; j++) {
        double value = block.get(i, j);
        square = Math.fma(value, value, square);
        augmented.set(i, j + 1, value - shift[j]);
      }
      unit &= Math.abs(Math.sqrt(square) - 1) <= Spectrum.UNIT;
      sum += square;
    }
    squares += sum;
    b += block.rows();
    qr.add(augmented);
  }

  /** What is left of all rows. */
  Factor factor() {
    Matrix r = qr.r();
    double root = r.get(0, 0); // √b, of either sign
    Matrix out = new Matrix(1 + Math.max(0, Math.min(b - 1, d)), d);
    for (int j = 0; j < d; j++) {
      out.set(0, j, Math.fma(root, shift[j], r.get(0, j + 1)));
      for (int i = 1; i < out.rows() && i <= j + 1; i++) {
        out.set(i, j, r.get(i, j + 1));
      }
    }
    return new Factor(b, d, out, Math.sqrt(squares), unit);
  }
}
