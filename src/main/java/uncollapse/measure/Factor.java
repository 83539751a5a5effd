package uncollapse.measure;

import java.util.Arrays;
import java.util.stream.IntStream;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.Svd;

/**
 * What is left of an embedding E (b × d) once its rows have gone by.
 *
 * @param stacked a matrix with E's singular values: √b times the mean row, then a triangular factor of the centred rows
 * @param frobenius ‖E‖_F
 * @param unit whether all rows have length 1
 */
record Factor(int b, int d, Matrix stacked, double frobenius, boolean unit) {
  private static final int COLUMNS = 256;

  /** A spectrum, without axes. Raw rows aim at the std that rows of their root mean square length would have, as unit rows. */
  Spectrum spectrum(double participation, double[] std) {
    double length = unit ? Math.sqrt(b) : frobenius;
    double threshold = Spectrum.COLLAPSED * length / Math.sqrt((double) b * d);
    double mean = 0;
    for (int j = 0; j < d; j++) {
      mean += stacked.get(0, j) * stacked.get(0, j);
    }
    int m = Math.min(b, d);
    double[] s = Arrays.copyOf(Svd.values(stacked), m);
    return new Spectrum(
        b,
        d,
        s,
        Arrays.stream(s).sum() / m,
        length / m,
        Math.sqrt(m) * length / m,
        std,
        threshold,
        IntStream.range(0, d).filter(j -> std[j] < threshold || std[j] == 0).toArray(),
        new Matrix(d, 0),
        participation,
        frobenius > 0 ? Math.min(1, Math.sqrt(mean) / frobenius) : 1,
        unit);
  }

  /** The std (n − 1) of each dimension. */
  double[] std() {
    double[] squares = new double[d];
    for (int i = 1; i < stacked.rows(); i++) {
      for (int j = 0; j < d; j++) {
        squares[j] = Math.fma(stacked.get(i, j), stacked.get(i, j), squares[j]);
      }
    }
    return Arrays.stream(squares).map(s -> Math.sqrt(s / (b - 1))).toArray();
  }

  /** Goes through the covariance in strips, because it need not fit into memory beside all else. */
  Covariation covariation(double[] std, Kernels kernels) {
    double[] mean = Arrays.copyOf(stacked.data(), d);
    Arrays.fill(stacked.data(), 0, d, 0);
    Covariation out = new Covariation(std);
    for (int from = 0; from < d; from += COLUMNS) {
      Matrix columns = new Matrix(stacked.rows(), Math.min(COLUMNS, d - from));
      for (int i = 1; i < stacked.rows(); i++) {
        System.arraycopy(stacked.data(), i * d + from, columns.data(), i * columns.cols(), columns.cols());
      }
      Matrix strip = new Matrix(d, columns.cols());
      kernels.productTransposedLeft(stacked, columns, strip);
      out.add(strip, from, b - 1);
    }
    System.arraycopy(mean, 0, stacked.data(), 0, d);
    return out;
  }
}
