package uncollapse.autograd;

import static uncollapse.autograd.VectorMath.SPECIES;
import static uncollapse.autograd.VectorMath.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Passes over all elements, in lanes; what is left at the end of a stretch goes one by one. Each function has its own loop:
 * a vector that is one of two, by a condition, would be an object on the heap.
 */
final class Passes implements Team.Work {
  private static final int LANES = SPECIES.length();

  /** Rough costs of an element, in multiplications of a product. */
  private static final int MAP_COST = 32;

  private static final int VJP_COST = 8;
  private static final int SGD_COST = 8;
  private static final int ADAM_COST = 32;

  private enum Kind {
    MAP,
    VJP,
    SGD,
    ADAM
  }

  private final Kernels kernels;
  private Kind kind = Kind.MAP;
  private Pointwise f = Pointwise.TANH;
  private double[] a = {};
  private double[] b = {};
  private double[] c = {};
  private double[] out = {};
  private double rate;
  private double momentum;
  private double root2;
  private Kernels.Adam adam = new Kernels.Adam(0, 0, 0);

  /**
   * @param kernels that decide who computes what
   */
  Passes(Kernels kernels) {
    this.kernels = kernels;
  }

  void map(Pointwise f, double[] x, double[] out) {
    this.f = f;
    start(Kind.MAP, x, x, x, out, MAP_COST);
  }

  void mapVjp(Pointwise f, double[] y, double[] gradient, double[] out) {
    this.f = f;
    start(Kind.VJP, y, gradient, gradient, out, VJP_COST);
  }

  void sgd(double[] p, double[] v, double[] g, double rate, double momentum) {
    this.rate = rate;
    this.momentum = momentum;
    start(Kind.SGD, v, g, g, p, SGD_COST);
  }

  /**
   * @param rate learning rate over first correction
   * @param root2 √ of the second correction
   */
  void adam(double[] p, double[] m, double[] v, double[] g, double rate, Kernels.Adam adam, double root2) {
    this.adam = adam;
    this.rate = rate;
    this.root2 = root2;
    start(Kind.ADAM, m, v, g, p, ADAM_COST);
  }

  private void start(Kind kind, double[] a, double[] b, double[] c, double[] out, long cost) {
    this.kind = kind;
    this.a = a;
    this.b = b;
    this.c = c;
    this.out = out;
    kernels.run(this, out.length * cost);
  }

  /** A share of the elements, in whole vectors but for the last. */
  @Override
  public void run(int part, int parts) {
    int vectors = out.length / LANES;
    int from = vectors * part / parts * LANES;
    int to = part + 1 == parts ? out.length : vectors * (part + 1) / parts * LANES;
    switch (kind) {
      case MAP -> map(f, a, out, from, to);
      case VJP -> mapVjp(from, to);
      case SGD -> sgd(from, to);
      case ADAM -> adam(from, to);
    }
  }

  private static int wholeVectors(int from, int to) {
    return from + SPECIES.loopBound(to - from);
  }

  static void map(Pointwise f, double[] xs, double[] os, int from, int to) {
    int end = wholeVectors(from, to);
    switch (f) {
      case TANH -> VectorMath.tanh(xs, os, from, end);
      case SIGMOID -> VectorMath.sigmoid(xs, os, from, end);
      case RELU -> relu(xs, os, from, end);
      case LEAKY_RELU -> leakyRelu(xs, os, from, end);
    }
    PlainKernels.map(f, xs, os, end, to);
  }

  private static void relu(double[] xs, double[] os, int from, int end) {
    DoubleVector zero = broadcast(0);
    for (int i = from; i < end; i += LANES) {
      DoubleVector x = load(xs, i);
      x.blend(zero, x.compare(VectorOperators.LE, zero)).intoArray(os, i);
    }
  }

  private static void leakyRelu(double[] xs, double[] os, int from, int end) {
    DoubleVector zero = broadcast(0);
    DoubleVector leak = broadcast(Pointwise.LEAK);
    for (int i = from; i < end; i += LANES) {
      DoubleVector x = load(xs, i);
      x.blend(x.mul(leak), x.compare(VectorOperators.LE, zero)).intoArray(os, i);
    }
  }

  private void mapVjp(int from, int to) {
    int end = wholeVectors(from, to);
    switch (f) {
      case TANH -> tanhVjp(a, b, out, from, end);
      case SIGMOID -> sigmoidVjp(a, b, out, from, end);
      case RELU -> rectifyVjp(a, b, out, from, end, 0);
      case LEAKY_RELU -> rectifyVjp(a, b, out, from, end, Pointwise.LEAK);
    }
    PlainKernels.mapVjp(f, a, b, out, end, to);
  }

  private static void tanhVjp(double[] ys, double[] gs, double[] os, int from, int end) {
    DoubleVector one = broadcast(1);
    for (int i = from; i < end; i += LANES) {
      DoubleVector y = load(ys, i);
      load(gs, i).mul(y.neg().fma(y, one)).intoArray(os, i);
    }
  }

  private static void sigmoidVjp(double[] ys, double[] gs, double[] os, int from, int end) {
    for (int i = from; i < end; i += LANES) {
      DoubleVector y = load(ys, i);
      load(gs, i).mul(y.neg().fma(y, y)).intoArray(os, i);
    }
  }

  private static void rectifyVjp(double[] ys, double[] gs, double[] os, int from, int end, double leak) {
    DoubleVector zero = broadcast(0);
    DoubleVector one = broadcast(1);
    DoubleVector leaks = broadcast(leak);
    for (int i = from; i < end; i += LANES) {
      VectorMask<Double> above = load(ys, i).compare(VectorOperators.GT, zero);
      load(gs, i).mul(leaks.blend(one, above)).intoArray(os, i);
    }
  }

  private void sgd(int from, int to) {
    double[] vs = a;
    double[] gs = b;
    double[] ps = out;
    DoubleVector momenta = broadcast(momentum);
    DoubleVector minusRate = broadcast(-rate);
    int end = wholeVectors(from, to);
    for (int i = from; i < end; i += LANES) {
      DoubleVector velocity = load(vs, i).fma(momenta, load(gs, i));
      velocity.intoArray(vs, i);
      velocity.fma(minusRate, load(ps, i)).intoArray(ps, i);
    }
    PlainKernels.sgd(ps, vs, gs, rate, momentum, end, to);
  }

  private void adam(int from, int to) {
    double[] ms = a;
    double[] vs = b;
    double[] gs = c;
    double[] ps = out;
    DoubleVector beta1 = broadcast(adam.beta1());
    DoubleVector beta2 = broadcast(adam.beta2());
    DoubleVector rest1 = broadcast(1 - adam.beta1());
    DoubleVector rest2 = broadcast(1 - adam.beta2());
    DoubleVector factor = broadcast(rate);
    DoubleVector root = broadcast(root2);
    DoubleVector epsilon = broadcast(adam.epsilon());
    int end = wholeVectors(from, to);
    for (int i = from; i < end; i += LANES) {
      DoubleVector g = load(gs, i);
      DoubleVector m = load(ms, i).fma(beta1, rest1.mul(g));
      DoubleVector v = load(vs, i).fma(beta2, rest2.mul(g).mul(g));
      m.intoArray(ms, i);
      v.intoArray(vs, i);
      load(ps, i).sub(factor.mul(m).div(v.sqrt().div(root).add(epsilon))).intoArray(ps, i);
    }
    PlainKernels.adam(ps, ms, vs, gs, rate, adam, root2, end, to);
  }

  private static DoubleVector load(double[] a, int i) {
    return DoubleVector.fromArray(SPECIES, a, i);
  }
}
