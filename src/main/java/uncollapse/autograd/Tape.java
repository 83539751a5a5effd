package uncollapse.autograd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;

/**
 * A graph of matrix operations, built once and replayed for every training step: {@link #forward} computes all values in
 * the order in which they were written down, {@link #backward} all gradients in the opposite order. Every node owns its
 * buffers, so that a replay allocates nothing.
 *
 * <p>The tape knows no operations: an op hands it a forward function and one vjp for each parent. For one thread.
 */
public final class Tape {
  private final Kernels kernels;
  private final List<Var> nodes = new ArrayList<>();
  private final Map<Parameter, Var> parameters = new HashMap<>();
  private final Map<Var, Gradients> plans = new HashMap<>();
  private Var[] replay = {};

  public Tape(Kernels kernels) {
    this.kernels = kernels;
  }

  public Kernels kernels() {
    return kernels;
  }

  /** The leaf of a parameter; the same one each time. */
  public Var parameter(Parameter parameter) {
    return parameters.computeIfAbsent(parameter, p -> leaf(p.value(), true));
  }

  /** A leaf without a gradient: copy a batch into its {@link Var#value} before a {@link #forward}. */
  public Var input(int rows, int cols) {
    return leaf(new Matrix(rows, cols), false);
  }

  /** A leaf that stays as it is. */
  public Var constant(Matrix value) {
    return leaf(value, false);
  }

  private Var leaf(Matrix value, boolean differentiable) {
    return append(new Var(this, nodes.size(), value, out -> {}, null, List.of(), differentiable));
  }

  Var node(int rows, int cols, Var.Forward forward, Var.Edge... edges) {
    return node(new Matrix(rows, cols), forward, edges);
  }

  Var node(Matrix value, Var.Forward forward, Var.Edge... edges) {
    return node(value, forward, null, edges);
  }

  /**
   * A node computed by an op. Parents that depend on no parameter are dropped here: nothing ever flows back to them.
   *
   * @param outer the vjp of the last of several functions that make up the op, if there is one: what the edges are given is
   *     its result. Its {@code out} may be its gradient
   */
  Var node(Matrix value, Var.Forward forward, Var.@Nullable Vjp outer, Var.Edge... edges) {
    List<Var.Edge> kept = new ArrayList<>();
    for (Var.Edge edge : edges) {
      if (edge.parent().tape() != this) {
        throw new IllegalArgumentException(edge.parent() + " is on another tape");
      }
      if (edge.parent().differentiable()) {
        kept.add(edge);
      }
    }
    Var node = new Var(this, nodes.size(), value, forward, outer, List.copyOf(kept), !kept.isEmpty());
    List<Var> ops = new ArrayList<>(List.of(replay));
    ops.add(node);
    replay = ops.toArray(new Var[0]);
    return append(node);
  }

  private Var append(Var node) {
    nodes.add(node);
    return node;
  }

  /** Computes every node from the present values of parameters, inputs and settings. */
  public void forward() {
    for (Var node : replay) {
      node.forward().into(node.value());
    }
  }

  /**
   * Plans the way back from a 1 × 1 node and gets its buffers, so that no later {@link #backward} allocates.
   *
   * @return what {@link #backward} will fill
   */
  public Gradients plan(Var loss) {
    Gradients gradients = plans.get(loss);
    if (gradients == null) {
      gradients = new Gradients(loss, nodes, parameters);
      plans.put(loss, gradients);
    }
    return gradients;
  }

  /** The gradients of a 1 × 1 node by the values of the last {@link #forward}; always the same object for one node. */
  public Gradients backward(Var loss) {
    Gradients gradients = plan(loss);
    gradients.compute();
    return gradients;
  }
}
