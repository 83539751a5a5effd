package uncollapse.autograd;

import static uncollapse.autograd.VectorMath.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;

/** Kernels with the Vector API. What is not here is not worth lanes: it is taken over from the plain ones. */
final class VectorKernels extends PlainKernels {
  private static final int LANES = SPECIES.length();

  /** Below so many multiplications a product is done before its panels would be packed. */
  private static final int SMALL = 600;

  /** So few rows run down a matrix as it stands faster than it could be packed. */
  private static final int FEW = 16;

  static final double[] NO_BIAS = {};

  /** From so many operations on, about 10 µs, a second thread is worth waking. */
  private static final long SHARED = 250_000;

  private final Gemm gemm = new Gemm(this);
  private final Passes passes = new Passes(this);
  private final double[] sums = new double[8];
  private @Nullable Team team;

  void share(Team team) {
    this.team = team;
  }

  @Override
  public void run(Team.Work work, long operations) {
    Team both = team;
    if (both == null || operations < SHARED) {
      work.run(0, 1);
    } else {
      both.run(work);
    }
  }

  /** Vectors of a single lane are objects on the heap, and slower than plain loops. */
  static boolean areFast() {
    return LANES > 1;
  }

  @Override
  public String description() {
    return "vector, " + LANES + " lanes";
  }

  @Override
  public void affine(Matrix x, Matrix w, Matrix bias, Matrix out) {
    if (small(x.rows(), w)) {
      super.affine(x, w, bias, out);
    } else {
      affine(x, w, bias, null, out);
    }
  }

  @Override
  public void layer(Pointwise f, Matrix x, Matrix w, Matrix bias, Matrix out) {
    if (small(x.rows(), w)) {
      super.layer(f, x, w, bias, out);
    } else {
      affine(x, w, bias, f, out);
    }
  }

  private void affine(Matrix x, Matrix w, Matrix bias, @Nullable Pointwise f, Matrix out) {
    gemm.packRight(w.data(), w.rows(), w.cols(), bias.data());
    gemm.multiply(x.data(), x.cols(), 1, x.rows(), f, out.data());
  }

  @Override
  public void product(Matrix a, Matrix b, Matrix out) {
    if (small(a.rows(), b)) {
      super.product(a, b, out);
      return;
    }
    gemm.packRight(b.data(), b.rows(), b.cols(), NO_BIAS);
    gemm.multiply(a.data(), a.cols(), 1, a.rows(), null, out.data());
  }

  @Override
  public void productTransposedLeft(Matrix a, Matrix b, Matrix out) {
    if (small(a.cols(), b)) {
      super.productTransposedLeft(a, b, out);
      return;
    }
    if (a.cols() <= FEW && b.cols() % LANES == 0) {
      gemm.right(b.data(), b.cols(), b.rows(), b.cols(), NO_BIAS);
    } else {
      gemm.packRight(b.data(), b.rows(), b.cols(), NO_BIAS);
    }
    gemm.multiply(a.data(), 1, a.cols(), a.cols(), null, out.data());
  }

  @Override
  public void productTransposedRight(Matrix a, Matrix b, Matrix out) {
    if (small(a.rows(), b)) {
      super.productTransposedRight(a, b, out);
      return;
    }
    gemm.packRightTransposed(b.data(), b.cols(), b.rows());
    gemm.multiply(a.data(), a.cols(), 1, a.rows(), null, out.data());
  }

  @Override
  public void productTransposedLeft(Matrix a, double[] panels, Matrix out) {
    gemm.right(panels, PANEL, a.rows(), out.cols(), NO_BIAS);
    gemm.multiply(a.data(), 1, a.cols(), a.cols(), null, out.data());
  }

  private static boolean small(int rows, Matrix b) {
    return rows * b.data().length < SMALL;
  }

  @Override
  public void sumRows(Matrix a, Matrix out) {
    VectorRows.sum(a, out);
  }

  @Override
  public void sumSquaresOfRows(Matrix a, Matrix out) {
    VectorRows.sumOfSquares(a, out);
  }

  @Override
  public void addToRows(Matrix a, Matrix row, Matrix out) {
    VectorRows.add(a, row, out);
  }

  @Override
  public void scaleColumns(Matrix a, Matrix factors, Matrix out) {
    VectorRows.scaleColumns(a, factors, out);
  }

  @Override
  public void scaleRowsLess(Matrix a, double[] factors, Matrix b, Matrix out) {
    VectorRows.scaleLess(a, factors, b, out);
  }

  @Override
  void divideRows(Matrix x, double[] lengths, Matrix out) {
    VectorRows.divide(x, lengths, out);
  }

  @Override
  void removeAlong(Matrix gradient, double[] along, Matrix y, double[] lengths, Matrix out) {
    VectorRows.removeAlong(gradient, along, y, lengths, out);
  }

  @Override
  public void add(Matrix a, Matrix b, Matrix out) {
    double[] as = a.data();
    double[] bs = b.data();
    double[] os = out.data();
    int i = 0;
    for (; i < SPECIES.loopBound(os.length); i += LANES) {
      load(as, i).add(load(bs, i)).intoArray(os, i);
    }
    for (; i < os.length; i++) {
      os[i] = as[i] + bs[i];
    }
  }

  @Override
  public void scale(Matrix a, double factor, Matrix out) {
    double[] as = a.data();
    double[] os = out.data();
    int i = 0;
    for (; i < SPECIES.loopBound(os.length); i += LANES) {
      load(as, i).mul(factor).intoArray(os, i);
    }
    for (; i < os.length; i++) {
      os[i] = factor * as[i];
    }
  }

  @Override
  public double dot(Matrix a, Matrix b) {
    double[] as = a.data();
    double[] bs = b.data();
    Arrays.fill(sums, 0);
    int i = 0;
    for (; i < SPECIES.loopBound(as.length); i += LANES) {
      load(as, i).fma(load(bs, i), load(sums, i % 8)).intoArray(sums, i % 8);
    }
    for (; i < as.length; i++) {
      sums[i % 8] = Math.fma(as[i], bs[i], sums[i % 8]);
    }
    return Kernels.total(sums, 0);
  }

  @Override
  public void exp(Matrix x, Matrix out) {
    int end = SPECIES.loopBound(x.data().length);
    VectorMath.exp(x.data(), 1, out.data(), 0, end);
    for (int i = end; i < x.data().length; i++) {
      out.data()[i] = Elementary.exp(x.data()[i]);
    }
  }

  @Override
  public void map(Pointwise f, Matrix x, Matrix out) {
    passes.map(f, x.data(), out.data());
  }

  @Override
  public void mapVjp(Pointwise f, Matrix y, Matrix gradient, Matrix out) {
    passes.mapVjp(f, y.data(), gradient.data(), out.data());
  }

  @Override
  public void squaredDistances(Matrix e, double[] panels, int i, double[] out, int at) {
    VectorPairs.squaredDistances(e, panels, i, out, at);
  }

  @Override
  public double contrastiveTile(
      Matrix e,
      double[] panels,
      double[] classes,
      double margin,
      int left,
      int right,
      double[] pulls,
      double[] sums) {
    return VectorPairs.contrastiveTile(e, panels, classes, margin, left, right, pulls, sums);
  }

  @Override
  public void sgd(Matrix p, Matrix v, Matrix g, double rate, double momentum) {
    passes.sgd(p.data(), v.data(), g.data(), rate, momentum);
  }

  @Override
  public void adam(
      Matrix p, Matrix m, Matrix v, Matrix g, double rate, Adam adam, double correction1, double correction2) {
    passes.adam(p.data(), m.data(), v.data(), g.data(), rate / correction1, adam, Math.sqrt(correction2));
  }

  private static DoubleVector load(double[] a, int i) {
    return DoubleVector.fromArray(SPECIES, a, i);
  }
}
