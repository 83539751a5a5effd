package uncollapse.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Var;

/**
 * What a run minimises: task loss + Σ λ_k · regulariser_k. Which terms there are is settled when the loss is written on a
 * tape; their weights and the knobs are read at each replay: turning one rebuilds nothing.
 *
 * @param terms the regularisers with their weights, as they stand at the moment
 * @param heads what some tasks learn beside the network
 */
public record Objective(TaskLoss task, Supplier<List<Term>> terms, Heads heads, Supplier<Knobs> knobs) {

  /** The parts of the loss on a tape, 1 × 1 each; the regularisers before their weights, in the order of the terms. */
  public record Terms(Var task, List<Var> regularisers, Var total) {}

  /** A knob as it stands whenever this is asked. */
  DoubleSupplier live(Knob knob) {
    return () -> knobs.get().get(knob);
  }

  /** Writes the loss on the tape of {@code pass}. */
  public Terms terms(Pass pass) {
    Var loss = task.on(pass, this);
    Var total = loss;
    List<Var> regularisers = new ArrayList<>();
    List<Term> present = terms.get();
    for (int k = 0; k < present.size(); k++) {
      int index = k;
      Var value = value(present.get(k), pass);
      regularisers.add(value);
      total = Ops.add(total, Ops.scale(value, () -> terms.get().get(index).weight()));
    }
    return new Terms(loss, List.copyOf(regularisers), total);
  }

  /** A term before its weight: of several layers, the mean. */
  private Var value(Term term, Pass pass) {
    Regulariser regulariser = term.regulariser();
    if (!regulariser.readsFeatures()) {
      return regulariser.on(pass.embedding(), pass, knobs);
    }
    List<Features> layers = pass.of(term);
    Var sum = regulariser.on(layers.getFirst(), pass, knobs);
    for (Features layer : layers.subList(1, layers.size())) {
      sum = Ops.add(sum, regulariser.on(layer, pass, knobs));
    }
    return layers.size() == 1 ? sum : Ops.scale(sum, () -> 1.0 / layers.size());
  }
}
