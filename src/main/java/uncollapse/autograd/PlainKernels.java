package uncollapse.autograd;

import java.util.Arrays;
import uncollapse.linalg.Matrix;

/** Kernels in plain loops, for machines without the Vector API, and the meaning of the fast ones. */
class PlainKernels implements Kernels {
  private final double[] sums = new double[8];
  private final PlainProduct product = new PlainProduct();
  private double[] along = {};
  private double[] turned = {};

  @Override
  public String description() {
    return "plain";
  }

  @Override
  public void affine(Matrix x, Matrix w, Matrix bias, Matrix out) {
    for (int i = 0; i < out.rows(); i++) {
      System.arraycopy(bias.data(), 0, out.data(), i * out.cols(), out.cols());
    }
    accumulate(x.data(), x.cols(), 1, w, out);
  }

  @Override
  public void layer(Pointwise f, Matrix x, Matrix w, Matrix bias, Matrix out) {
    affine(x, w, bias, out);
    map(f, out, out);
  }

  @Override
  public void product(Matrix a, Matrix b, Matrix out) {
    Arrays.fill(out.data(), 0);
    accumulate(a.data(), a.cols(), 1, b, out);
  }

  @Override
  public void productTransposedLeft(Matrix a, Matrix b, Matrix out) {
    Arrays.fill(out.data(), 0);
    accumulate(a.data(), 1, a.cols(), b, out);
  }

  /** out += a · b, where a's element (i, k) is at i · rowStep + k · columnStep. */
  private void accumulate(double[] a, int rowStep, int columnStep, Matrix b, Matrix out) {
    product.left(a, rowStep, columnStep);
    product.right(b.data(), 0, b.cols(), b.rows());
    product.addTo(out, 0, out.cols());
  }

  @Override
  public void productTransposedRight(Matrix a, Matrix b, Matrix out) {
    if (turned.length < b.data().length) {
      turned = new double[b.data().length];
    }
    Packing.transpose(b.data(), 0, b.cols(), b.rows(), b.cols(), turned, 0, b.rows());
    Arrays.fill(out.data(), 0);
    product.left(a.data(), a.cols(), 1);
    product.right(turned, 0, b.rows(), b.cols());
    product.addTo(out, 0, out.cols());
  }

  @Override
  public void productTransposedLeft(Matrix a, double[] panels, Matrix out) {
    Arrays.fill(out.data(), 0);
    product.left(a.data(), 1, a.cols());
    for (int j = 0; j < out.cols(); j += PANEL) {
      product.right(panels, Kernels.panelAt(j, a.rows()), PANEL, a.rows());
      product.addTo(out, j, Math.min(j + PANEL, out.cols()));
    }
  }

  @Override
  public void transpose(Matrix a, Matrix out) {
    Packing.transpose(a.data(), 0, a.cols(), a.rows(), a.cols(), out.data(), 0, out.cols());
  }

  @Override
  public void sumRows(Matrix a, Matrix out) {
    PlainRows.sum(a, out);
  }

  @Override
  public void sumSquaresOfRows(Matrix a, Matrix out) {
    PlainRows.sumOfSquares(a, out);
  }

  @Override
  public void add(Matrix a, Matrix b, Matrix out) {
    double[] as = a.data();
    double[] bs = b.data();
    double[] os = out.data();
    for (int i = 0; i < os.length; i++) {
      os[i] = as[i] + bs[i];
    }
  }

  @Override
  public void scale(Matrix a, double factor, Matrix out) {
    double[] as = a.data();
    double[] os = out.data();
    for (int i = 0; i < os.length; i++) {
      os[i] = factor * as[i];
    }
  }

  @Override
  public double dot(Matrix a, Matrix b) {
    double[] as = a.data();
    double[] bs = b.data();
    Arrays.fill(sums, 0);
    for (int i = 0; i < as.length; i++) {
      sums[i % 8] = Math.fma(as[i], bs[i], sums[i % 8]);
    }
    return Kernels.total(sums, 0);
  }

  @Override
  public void exp(Matrix x, Matrix out) {
    double[] xs = x.data();
    double[] os = out.data();
    for (int i = 0; i < os.length; i++) {
      os[i] = Elementary.exp(xs[i]);
    }
  }

  @Override
  public void map(Pointwise f, Matrix x, Matrix out) {
    map(f, x.data(), out.data(), 0, x.data().length);
  }

  static void map(Pointwise f, double[] xs, double[] os, int from, int to) {
    for (int i = from; i < to; i++) {
      os[i] = f.of(xs[i]);
    }
  }

  @Override
  public void mapVjp(Pointwise f, Matrix y, Matrix gradient, Matrix out) {
    mapVjp(f, y.data(), gradient.data(), out.data(), 0, y.data().length);
  }

  static void mapVjp(Pointwise f, double[] ys, double[] gs, double[] os, int from, int to) {
    for (int i = from; i < to; i++) {
      os[i] = gs[i] * f.slope(ys[i]);
    }
  }

  @Override
  public void normaliseRows(Matrix x, double floor, double[] lengths, Matrix out) {
    PlainRows.products(x, x, lengths);
    for (int i = 0; i < lengths.length; i++) {
      double length = Math.sqrt(lengths[i]);
      lengths[i] = length < floor ? floor : length;
    }
    divideRows(x, lengths, out);
  }

  void divideRows(Matrix x, double[] lengths, Matrix out) {
    PlainRows.divide(x, lengths, out);
  }

  @Override
  public void normaliseRowsVjp(Matrix y, double floor, double[] lengths, Matrix gradient, Matrix out) {
    if (along.length < lengths.length) {
      along = new double[lengths.length];
    }
    PlainRows.products(gradient, y, along);
    for (int i = 0; i < lengths.length; i++) {
      along[i] = lengths[i] <= floor ? 0 : along[i];
    }
    removeAlong(gradient, along, y, lengths, out);
  }

  void removeAlong(Matrix gradient, double[] along, Matrix y, double[] lengths, Matrix out) {
    PlainRows.removeAlong(gradient, along, y, lengths, out);
  }

  @Override
  public void pack(Matrix e, double[] panels) {
    PlainPairs.pack(e, panels);
  }

  @Override
  public void addToRows(Matrix a, Matrix row, Matrix out) {
    PlainRows.add(a, row, out);
  }

  @Override
  public void scaleColumns(Matrix a, Matrix factors, Matrix out) {
    PlainRows.scaleColumns(a, factors, out);
  }

  @Override
  public void scaleRowsLess(Matrix a, double[] factors, Matrix b, Matrix out) {
    PlainRows.scaleLess(a, factors, b, out);
  }

  @Override
  public void squaredDistances(Matrix e, double[] panels, int i, double[] out, int at) {
    PlainPairs.squaredDistances(e, panels, i, out, at);
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
    return PlainPairs.contrastiveTile(e, panels, classes, margin, left, right, pulls, sums);
  }

  @Override
  public void sgd(Matrix p, Matrix v, Matrix g, double rate, double momentum) {
    sgd(p.data(), v.data(), g.data(), rate, momentum, 0, p.data().length);
  }

  static void sgd(double[] ps, double[] vs, double[] gs, double rate, double momentum, int from, int to) {
    for (int i = from; i < to; i++) {
      vs[i] = Math.fma(momentum, vs[i], gs[i]);
      ps[i] = Math.fma(-rate, vs[i], ps[i]);
    }
  }

  @Override
  public void adam(
      Matrix p, Matrix m, Matrix v, Matrix g, double rate, Adam adam, double correction1, double correction2) {
    double root2 = Math.sqrt(correction2);
    adam(p.data(), m.data(), v.data(), g.data(), rate / correction1, adam, root2, 0, p.data().length);
  }

  static void adam(
      double[] ps, double[] ms, double[] vs, double[] gs, double factor, Adam adam, double root2, int from, int to) {
    for (int i = from; i < to; i++) {
      ms[i] = Math.fma(adam.beta1(), ms[i], (1 - adam.beta1()) * gs[i]);
      vs[i] = Math.fma(adam.beta2(), vs[i], (1 - adam.beta2()) * gs[i] * gs[i]);
      ps[i] = ps[i] - factor * ms[i] / (Math.sqrt(vs[i]) / root2 + adam.epsilon());
    }
  }
}
