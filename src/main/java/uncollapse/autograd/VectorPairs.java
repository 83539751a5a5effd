package uncollapse.autograd;

import static uncollapse.autograd.VectorMath.SPECIES;
import static uncollapse.autograd.VectorMath.broadcast;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import uncollapse.linalg.Matrix;

/** One row of a batch with all others, in lanes. */
final class VectorPairs {
  private static final int LANES = SPECIES.length();

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
        int p = from + k * Kernels.PANEL;
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

  static void contrastivePulls(double[] row, int at, int i, double[] classes, double margin, double[] sums) {
    Arrays.fill(sums, 0);
    DoubleVector own = broadcast(classes[i]);
    for (int j = 0; j < classes.length; j += LANES) {
      VectorMask<Double> mask = until(j, classes.length);
      DoubleVector square = load(row, at + j, mask);
      VectorMask<Double> same = load(classes, j, mask).compare(VectorOperators.EQ, own);
      DoubleVector distance = square.add(Kernels.ROOT_FLOOR).sqrt();
      DoubleVector missing = broadcast(margin).sub(distance);
      missing = missing.blend(0, missing.compare(VectorOperators.LE, 0));
      DoubleVector value = missing.mul(missing).blend(square, same);
      DoubleVector pull = missing.mul(-2).div(distance).blend(2, same);
      pull.intoArray(row, at + j, mask);
      load(sums, j % 8).add(value, mask).intoArray(sums, j % 8);
      load(sums, 8 + j % 8).add(pull, mask).intoArray(sums, 8 + j % 8);
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
