package uncollapse.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;

/** One matrix-valued node of a {@link Tape}'s graph. Its buffer is written anew by every {@link Tape#forward}. */
public final class Var {
  private final Tape tape;
  private final int index;
  private final Matrix value;
  private final Forward forward;
  private final @Nullable Vjp outer;
  private final List<Edge> edges;
  private final boolean differentiable;

  /** Computes a node's value from its parents' values. */
  @FunctionalInterface
  interface Forward {
    void into(Matrix value);
  }

  /**
   * The vector-Jacobian product of an op with respect to one parent: from ∂loss/∂node to this op's share of ∂loss/∂parent.
   * Overwrites {@code out}.
   */
  @FunctionalInterface
  interface Vjp {
    void into(Matrix gradient, Matrix out);
  }

  /** What one parent gets back. */
  record Edge(Var parent, Vjp vjp) {}

  Var(
      Tape tape,
      int index,
      Matrix value,
      Forward forward,
      @Nullable Vjp outer,
      List<Edge> edges,
      boolean differentiable) {
    this.tape = tape;
    this.index = index;
    this.value = value;
    this.forward = forward;
    this.outer = outer;
    this.edges = edges;
    this.differentiable = differentiable;
  }

  public int rows() {
    return value.rows();
  }

  public int cols() {
    return value.cols();
  }

  /** The buffer itself, as the last {@link Tape#forward} left it. */
  public Matrix value() {
    return value;
  }

  /** The value of a 1 × 1 node. */
  public double scalar() {
    if (rows() != 1 || cols() != 1) {
      throw new IllegalStateException(this + " is no scalar");
    }
    return value.data()[0];
  }

  public Tape tape() {
    return tape;
  }

  int index() {
    return index;
  }

  Forward forward() {
    return forward;
  }

  /** What a gradient goes through before the edges. */
  @Nullable Vjp outer() {
    return outer;
  }

  /** One for each parent that depends on a parameter. */
  List<Edge> edges() {
    return edges;
  }

  /** Whether a parameter stands somewhere above this node. */
  boolean differentiable() {
    return differentiable;
  }

  @Override
  public String toString() {
    return "Var " + index + ", " + rows() + " × " + cols();
  }
}
