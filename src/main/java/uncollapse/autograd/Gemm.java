package uncollapse.autograd;

import static uncollapse.autograd.VectorMath.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import org.jspecify.annotations.Nullable;

/**
 * Matrix products in registers: blocks of four rows of the left-hand side run down the right-hand side a few vectors at a
 * time. A lane holds one output element and adds its terms in the order of k, so that neither the number of lanes nor
 * the blocking shows in the result.
 *
 * <p>The right-hand side (depth × columns) stands in panels of some width w: element (k, j) is at {@code j / w * w * depth
 * + k * w + j % w}. A row-major matrix is a single panel of its own width.
 */
final class Gemm implements Team.Work {
  private static final int LANES = SPECIES.length();

  /** Vectors side by side: with 4 rows, 16 sums stay in the 32 registers of AVX-512, 8 in the 16 of AVX2. */
  private static final int WIDE = LANES >= 8 ? 4 : 2;

  /** Elements of the left-hand side that all columns are done for before the next ones: they stay in the second cache. */
  private static final int STRETCH = 32_768;

  private final Kernels kernels;
  private double[] packed = {};
  private double[] start = {};
  private int depth;
  private double[] left = {};
  private int rowStep;
  private int colStep;
  private int rows;
  private double[] right = {};
  private int width;
  private int columns;
  private @Nullable Pointwise f;
  private double[] out = {};

  /**
   * @param kernels that decide who computes what
   */
  Gemm(Kernels kernels) {
    this.kernels = kernels;
  }

  /**
   * Takes a right-hand side as it stands.
   *
   * @param width of its panels; whole vectors
   * @param bias what column j's sums start from, or an empty array for 0
   */
  void right(double[] b, int width, int depth, int columns, double[] bias) {
    right = b;
    this.width = width;
    this.depth = depth;
    this.columns = columns;
    if (start.length < columns + LANES) {
      start = new double[columns + LANES];
    }
    System.arraycopy(bias, 0, start, 0, bias.length);
    Arrays.fill(start, bias.length, start.length, 0);
  }

  /** Takes a row-major right-hand side, depth × columns, after copying it into handy panels. */
  void packRight(double[] b, int depth, int columns, double[] bias) {
    int width = handyWidth(depth, columns);
    Packing.rows(b, depth, columns, width, packed);
    right(packed, width, depth, columns, bias);
  }

  /** The same for one that is given transposed: {@code b} is columns × depth. */
  void packRightTransposed(double[] b, int depth, int columns) {
    int width = handyWidth(depth, columns);
    Packing.columns(b, depth, columns, width, packed);
    right(packed, width, depth, columns, VectorKernels.NO_BIAS);
  }

  private int handyWidth(int depth, int columns) {
    int width = columns <= LANES ? LANES : columns <= 2 * LANES ? 2 * LANES : WIDE * LANES;
    int length = (columns + width - 1) / width * width * depth;
    if (packed.length < length) {
      packed = new double[length];
    }
    return width;
  }

  /**
   * The product with the right-hand side that was taken: element (i, k) of the left-hand side is {@code left[i * rowStep +
   * k * colStep]}, of the result {@code out[i * columns + j]}.
   *
   * @param f what becomes of each element in the end
   */
  void multiply(double[] left, int rowStep, int colStep, int rows, @Nullable Pointwise f, double[] out) {
    this.left = left;
    this.rowStep = rowStep;
    this.colStep = colStep;
    this.rows = rows;
    this.f = f;
    this.out = out;
    kernels.run(this, (long) rows * depth * columns);
  }

  /** A share of the rows, in whole blocks of four. */
  @Override
  public void run(int part, int parts) {
    int blocks = (rows + 3) / 4;
    int to = blocks * (part + 1) / parts * 4;
    int stretch = Math.max(4, STRETCH / depth / 4 * 4);
    for (int i = blocks * part / parts * 4; i < to; i += stretch) {
      int end = Math.min(i + stretch, to);
      columns(i, end);
      if (f != null) {
        Passes.map(f, out, out, i * columns, Math.min(end, rows) * columns);
      }
    }
  }

  private void columns(int from, int to) {
    for (int j = 0; j < columns; ) {
      int vectors = Math.min((columns - j + LANES - 1) / LANES, WIDE);
      int at = j / width * width * depth + j % width;
      if (vectors == 4) {
        rows4x4(from, to, j, at);
      } else if (vectors >= 2) {
        rows4x2(from, to, j, at);
      } else {
        rows4x1(from, to, j, at);
      }
      j += (vectors == 3 ? 2 : vectors) * LANES;
    }
  }

  // Rows beyond the last one are the last one again. Only the last vector of a row may stick out. Stores are written out:
  // a call of our own that the compiler did not inline would put all sums on the heap.

  private void rows4x4(int from, int to, int j, int at) {
    DoubleVector s0 = DoubleVector.fromArray(SPECIES, start, j);
    DoubleVector s1 = DoubleVector.fromArray(SPECIES, start, j + LANES);
    DoubleVector s2 = DoubleVector.fromArray(SPECIES, start, j + 2 * LANES);
    DoubleVector s3 = DoubleVector.fromArray(SPECIES, start, j + 3 * LANES);
    VectorMask<Double> last = SPECIES.indexInRange(j + 3 * LANES, columns);
    double[] a = left;
    double[] p = right;
    double[] o = out;
    int end = rows - 1;
    for (int i = from; i < to; i += 4) {
      int i1 = Math.min(i + 1, end), i2 = Math.min(i + 2, end), i3 = Math.min(i + 3, end);
      DoubleVector c00 = s0, c01 = s1, c02 = s2, c03 = s3;
      DoubleVector c10 = s0, c11 = s1, c12 = s2, c13 = s3;
      DoubleVector c20 = s0, c21 = s1, c22 = s2, c23 = s3;
      DoubleVector c30 = s0, c31 = s1, c32 = s2, c33 = s3;
      int x0 = i * rowStep, x1 = i1 * rowStep, x2 = i2 * rowStep, x3 = i3 * rowStep, b = at;
      for (int k = 0; k < depth; k++) {
        DoubleVector b0 = DoubleVector.fromArray(SPECIES, p, b);
        DoubleVector b1 = DoubleVector.fromArray(SPECIES, p, b + LANES);
        DoubleVector b2 = DoubleVector.fromArray(SPECIES, p, b + 2 * LANES);
        DoubleVector b3 = DoubleVector.fromArray(SPECIES, p, b + 3 * LANES);
        DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[x0]);
        c00 = a0.fma(b0, c00);
        c01 = a0.fma(b1, c01);
        c02 = a0.fma(b2, c02);
        c03 = a0.fma(b3, c03);
        DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[x1]);
        c10 = a1.fma(b0, c10);
        c11 = a1.fma(b1, c11);
        c12 = a1.fma(b2, c12);
        c13 = a1.fma(b3, c13);
        DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[x2]);
        c20 = a2.fma(b0, c20);
        c21 = a2.fma(b1, c21);
        c22 = a2.fma(b2, c22);
        c23 = a2.fma(b3, c23);
        DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[x3]);
        c30 = a3.fma(b0, c30);
        c31 = a3.fma(b1, c31);
        c32 = a3.fma(b2, c32);
        c33 = a3.fma(b3, c33);
        x0 += colStep;
        x1 += colStep;
        x2 += colStep;
        x3 += colStep;
        b += width;
      }
      int o0 = i * columns + j;
      c00.intoArray(o, o0);
      c01.intoArray(o, o0 + LANES);
      c02.intoArray(o, o0 + 2 * LANES);
      c03.intoArray(o, o0 + 3 * LANES, last);
      int o1 = i1 * columns + j;
      c10.intoArray(o, o1);
      c11.intoArray(o, o1 + LANES);
      c12.intoArray(o, o1 + 2 * LANES);
      c13.intoArray(o, o1 + 3 * LANES, last);
      int o2 = i2 * columns + j;
      c20.intoArray(o, o2);
      c21.intoArray(o, o2 + LANES);
      c22.intoArray(o, o2 + 2 * LANES);
      c23.intoArray(o, o2 + 3 * LANES, last);
      int o3 = i3 * columns + j;
      c30.intoArray(o, o3);
      c31.intoArray(o, o3 + LANES);
      c32.intoArray(o, o3 + 2 * LANES);
      c33.intoArray(o, o3 + 3 * LANES, last);
    }
  }

  private void rows4x2(int from, int to, int j, int at) {
    DoubleVector s0 = DoubleVector.fromArray(SPECIES, start, j);
    DoubleVector s1 = DoubleVector.fromArray(SPECIES, start, j + LANES);
    VectorMask<Double> last = SPECIES.indexInRange(j + LANES, columns);
    double[] a = left;
    double[] p = right;
    double[] o = out;
    int end = rows - 1;
    for (int i = from; i < to; i += 4) {
      int i1 = Math.min(i + 1, end), i2 = Math.min(i + 2, end), i3 = Math.min(i + 3, end);
      DoubleVector c00 = s0, c01 = s1;
      DoubleVector c10 = s0, c11 = s1;
      DoubleVector c20 = s0, c21 = s1;
      DoubleVector c30 = s0, c31 = s1;
      int x0 = i * rowStep, x1 = i1 * rowStep, x2 = i2 * rowStep, x3 = i3 * rowStep, b = at;
      for (int k = 0; k < depth; k++) {
        DoubleVector b0 = DoubleVector.fromArray(SPECIES, p, b);
        DoubleVector b1 = DoubleVector.fromArray(SPECIES, p, b + LANES);
        DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[x0]);
        c00 = a0.fma(b0, c00);
        c01 = a0.fma(b1, c01);
        DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[x1]);
        c10 = a1.fma(b0, c10);
        c11 = a1.fma(b1, c11);
        DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[x2]);
        c20 = a2.fma(b0, c20);
        c21 = a2.fma(b1, c21);
        DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[x3]);
        c30 = a3.fma(b0, c30);
        c31 = a3.fma(b1, c31);
        x0 += colStep;
        x1 += colStep;
        x2 += colStep;
        x3 += colStep;
        b += width;
      }
      int o0 = i * columns + j;
      c00.intoArray(o, o0);
      c01.intoArray(o, o0 + LANES, last);
      int o1 = i1 * columns + j;
      c10.intoArray(o, o1);
      c11.intoArray(o, o1 + LANES, last);
      int o2 = i2 * columns + j;
      c20.intoArray(o, o2);
      c21.intoArray(o, o2 + LANES, last);
      int o3 = i3 * columns + j;
      c30.intoArray(o, o3);
      c31.intoArray(o, o3 + LANES, last);
    }
  }

  private void rows4x1(int from, int to, int j, int at) {
    DoubleVector s0 = DoubleVector.fromArray(SPECIES, start, j);
    VectorMask<Double> last = SPECIES.indexInRange(j, columns);
    double[] a = left;
    double[] p = right;
    double[] o = out;
    int end = rows - 1;
    for (int i = from; i < to; i += 4) {
      int i1 = Math.min(i + 1, end), i2 = Math.min(i + 2, end), i3 = Math.min(i + 3, end);
      DoubleVector c00 = s0;
      DoubleVector c10 = s0;
      DoubleVector c20 = s0;
      DoubleVector c30 = s0;
      int x0 = i * rowStep, x1 = i1 * rowStep, x2 = i2 * rowStep, x3 = i3 * rowStep, b = at;
      for (int k = 0; k < depth; k++) {
        DoubleVector b0 = DoubleVector.fromArray(SPECIES, p, b);
        DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[x0]);
        c00 = a0.fma(b0, c00);
        DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[x1]);
        c10 = a1.fma(b0, c10);
        DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[x2]);
        c20 = a2.fma(b0, c20);
        DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[x3]);
        c30 = a3.fma(b0, c30);
        x0 += colStep;
        x1 += colStep;
        x2 += colStep;
        x3 += colStep;
        b += width;
      }
      int o0 = i * columns + j;
      c00.intoArray(o, o0, last);
      int o1 = i1 * columns + j;
      c10.intoArray(o, o1, last);
      int o2 = i2 * columns + j;
      c20.intoArray(o, o2, last);
      int o3 = i3 * columns + j;
      c30.intoArray(o, o3, last);
    }
  }
}
