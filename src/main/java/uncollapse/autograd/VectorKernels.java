package uncollapse.autograd;

import static uncollapse.autograd.VectorMath.SPECIES;
import static uncollapse.autograd.VectorMath.broadcast;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
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

  /** From so many operations on, about 50 µs, a second thread is worth waking. */
  private static final long SHARED = 1_000_000;

  private final Gemm gemm = new Gemm(this);
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

  private static VectorMask<Double> until(int i, int n) {
    return SPECIES.indexInRange(i, n);
  }

  private static DoubleVector load(double[] a, int i) {
    return DoubleVector.fromArray(SPECIES, a, i);
  }

  private static DoubleVector load(double[] a, int i, VectorMask<Double> mask) {
    return DoubleVector.fromArray(SPECIES, a, i, mask);
  }

  @Override
  public void affine(Matrix x, Matrix w, Matrix bias, Matrix out) {
    if (small(x.rows(), w)) {
      super.affine(x, w, bias, out);
      return;
    }
    gemm.packRight(w.data(), w.rows(), w.cols(), bias.data());
    gemm.multiply(x.data(), x.cols(), 1, x.rows(), out.data());
  }

  @Override
  public void product(Matrix a, Matrix b, Matrix out) {
    if (small(a.rows(), b)) {
      super.product(a, b, out);
      return;
    }
    gemm.packRight(b.data(), b.rows(), b.cols(), NO_BIAS);
    gemm.multiply(a.data(), a.cols(), 1, a.rows(), out.data());
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
    gemm.multiply(a.data(), 1, a.cols(), a.cols(), out.data());
  }

  @Override
  public void productTransposedRight(Matrix a, Matrix b, Matrix out) {
    if (small(a.rows(), b)) {
      super.productTransposedRight(a, b, out);
      return;
    }
    gemm.packRightTransposed(b.data(), b.cols(), b.rows());
    gemm.multiply(a.data(), a.cols(), 1, a.rows(), out.data());
  }

  @Override
  public void productTransposedLeft(Matrix a, double[] panels, Matrix out) {
    gemm.right(panels, PANEL, a.rows(), out.cols(), NO_BIAS);
    gemm.multiply(a.data(), 1, a.cols(), a.cols(), out.data());
  }

  private static boolean small(int rows, Matrix b) {
    return rows * b.data().length < SMALL;
  }

  @Override
  public void sumRows(Matrix a, Matrix out) {
    int m = a.cols();
    double[] as = a.data();
    for (int j = 0; j < m; j += LANES) {
      VectorMask<Double> mask = until(j, m);
      DoubleVector sum = broadcast(0);
      for (int at = j; at < as.length; at += m) {
        sum = sum.add(load(as, at, mask));
      }
      sum.intoArray(out.data(), j, mask);
    }
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
    VectorMath.exp(x.data(), 1, out.data(), end);
    for (int i = end; i < x.data().length; i++) {
      out.data()[i] = Elementary.exp(x.data()[i]);
    }
  }

  @Override
  public void map(Pointwise f, Matrix x, Matrix out) {
    double[] xs = x.data();
    double[] os = out.data();
    int end = SPECIES.loopBound(os.length);
    switch (f) {
      case TANH -> VectorMath.tanh(xs, os, end);
      case SIGMOID -> VectorMath.sigmoid(xs, os, end);
      case RELU -> relu(xs, os, end);
      case LEAKY_RELU -> leakyRelu(xs, os, end);
    }
    for (int i = end; i < os.length; i++) {
      os[i] = f.of(xs[i]);
    }
  }

  private static void relu(double[] xs, double[] os, int end) {
    for (int i = 0; i < end; i += LANES) {
      DoubleVector x = load(xs, i);
      x.blend(0, x.compare(VectorOperators.LE, 0)).intoArray(os, i);
    }
  }

  private static void leakyRelu(double[] xs, double[] os, int end) {
    for (int i = 0; i < end; i += LANES) {
      DoubleVector x = load(xs, i);
      x.blend(x.mul(Pointwise.LEAK), x.compare(VectorOperators.LE, 0)).intoArray(os, i);
    }
  }

  @Override
  public void mapVjp(Pointwise f, Matrix y, Matrix gradient, Matrix out) {
    double[] ys = y.data();
    double[] gs = gradient.data();
    double[] os = out.data();
    int end = SPECIES.loopBound(os.length);
    switch (f) {
      case TANH -> tanhVjp(ys, gs, os, end);
      case SIGMOID -> sigmoidVjp(ys, gs, os, end);
      case RELU -> rectifyVjp(ys, gs, os, end, 0);
      case LEAKY_RELU -> rectifyVjp(ys, gs, os, end, Pointwise.LEAK);
    }
    for (int i = end; i < os.length; i++) {
      os[i] = gs[i] * f.slope(ys[i]);
    }
  }

  private static void tanhVjp(double[] ys, double[] gs, double[] os, int end) {
    for (int i = 0; i < end; i += LANES) {
      DoubleVector y = load(ys, i);
      load(gs, i).mul(y.neg().fma(y, broadcast(1))).intoArray(os, i);
    }
  }

  private static void sigmoidVjp(double[] ys, double[] gs, double[] os, int end) {
    for (int i = 0; i < end; i += LANES) {
      DoubleVector y = load(ys, i);
      load(gs, i).mul(y.neg().fma(y, y)).intoArray(os, i);
    }
  }

  private static void rectifyVjp(double[] ys, double[] gs, double[] os, int end, double leak) {
    for (int i = 0; i < end; i += LANES) {
      VectorMask<Double> above = load(ys, i).compare(VectorOperators.GT, 0);
      load(gs, i).mul(broadcast(leak).blend(1, above)).intoArray(os, i);
    }
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
    double[] ps = p.data();
    double[] vs = v.data();
    double[] gs = g.data();
    for (int i = 0; i < ps.length; i += LANES) {
      VectorMask<Double> mask = until(i, ps.length);
      DoubleVector at = load(ps, i, mask);
      DoubleVector velocity = load(vs, i, mask).fma(broadcast(momentum), load(gs, i, mask));
      velocity.intoArray(vs, i, mask);
      velocity.fma(broadcast(-rate), at).intoArray(ps, i, mask);
    }
  }
}
