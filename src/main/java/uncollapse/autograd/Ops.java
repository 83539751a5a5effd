package uncollapse.autograd;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import uncollapse.autograd.Var.Edge;
import uncollapse.linalg.Matrix;

/** Layers, activations and what composes scalars: each op is its forward and one vjp per parent. */
public final class Ops {
  /** Below this length a row is divided by this, as PyTorch's {@code normalize} does. */
  public static final double LENGTH_FLOOR = 1e-12;

  private Ops() {}

  /** x · w + bias, the bias added to each row: n × k, k × m, 1 × m to n × m. */
  public static Var affine(Var x, Var w, Var bias) {
    Kernels k = x.tape().kernels();
    Matrix y = new Matrix(x.rows(), w.cols());
    return x.tape().node(y, out -> k.affine(x.value(), w.value(), bias.value(), out), affineEdges(x, w, bias));
  }

  /** f(x · w + bias): {@link #affine} and {@link #pointwise} in one, which saves passes over memory. */
  public static Var layer(Pointwise f, Var x, Var w, Var bias) {
    Kernels k = x.tape().kernels();
    Matrix y = new Matrix(x.rows(), w.cols());
    return x.tape()
        .node(
            y,
            out -> k.layer(f, x.value(), w.value(), bias.value(), out),
            (g, out) -> k.mapVjp(f, y, g, out),
            affineEdges(x, w, bias));
  }

  private static Edge[] affineEdges(Var x, Var w, Var bias) {
    Kernels k = x.tape().kernels();
    check(x.cols() == w.rows() && bias.rows() == 1 && bias.cols() == w.cols(), x, w, bias);
    return new Edge[] {
      new Edge(w, (g, out) -> k.productTransposedLeft(x.value(), g, out)),
      new Edge(bias, k::sumRows),
      new Edge(x, (g, out) -> k.productTransposedRight(g, w.value(), out))
    };
  }

  /** f(x), element by element. */
  public static Var pointwise(Pointwise f, Var x) {
    Kernels k = x.tape().kernels();
    Matrix y = new Matrix(x.rows(), x.cols());
    return x.tape().node(y, out -> k.map(f, x.value(), out), new Edge(x, (g, out) -> k.mapVjp(f, y, g, out)));
  }

  /** Each row divided by its Euclidean length, or by {@link #LENGTH_FLOOR} if it is shorter (then a constant). */
  public static Var normaliseRows(Var x) {
    Kernels k = x.tape().kernels();
    Matrix y = new Matrix(x.rows(), x.cols());
    double[] lengths = new double[x.rows()];
    return x.tape()
        .node(
            y,
            out -> k.normaliseRows(x.value(), LENGTH_FLOOR, lengths, out),
            new Edge(x, (g, out) -> k.normaliseRowsVjp(y, LENGTH_FLOOR, lengths, g, out)));
  }

  /** Rows {@code from} to {@code to} − 1. */
  public static Var rows(Var x, int from, int to) {
    int d = x.cols();
    int length = (to - from) * d;
    return x.tape()
        .node(
            to - from,
            d,
            y -> System.arraycopy(x.value().data(), from * d, y.data(), 0, length),
            new Edge(
                x,
                (g, out) -> {
                  Arrays.fill(out.data(), 0);
                  System.arraycopy(g.data(), 0, out.data(), from * d, length);
                }));
  }

  /** x, but nothing flows back through it: what is behind counts as given (stop-gradient). */
  public static Var detach(Var x) {
    return x.tape().node(x.value(), y -> {});
  }

  /** a + b, of one shape. */
  public static Var add(Var a, Var b) {
    Kernels k = a.tape().kernels();
    check(a.rows() == b.rows() && a.cols() == b.cols(), a, b);
    return a.tape()
        .node(
            a.rows(),
            a.cols(),
            y -> k.add(a.value(), b.value(), y),
            new Edge(a, (g, out) -> out.copyFrom(g)),
            new Edge(b, (g, out) -> out.copyFrom(g)));
  }

  /** factor · x, the factor read at each replay. */
  public static Var scale(Var x, DoubleSupplier factor) {
    Kernels k = x.tape().kernels();
    return x.tape()
        .node(
            x.rows(),
            x.cols(),
            y -> k.scale(x.value(), factor.getAsDouble(), y),
            new Edge(x, (g, out) -> k.scale(g, factor.getAsDouble(), out)));
  }

  /** The mean of all elements, 1 × 1. */
  public static Var mean(Var x) {
    double n = x.value().data().length;
    return x.tape()
        .node(
            1,
            1,
            y -> {
              double sum = 0;
              for (double value : x.value().data()) {
                sum += value;
              }
              y.set(0, 0, sum / n);
            },
            new Edge(x, (g, out) -> Arrays.fill(out.data(), g.get(0, 0) / n)));
  }

  /** e^(offset + factor · x) of a 1 × 1 node. */
  public static Var expOfLine(Var x, double offset, double factor) {
    check(x.rows() == 1 && x.cols() == 1, x);
    Matrix y = new Matrix(1, 1);
    return x.tape()
        .node(
            y,
            out -> out.set(0, 0, Elementary.exp(Math.fma(factor, x.scalar(), offset))),
            new Edge(x, (g, out) -> out.set(0, 0, g.get(0, 0) * factor * y.get(0, 0))));
  }

  /** a / b of two 1 × 1 nodes. */
  public static Var quotient(Var a, Var b) {
    check(a.rows() == 1 && a.cols() == 1 && b.rows() == 1 && b.cols() == 1, a, b);
    return a.tape()
        .node(
            1,
            1,
            y -> y.set(0, 0, a.scalar() / b.scalar()),
            new Edge(a, (g, out) -> out.set(0, 0, g.get(0, 0) / b.scalar())),
            new Edge(b, (g, out) -> out.set(0, 0, -g.get(0, 0) * a.scalar() / (b.scalar() * b.scalar()))));
  }

  static void check(boolean fits, Object... parents) {
    if (!fits) {
      throw new IllegalArgumentException("shapes do not fit: " + List.of(parents));
    }
  }
}
