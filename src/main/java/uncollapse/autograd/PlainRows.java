package uncollapse.autograd;

import java.util.Arrays;
import uncollapse.linalg.Matrix;

/** Passes that go by rows, in plain loops. */
final class PlainRows {
  private PlainRows() {}

  static void sum(Matrix a, Matrix out) {
    double[] as = a.data();
    double[] sums = out.data();
    Arrays.fill(sums, 0);
    for (int at = 0; at < as.length; at += sums.length) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += as[at + j];
      }
    }
  }

  static void sumOfSquares(Matrix a, Matrix out) {
    double[] as = a.data();
    double[] sums = out.data();
    Arrays.fill(sums, 0);
    for (int at = 0; at < as.length; at += sums.length) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] = Math.fma(as[at + j], as[at + j], sums[j]);
      }
    }
  }

  static void add(Matrix a, Matrix row, Matrix out) {
    int m = a.cols();
    for (int at = 0; at < a.data().length; at += m) {
      for (int j = 0; j < m; j++) {
        out.data()[at + j] = a.data()[at + j] + row.data()[j];
      }
    }
  }

  static void scaleColumns(Matrix a, Matrix factors, Matrix out) {
    int m = a.cols();
    for (int at = 0; at < a.data().length; at += m) {
      for (int j = 0; j < m; j++) {
        out.data()[at + j] = a.data()[at + j] * factors.data()[j];
      }
    }
  }

  static void scaleLess(Matrix a, double[] factors, Matrix b, Matrix out) {
    int m = a.cols();
    for (int i = 0; i < a.rows(); i++) {
      for (int j = i * m; j < (i + 1) * m; j++) {
        out.data()[j] = Math.fma(factors[i], a.data()[j], -b.data()[j]);
      }
    }
  }

  /** Each row of a times the same of b: four rows at a time, so that no sum waits for itself. */
  static void products(Matrix a, Matrix b, double[] out) {
    int d = a.cols();
    int n = a.rows();
    double[] as = a.data();
    double[] bs = b.data();
    int i = 0;
    for (; i + 4 <= n; i += 4) {
      int x0 = i * d, x1 = x0 + d, x2 = x1 + d, x3 = x2 + d;
      double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
      for (int k = 0; k < d; k++) {
        s0 = Math.fma(as[x0 + k], bs[x0 + k], s0);
        s1 = Math.fma(as[x1 + k], bs[x1 + k], s1);
        s2 = Math.fma(as[x2 + k], bs[x2 + k], s2);
        s3 = Math.fma(as[x3 + k], bs[x3 + k], s3);
      }
      out[i] = s0;
      out[i + 1] = s1;
      out[i + 2] = s2;
      out[i + 3] = s3;
    }
    for (; i < n; i++) {
      double sum = 0;
      for (int j = i * d; j < (i + 1) * d; j++) {
        sum = Math.fma(as[j], bs[j], sum);
      }
      out[i] = sum;
    }
  }

  /** Each row divided by its number. */
  static void divide(Matrix a, double[] divisors, Matrix out) {
    int d = a.cols();
    for (int i = 0; i < a.rows(); i++) {
      for (int j = i * d; j < (i + 1) * d; j++) {
        out.data()[j] = a.data()[j] / divisors[i];
      }
    }
  }

  /** (g_i − along_i · y_i) / length_i for each row i. */
  static void removeAlong(Matrix g, double[] along, Matrix y, double[] lengths, Matrix out) {
    int d = y.cols();
    for (int i = 0; i < y.rows(); i++) {
      for (int j = i * d; j < (i + 1) * d; j++) {
        out.data()[j] = Math.fma(-along[i], y.data()[j], g.data()[j]) / lengths[i];
      }
    }
  }
}
