package uncollapse.autograd;

import uncollapse.linalg.Matrix;

/**
 * out += a · b in plain loops. Two rows by four columns are summed in registers at a time, or four rows by one column: what
 * is read serves several sums, and none waits for itself. Each adds its terms in the order of k.
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
    double[] os = out.data();
    int width = out.cols();
    int fours = from + (to - from) / 4 * 4;
    int i = 0;
    for (; i + 2 <= out.rows(); i += 2) {
      for (int j = from; j < fours; j += 4) {
        addBlock(i, j - from, os, i * width + j, width);
      }
    }
    if (i < out.rows()) {
      for (int j = from; j < fours; j++) {
        addElement(i, j - from, os, i * width + j);
      }
    }
    for (int j = fours; j < to; j++) {
      addColumn(j - from, os, j, width, out.rows());
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

  /** Column j; its first element is at {@code at}, the next one {@code step} further. */
  private void addColumn(int j, double[] os, int at, int step, int rows) {
    double[] as = a;
    double[] bs = b;
    int i = 0;
    for (; i + 4 <= rows; i += 4) {
      int x0 = i * aRow, x1 = x0 + aRow, x2 = x1 + aRow, x3 = x2 + aRow;
      int w = bAt + j;
      int to = at + i * step;
      double s0 = os[to], s1 = os[to + step], s2 = os[to + 2 * step], s3 = os[to + 3 * step];
      for (int k = 0; k < depth; k++) {
        double c = bs[w];
        s0 = Math.fma(as[x0], c, s0);
        s1 = Math.fma(as[x1], c, s1);
        s2 = Math.fma(as[x2], c, s2);
        s3 = Math.fma(as[x3], c, s3);
        x0 += aColumn;
        x1 += aColumn;
        x2 += aColumn;
        x3 += aColumn;
        w += bRow;
      }
      os[to] = s0;
      os[to + step] = s1;
      os[to + 2 * step] = s2;
      os[to + 3 * step] = s3;
    }
    for (; i < rows; i++) {
      addElement(i, j, os, at + i * step);
    }
  }

  private void addElement(int i, int j, double[] os, int at) {
    int x = i * aRow;
    int w = bAt + j;
    double sum = os[at];
    for (int k = 0; k < depth; k++) {
      sum = Math.fma(a[x], b[w], sum);
      x += aColumn;
      w += bRow;
    }
    os[at] = sum;
  }
}
