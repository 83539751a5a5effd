package uncollapse.autograd;

import static uncollapse.autograd.VectorMath.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/**
 * Matrix products in registers: the right-hand side is packed into panels a few vectors wide, zero-padded, and blocks of
 * rows run down a panel. A lane holds one output element and adds its terms in the order of k, so that neither the
 * number of lanes nor the blocking shows in the result.
 */
final class Gemm implements Team.Work {
  private static final int LANES = SPECIES.length();

  /** Vectors in a full panel: with 4 rows, 16 sums stay in the 32 registers of AVX-512, 8 in the 16 of AVX2. */
  private static final int WIDE = LANES >= 8 ? 4 : 2;

  private final Kernels kernels;
  private double[] packed = {};
  private double[] start = {};
  private int depth;
  private int columns;
  private double[] left = {};
  private int rowStep;
  private int colStep;
  private int rows;
  private double[] out = {};

  /**
   * @param kernels that decide who computes what
   */
  Gemm(Kernels kernels) {
    this.kernels = kernels;
  }

  /**
   * Takes over the right-hand side: element (k, j) is {@code b[k * rowStep + j * colStep]}.
   *
   * @param bias what column j's sums start from, or an empty array for 0
   */
  void pack(double[] b, int rowStep, int colStep, int depth, int columns, double[] bias) {
    this.depth = depth;
    this.columns = columns;
    int padded = (columns + LANES - 1) / LANES * LANES;
    if (packed.length < depth * padded) {
      packed = new double[depth * padded];
    }
    if (start.length < padded) {
      start = new double[padded];
    }
    Arrays.fill(start, 0);
    System.arraycopy(bias, 0, start, 0, bias.length);
    for (int j = 0; j < columns; ) {
      int width = panel(j) * LANES;
      int used = Math.min(width, columns - j);
      int at = j * depth;
      for (int k = 0; k < depth; k++) {
        int from = k * rowStep + j * colStep;
        for (int l = 0; l < used; l++) {
          packed[at + l] = b[from + l * colStep];
        }
        for (int l = used; l < width; l++) {
          packed[at + l] = 0;
        }
        at += width;
      }
      j += width;
    }
  }

  /** How many vectors wide the panel that begins at column j is: full ones, then a half and a single one as needed. */
  private int panel(int j) {
    int vectors = (columns - j + LANES - 1) / LANES;
    return vectors >= WIDE ? WIDE : vectors >= 2 ? 2 : 1;
  }

  /**
   * The product with what was packed: element (i, k) of the left-hand side is {@code left[i * rowStep + k * colStep]}, of
   * the result {@code out[i * columns + j]}.
   */
  void multiply(double[] left, int rowStep, int colStep, int rows, double[] out) {
    this.left = left;
    this.rowStep = rowStep;
    this.colStep = colStep;
    this.rows = rows;
    this.out = out;
    kernels.run(this, (long) rows * depth * columns);
  }

  /** A share of the rows, in whole blocks of four. */
  @Override
  public void run(int part, int parts) {
    int from = rows / 4 * part / parts * 4;
    int to = part + 1 == parts ? rows : rows / 4 * (part + 1) / parts * 4;
    for (int j = 0; j < columns; ) {
      int vectors = panel(j);
      int i = from;
      for (; i + 4 <= to; i += 4) {
        switch (vectors) {
          case 4 -> rows4x4(left, i * rowStep, rowStep, colStep, j, out, i * columns + j);
          case 2 -> rows4x2(left, i * rowStep, rowStep, colStep, j, out, i * columns + j);
          default -> rows4x1(left, i * rowStep, rowStep, colStep, j, out, i * columns + j);
        }
      }
      for (; i < to; i++) {
        for (int v = 0; v < vectors; v++) {
          row(left, i * rowStep, colStep, j, v, vectors, out, i * columns + j + v * LANES);
        }
      }
      j += vectors * LANES;
    }
  }

  // Only the last vector of a row may stick out. Stores are written out: a call of our own that the compiler did not
  // inline would put all sums on the heap.

  private void rows4x4(double[] a, int at, int rowStep, int colStep, int j, double[] out, int to) {
    DoubleVector s0 = DoubleVector.fromArray(SPECIES, start, j);
    DoubleVector s1 = DoubleVector.fromArray(SPECIES, start, j + LANES);
    DoubleVector s2 = DoubleVector.fromArray(SPECIES, start, j + 2 * LANES);
    DoubleVector s3 = DoubleVector.fromArray(SPECIES, start, j + 3 * LANES);
    DoubleVector c00 = s0, c01 = s1, c02 = s2, c03 = s3;
    DoubleVector c10 = s0, c11 = s1, c12 = s2, c13 = s3;
    DoubleVector c20 = s0, c21 = s1, c22 = s2, c23 = s3;
    DoubleVector c30 = s0, c31 = s1, c32 = s2, c33 = s3;
    double[] p = packed;
    int b = j * depth;
    int x = at;
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, p, b);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, p, b + LANES);
      DoubleVector b2 = DoubleVector.fromArray(SPECIES, p, b + 2 * LANES);
      DoubleVector b3 = DoubleVector.fromArray(SPECIES, p, b + 3 * LANES);
      DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[x]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      c03 = a0.fma(b3, c03);
      DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[x + rowStep]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      c13 = a1.fma(b3, c13);
      DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[x + 2 * rowStep]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      c23 = a2.fma(b3, c23);
      DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[x + 3 * rowStep]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
      c33 = a3.fma(b3, c33);
      x += colStep;
      b += 4 * LANES;
    }
    VectorMask<Double> last = SPECIES.indexInRange(j + 3 * LANES, columns);
    c00.intoArray(out, to);
    c01.intoArray(out, to + LANES);
    c02.intoArray(out, to + 2 * LANES);
    c03.intoArray(out, to + 3 * LANES, last);
    c10.intoArray(out, to + columns);
    c11.intoArray(out, to + columns + LANES);
    c12.intoArray(out, to + columns + 2 * LANES);
    c13.intoArray(out, to + columns + 3 * LANES, last);
    c20.intoArray(out, to + 2 * columns);
    c21.intoArray(out, to + 2 * columns + LANES);
    c22.intoArray(out, to + 2 * columns + 2 * LANES);
    c23.intoArray(out, to + 2 * columns + 3 * LANES, last);
    c30.intoArray(out, to + 3 * columns);
    c31.intoArray(out, to + 3 * columns + LANES);
    c32.intoArray(out, to + 3 * columns + 2 * LANES);
    c33.intoArray(out, to + 3 * columns + 3 * LANES, last);
  }

  private void rows4x2(double[] a, int at, int rowStep, int colStep, int j, double[] out, int to) {
    DoubleVector s0 = DoubleVector.fromArray(SPECIES, start, j);
    DoubleVector s1 = DoubleVector.fromArray(SPECIES, start, j + LANES);
    DoubleVector c00 = s0, c01 = s1, c10 = s0, c11 = s1, c20 = s0, c21 = s1, c30 = s0, c31 = s1;
    double[] p = packed;
    int b = j * depth;
    int x = at;
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, p, b);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, p, b + LANES);
      DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[x]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[x + rowStep]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[x + 2 * rowStep]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[x + 3 * rowStep]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      x += colStep;
      b += 2 * LANES;
    }
    VectorMask<Double> last = SPECIES.indexInRange(j + LANES, columns);
    c00.intoArray(out, to);
    c01.intoArray(out, to + LANES, last);
    c10.intoArray(out, to + columns);
    c11.intoArray(out, to + columns + LANES, last);
    c20.intoArray(out, to + 2 * columns);
    c21.intoArray(out, to + 2 * columns + LANES, last);
    c30.intoArray(out, to + 3 * columns);
    c31.intoArray(out, to + 3 * columns + LANES, last);
  }

  private void rows4x1(double[] a, int at, int rowStep, int colStep, int j, double[] out, int to) {
    DoubleVector c0 = DoubleVector.fromArray(SPECIES, start, j);
    DoubleVector c1 = c0, c2 = c0, c3 = c0;
    double[] p = packed;
    int b = j * depth;
    int x = at;
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, p, b);
      c0 = DoubleVector.broadcast(SPECIES, a[x]).fma(b0, c0);
      c1 = DoubleVector.broadcast(SPECIES, a[x + rowStep]).fma(b0, c1);
      c2 = DoubleVector.broadcast(SPECIES, a[x + 2 * rowStep]).fma(b0, c2);
      c3 = DoubleVector.broadcast(SPECIES, a[x + 3 * rowStep]).fma(b0, c3);
      x += colStep;
      b += LANES;
    }
    VectorMask<Double> last = SPECIES.indexInRange(j, columns);
    c0.intoArray(out, to, last);
    c1.intoArray(out, to + columns, last);
    c2.intoArray(out, to + 2 * columns, last);
    c3.intoArray(out, to + 3 * columns, last);
  }

  /** One row of one vector of a panel. */
  private void row(double[] a, int at, int colStep, int j, int v, int vectors, double[] out, int to) {
    DoubleVector c = DoubleVector.fromArray(SPECIES, start, j + v * LANES);
    int b = j * depth + v * LANES;
    int x = at;
    for (int k = 0; k < depth; k++) {
      c = DoubleVector.broadcast(SPECIES, a[x]).fma(DoubleVector.fromArray(SPECIES, packed, b), c);
      x += colStep;
      b += vectors * LANES;
    }
    VectorMask<Double> last = SPECIES.indexInRange(j + v * LANES, columns);
    c.intoArray(out, to, last);
  }
}
