package uncollapse.autograd;

import static uncollapse.autograd.VectorMath.SPECIES;
import static uncollapse.autograd.VectorMath.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import uncollapse.linalg.Matrix;

/** Passes that go by rows, in lanes along the row; its last vector is masked. */
final class VectorRows {
  private static final int LANES = SPECIES.length();

  private VectorRows() {}

  static void sum(Matrix a, Matrix out) {
    int m = a.cols();
    double[] as = a.data();
    double[] os = out.data();
    int j = 0;
    for (; j + 4 * LANES <= m; j += 4 * LANES) {
      DoubleVector s0 = broadcast(0), s1 = s0, s2 = s0, s3 = s0;
      for (int at = j; at < as.length; at += m) {
        s0 = s0.add(load(as, at));
        s1 = s1.add(load(as, at + LANES));
        s2 = s2.add(load(as, at + 2 * LANES));
        s3 = s3.add(load(as, at + 3 * LANES));
      }
      s0.intoArray(os, j);
      s1.intoArray(os, j + LANES);
      s2.intoArray(os, j + 2 * LANES);
      s3.intoArray(os, j + 3 * LANES);
    }
    for (; j < m; j += LANES) {
      VectorMask<Double> mask = SPECIES.indexInRange(j, m);
      DoubleVector sum = broadcast(0);
      for (int at = j; at < as.length; at += m) {
        sum = sum.add(load(as, at, mask));
      }
      sum.intoArray(os, j, mask);
    }
  }

  static void sumOfSquares(Matrix a, Matrix out) {
    int m = a.cols();
    double[] as = a.data();
    for (int j = 0; j < m; j += LANES) {
      VectorMask<Double> mask = SPECIES.indexInRange(j, m);
      DoubleVector sum = broadcast(0);
      for (int at = j; at < as.length; at += m) {
        DoubleVector x = load(as, at, mask);
        sum = x.fma(x, sum);
      }
      sum.intoArray(out.data(), j, mask);
    }
  }

  static void add(Matrix a, Matrix row, Matrix out) {
    int m = a.cols();
    double[] as = a.data();
    double[] os = out.data();
    for (int j = 0; j < m; j += LANES) {
      VectorMask<Double> mask = SPECIES.indexInRange(j, m);
      DoubleVector added = load(row.data(), j, mask);
      for (int at = j; at < as.length; at += m) {
        load(as, at, mask).add(added).intoArray(os, at, mask);
      }
    }
  }

  static void scaleColumns(Matrix a, Matrix factors, Matrix out) {
    int m = a.cols();
    double[] as = a.data();
    double[] os = out.data();
    for (int j = 0; j < m; j += LANES) {
      VectorMask<Double> mask = SPECIES.indexInRange(j, m);
      DoubleVector factor = load(factors.data(), j, mask);
      for (int at = j; at < as.length; at += m) {
        load(as, at, mask).mul(factor).intoArray(os, at, mask);
      }
    }
  }

  /** By · (−1): neg() would put a vector on the heap for each row. */
  static void scaleLess(Matrix a, double[] factors, Matrix b, Matrix out) {
    int m = a.cols();
    double[] as = a.data();
    double[] bs = b.data();
    double[] os = out.data();
    int last = SPECIES.loopBound(m);
    VectorMask<Double> mask = SPECIES.indexInRange(last, m);
    for (int i = 0; i < a.rows(); i++) {
      DoubleVector factor = broadcast(factors[i]);
      int at = i * m;
      for (; at < i * m + last; at += LANES) {
        factor.fma(load(as, at), load(bs, at).mul(-1)).intoArray(os, at);
      }
      if (last < m) {
        factor.fma(load(as, at, mask), load(bs, at, mask).mul(-1)).intoArray(os, at, mask);
      }
    }
  }

  static void divide(Matrix a, double[] divisors, Matrix out) {
    int m = a.cols();
    double[] as = a.data();
    double[] os = out.data();
    int last = SPECIES.loopBound(m);
    VectorMask<Double> mask = SPECIES.indexInRange(last, m);
    for (int i = 0; i < a.rows(); i++) {
      DoubleVector divisor = broadcast(divisors[i]);
      int at = i * m;
      for (; at < i * m + last; at += LANES) {
        load(as, at).div(divisor).intoArray(os, at);
      }
      if (last < m) {
        load(as, at, mask).div(divisor).intoArray(os, at, mask);
      }
    }
  }

  static void removeAlong(Matrix g, double[] along, Matrix y, double[] lengths, Matrix out) {
    int m = y.cols();
    double[] gs = g.data();
    double[] ys = y.data();
    double[] os = out.data();
    int last = SPECIES.loopBound(m);
    VectorMask<Double> mask = SPECIES.indexInRange(last, m);
    for (int i = 0; i < y.rows(); i++) {
      DoubleVector minus = broadcast(-along[i]);
      DoubleVector length = broadcast(lengths[i]);
      int at = i * m;
      for (; at < i * m + last; at += LANES) {
        minus.fma(load(ys, at), load(gs, at)).div(length).intoArray(os, at);
      }
      if (last < m) {
        minus.fma(load(ys, at, mask), load(gs, at, mask)).div(length).intoArray(os, at, mask);
      }
    }
  }

  private static DoubleVector load(double[] a, int i) {
    return DoubleVector.fromArray(SPECIES, a, i);
  }

  private static DoubleVector load(double[] a, int i, VectorMask<Double> mask) {
    return DoubleVector.fromArray(SPECIES, a, i, mask);
  }
}
