package uncollapse.autograd;

import uncollapse.linalg.Matrix;

/**
 * out += a · b in plain loops. Two rows by four columns are summed in registers at a time: what is read serves several
 * sums, and none waits for itself. Each adds its terms in the order of k.
 */
final class PlainProduct {
  private double[] a = {};
  private int aRow;
  private int aColumn;
  private double[] b = {};
  private int bAt;
  private int bRow;
  private int depth;

  /** Takes a left-hand side: element (i, k) is at {@code i * rowStep + k * columnStep}. */
  void left(double[] a, int rowStep, int columnStep) {
    this.a = a;
    aRow = rowStep;
    aColumn = columnStep;
  }

  /** Takes a right-hand side of {@code depth} rows: element (k, j) is at {@code at + k * rowStep + j}. */
  void right(double[] b, int at, int rowStep, int depth) {
    this.b = b;
    bAt = at;
    bRow = rowStep;
    this.depth = depth;
  }

  /** Adds the product to the columns {@code from} to {@code to} − 1 of {@code out}. */
  void addTo(Matrix out, int from, int to) {
    int i = 0;
    for (; i + 2 <= out.rows(); i += 2) {
      int j = from;
      for (; j + 4 <= to; j += 4) {
        addBlock(i, j - from, out.data(), i * out.cols() + j, out.cols());
      }
      addElements(i, j - from, out.data(), i * out.cols() + j, to - j);
      addElements(i + 1, j - from, out.data(), (i + 1) * out.cols() + j, to - j);
    }
    if (i < out.rows()) {
      addElements(i, 0, out.data(), i * out.cols() + from, to - from);
    }
  }

  /** Rows i and i + 1 by columns j to j + 3; the first element is at {@code at}, its row {@code step} long. */
  private void addBlock(int i, int j, double[] os, int at, int step) {
    double[] as = a;
    double[] bs = b;
    int x = i * aRow, y = x + aRow;
    int w = bAt + j;
    int to = at + step;
    double s0 = os[at], s1 = os[at + 1], s2 = os[at + 2], s3 = os[at + 3];
    double t0 = os[to], t1 = os[to + 1], t2 = os[to + 2], t3 = os[to + 3];
    for (int k = 0; k < depth; k++) {
      double s = as[x], t = as[y];
      double c0 = bs[w], c1 = bs[w + 1], c2 = bs[w + 2], c3 = bs[w + 3];
      s0 = Math.fma(s, c0, s0);
      s1 = Math.fma(s, c1, s1);
      s2 = Math.fma(s, c2, s2);
      s3 = Math.fma(s, c3, s3);
      t0 = Math.fma(t, c0, t0);
      t1 = Math.fma(t, c1, t1);
      t2 = Math.fma(t, c2, t2);
      t3 = Math.fma(t, c3, t3);
      x += aColumn;
      y += aColumn;
      w += bRow;
    }
    os[at] = s0;
    os[at + 1] = s1;
    os[at + 2] = s2;
    os[at + 3] = s3;
    os[to] = t0;
    os[to + 1] = t1;
    os[to + 2] = t2;
    os[to + 3] = t3;
  }

  /** Row i by {@code count} columns from j on. */
  private void addElements(int i, int j, double[] os, int at, int count) {
    double[] as = a;
    double[] bs = b;
    for (int c = 0; c < count; c++) {
      int x = i * aRow;
      int w = bAt + j + c;
      double sum = os[at + c];
      for (int k = 0; k < depth; k++) {
        sum = Math.fma(as[x], bs[w], sum);
        x += aColumn;
        w += bRow;
      }
      os[at + c] = sum;
    }
  }
}
