package uncollapse.autograd;

import uncollapse.autograd.Var.Edge;
import uncollapse.linalg.Matrix;

/** Ops on the shape of the whole point cloud: singular values, lengths, spread. */
public final class Spectral {
  /**
   * Added to the Gram matrix under the inverse root, relative to its largest eigenvalue. Large enough to keep the
   * gradient finite when singular values vanish, small enough to let a nearly collapsed embedding escape: 1e-4 already
   * keeps it on a plateau.
   */
  public static final double DAMPING = 1e-12;

  private Spectral() {}

  /**
   * The nuclear norm ‖E‖_* = Σ sᵢ of a b × d node, right to about 1e-12 s₁. Its gradient is the polar factor U Vᵀ = E
   * (EᵀE)^(−1/2), damped by {@link #DAMPING}: exact to 1e-12 while all singular values are above
   * s₁ / 1000. No direction is dropped, but one that E does not have at all gets no gradient: from exactly equal rows
   * the gradient is along the rows themselves, which row normalisation cancels. Of E = 0 the gradient is 0.
   */
  public static Var nuclearNorm(Var e) {
    NuclearNorm norm = new NuclearNorm(e);
    return e.tape()
        .node(1, 1, y -> y.set(0, 0, norm.value()), new Edge(e, (g, out) -> norm.gradient(g.get(0, 0), out)));
  }

  /** ‖E‖_F, the root of the sum of all squares, but at least {@link Ops#LENGTH_FLOOR}; its gradient at 0 is 0. */
  public static Var frobeniusNorm(Var e) {
    Kernels k = e.tape().kernels();
    Matrix y = new Matrix(1, 1);
    return e.tape()
        .node(
            y,
            out -> {
              double length = Math.sqrt(k.dot(e.value(), e.value()));
              out.set(0, 0, length < Ops.LENGTH_FLOOR ? Ops.LENGTH_FLOOR : length);
            },
            new Edge(
                e,
                (g, out) -> {
                  double length = y.get(0, 0);
                  k.scale(e.value(), length <= Ops.LENGTH_FLOOR ? 0 : g.get(0, 0) / length, out);
                }));
  }

  /** ½ ‖X‖_F², half the sum of all squares; its gradient is X. */
  public static Var halfSquaredNorm(Var x) {
    Kernels k = x.tape().kernels();
    return x.tape()
        .node(
            1,
            1,
            y -> y.set(0, 0, k.dot(x.value(), x.value()) / 2),
            new Edge(x, (g, out) -> k.scale(x.value(), g.get(0, 0), out)));
  }
}
