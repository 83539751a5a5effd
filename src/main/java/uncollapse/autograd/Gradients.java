package uncollapse.autograd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;

/** ∂loss/∂parameter for every parameter of a tape, in buffers that the next {@link Tape#backward} overwrites. */
public final class Gradients {
  /** One vjp to run; what is not the first share of a parent's gradient goes through {@code scratch} and is added. */
  private record Step(Var.Vjp vjp, Matrix gradient, Matrix target, @Nullable Matrix scratch) {}

  private final Kernels kernels;
  private final Step[] steps;
  private final Map<Parameter, Matrix> byParameter = new HashMap<>();
  private final Matrix[] all;

  Gradients(Var loss, List<Var> nodes, Map<Parameter, Var> parameters) {
    if (loss.rows() != 1 || loss.cols() != 1) {
      throw new IllegalArgumentException("only of a scalar is there a gradient, not of " + loss);
    }
    kernels = loss.tape().kernels();
    @Nullable Matrix[] gradients = new @Nullable Matrix[nodes.size()];
    steps = plan(loss, nodes, gradients).toArray(new Step[0]);
    parameters.forEach((parameter, leaf) -> byParameter.put(parameter, orZero(gradients[leaf.index()], leaf)));
    all = byParameter.values().toArray(new Matrix[0]);
  }

  private static List<Step> plan(Var loss, List<Var> nodes, @Nullable Matrix[] gradients) {
    List<Step> steps = new ArrayList<>();
    gradients[loss.index()] = new Matrix(1, 1, new double[] {1});
    for (int i = loss.index(); i >= 0; i--) {
      Matrix gradient = gradients[i];
      if (gradient == null) {
        continue;
      }
      Var node = nodes.get(i);
      Var.Vjp outer = node.outer();
      if (outer != null) {
        // In place, but the 1 that all begins with must stay.
        Matrix inner = node == loss ? orZero(null, node) : gradient;
        steps.add(new Step(outer, gradient, inner, null));
        gradient = inner;
      }
      for (Var.Edge edge : node.edges()) {
        Var parent = edge.parent();
        Matrix shared = gradients[parent.index()];
        Matrix target = orZero(shared, parent);
        gradients[parent.index()] = target;
        steps.add(new Step(edge.vjp(), gradient, target, shared == null ? null : orZero(null, parent)));
      }
    }
    return steps;
  }

  private static Matrix orZero(@Nullable Matrix gradient, Var node) {
    return gradient == null ? new Matrix(node.rows(), node.cols()) : gradient;
  }

  void compute() {
    for (Step step : steps) {
      Matrix scratch = step.scratch();
      if (scratch == null) {
        step.vjp().into(step.gradient(), step.target());
      } else {
        step.vjp().into(step.gradient(), scratch);
        kernels.add(step.target(), scratch, step.target());
      }
    }
  }

  /**
   * The gradient of one parameter, in its shape; zero if the loss does not depend on it.
   *
   * @throws IllegalArgumentException if the tape does not have this parameter
   */
  public Matrix of(Parameter parameter) {
    Matrix gradient = byParameter.get(parameter);
    if (gradient == null) {
      throw new IllegalArgumentException("not on this tape: " + parameter);
    }
    return gradient;
  }

  public boolean has(Parameter parameter) {
    return byParameter.containsKey(parameter);
  }

  /** Whether every gradient is finite. */
  public boolean isFinite() {
    for (Matrix gradient : all) {
      if (!gradient.isFinite()) {
        return false;
      }
    }
    return true;
  }
}
