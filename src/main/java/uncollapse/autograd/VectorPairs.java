package uncollapse.autograd;

import static uncollapse.autograd.VectorMath.SPECIES;
import static uncollapse.autograd.VectorMath.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import uncollapse.linalg.Matrix;

/** Pairs of rows, in lanes. */
final class VectorPairs {
  private static final int LANES = SPECIES.length();
  private static final int PANEL = Kernels.PANEL;

  private VectorPairs() {}

  static void squaredDistances(Matrix e, double[] panels, int i, double[] out, int at) {
    int b = e.rows();
    int d = e.cols();
    double[] es = e.data();
    for (int j = 0; j < b; j += 4 * LANES) {
      int from = Kernels.panelAt(j, d);
      DoubleVector s0 = broadcast(0), s1 = s0, s2 = s0, s3 = s0;
      for (int k = 0; k < d; k++) {
        DoubleVector x = broadcast(es[i * d + k]);
        int p = from + k * PANEL;
        DoubleVector d0 = x.sub(load(panels, p));
        DoubleVector d1 = x.sub(load(panels, p + LANES));
        DoubleVector d2 = x.sub(load(panels, p + 2 * LANES));
        DoubleVector d3 = x.sub(load(panels, p + 3 * LANES));
        s0 = d0.fma(d0, s0);
        s1 = d1.fma(d1, s1);
        s2 = d2.fma(d2, s2);
        s3 = d3.fma(d3, s3);
      }
      if (j + 4 * LANES <= b) {
        s0.intoArray(out, at + j);
        s1.intoArray(out, at + j + LANES);
        s2.intoArray(out, at + j + 2 * LANES);
        s3.intoArray(out, at + j + 3 * LANES);
      } else {
        s0.intoArray(out, at + j, until(j, b));
        s1.intoArray(out, at + j + LANES, until(j + LANES, b));
        s2.intoArray(out, at + j + 2 * LANES, until(j + 2 * LANES, b));
        s3.intoArray(out, at + j + 3 * LANES, until(j + 3 * LANES, b));
      }
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
    int i = left * PANEL;
    int j = right * PANEL;
    int rows = Math.min(PANEL, b - i);
    int cols = Math.min(PANEL, b - j);
    int tile = Kernels.panelAt(j, b) + i * PANEL;
    squares(e, i, rows, panels, Kernels.panelAt(j, e.cols()), pulls, tile);
    pulls(classes, i, rows, j, cols, margin, pulls, tile, sums);
    if (left != right) {
      Packing.transpose(pulls, tile, PANEL, rows, cols, pulls, Kernels.panelAt(i, b) + j * PANEL, PANEL);
    }
    return PlainPairs.sum(sums, cols);
  }

  /** Squared distances of {@code rows} rows from row i on to all rows of a panel; beyond the last row it is taken again. */
  private static void squares(Matrix e, int i, int rows, double[] panels, int panel, double[] out, int tile) {
    int d = e.cols();
    double[] es = e.data();
    for (int j = 0; j < PANEL; j += 2 * LANES) {
      for (int r = 0; r < rows; r += 4) {
        int r1 = Math.min(r + 1, rows - 1);
        int r2 = Math.min(r + 2, rows - 1);
        int r3 = Math.min(r + 3, rows - 1);
        int x0 = (i + r) * d;
        int x1 = (i + r1) * d;
        int x2 = (i + r2) * d;
        int x3 = (i + r3) * d;
        int p = panel + j;
        DoubleVector s00 = broadcast(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
        for (int k = 0; k < d; k++) {
          DoubleVector p0 = load(panels, p);
          DoubleVector p1 = load(panels, p + LANES);
          DoubleVector a0 = broadcast(es[x0 + k]);
          DoubleVector d00 = a0.sub(p0);
          DoubleVector d01 = a0.sub(p1);
          s00 = d00.fma(d00, s00);
          s01 = d01.fma(d01, s01);
          DoubleVector a1 = broadcast(es[x1 + k]);
          DoubleVector d10 = a1.sub(p0);
          DoubleVector d11 = a1.sub(p1);
          s10 = d10.fma(d10, s10);
          s11 = d11.fma(d11, s11);
          DoubleVector a2 = broadcast(es[x2 + k]);
          DoubleVector d20 = a2.sub(p0);
          DoubleVector d21 = a2.sub(p1);
          s20 = d20.fma(d20, s20);
          s21 = d21.fma(d21, s21);
          DoubleVector a3 = broadcast(es[x3 + k]);
          DoubleVector d30 = a3.sub(p0);
          DoubleVector d31 = a3.sub(p1);
          s30 = d30.fma(d30, s30);
          s31 = d31.fma(d31, s31);
          p += PANEL;
        }
        int to = tile + j;
        s00.intoArray(out, to + r * PANEL);
        s01.intoArray(out, to + r * PANEL + LANES);
        s10.intoArray(out, to + r1 * PANEL);
        s11.intoArray(out, to + r1 * PANEL + LANES);
        s20.intoArray(out, to + r2 * PANEL);
        s21.intoArray(out, to + r2 * PANEL + LANES);
        s30.intoArray(out, to + r3 * PANEL);
        s31.intoArray(out, to + r3 * PANEL + LANES);
      }
    }
  }

  /** Squared distances become pulls; {@code sums} gets the sum for each column. */
  private static void pulls(
      double[] classes, int i, int rows, int j, int cols, double margin, double[] pulls, int tile, double[] sums) {
    DoubleVector floor = broadcast(Kernels.ROOT_FLOOR);
    DoubleVector margins = broadcast(margin);
    DoubleVector zero = broadcast(0);
    DoubleVector two = broadcast(2);
    DoubleVector minusTwo = broadcast(-2);
    for (int c = 0; c < cols; c += LANES) {
      DoubleVector own = load(classes, j + c, until(c, cols));
      DoubleVector sum = zero;
      int at = tile + c;
      for (int r = 0; r < rows; r++) {
        DoubleVector square = load(pulls, at);
        VectorMask<Double> same = own.compare(VectorOperators.EQ, broadcast(classes[i + r]));
        DoubleVector distance = square.add(floor).sqrt();
        DoubleVector missing = margins.sub(distance);
        missing = missing.blend(zero, missing.compare(VectorOperators.LE, zero));
        sum = sum.add(missing.mul(missing).blend(square, same));
        missing.mul(minusTwo).div(distance).blend(two, same).intoArray(pulls, at);
        at += PANEL;
      }
      sum.intoArray(sums, c);
    }
  }

  private static VectorMask<Double> until(int i, int n) {
    return SPECIES.indexInRange(i, n);
  }

  private static DoubleVector load(double[] a, int i) {
    return DoubleVector.fromArray(SPECIES, a, i);
  }

  private static DoubleVector load(double[] a, int i, VectorMask<Double> mask) {
    return DoubleVector.fromArray(SPECIES, a, i, mask);
  }
}
