package uncollapse.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.autograd.Parameter;
import uncollapse.objective.Term;

/** What was the first number of a step that was not finite, in the order in which a step computes. */
public sealed interface Fault {
  /**
   * A weight beyond this counts as infinite. Below it no product of at most five layers of at most 256 units overflows,
   * nor does its square, so that whatever is drawn and measured is finite.
   */
  double MOST_WEIGHT = Ranges.LEARNT.high();

  /** Of the loss itself. */
  enum OfLoss implements Fault {
    /** The task loss of the batch. */
    TASK,
    /** Their sum, each of whose terms is finite. */
    TOTAL
  }

  /** A regulariser before its weight. */
  record OfTerm(Term.Key term) implements Fault {}

  /**
   * The gradient of a finite loss.
   *
   * @param parameter the {@link Parameter#name} of the first one whose gradient it is
   */
  record OfGradient(String parameter) implements Fault {}

  /**
   * Finite gradients, but a step that takes weights out of bounds.
   *
   * @param parameter the {@link Parameter#name} of the first one that it does so to
   */
  record OfWeights(String parameter) implements Fault {}

  /**
   * Looks for it.
   *
   * @param nodes a step that was evaluated, and is not finite
   * @param terms its regularisers
   * @param parameters all that is learnt
   */
  static Fault in(TrainingStep nodes, List<Term> terms, List<Parameter> parameters) {
    if (!Double.isFinite(nodes.terms().task().scalar())) {
      return OfLoss.TASK;
    }
    for (int k = 0; k < terms.size(); k++) {
      if (!Double.isFinite(nodes.terms().regularisers().get(k).scalar())) {
        return new OfTerm(terms.get(k).key());
      }
    }
    if (!Double.isFinite(nodes.total())) {
      return OfLoss.TOTAL;
    }
    return parameters.stream()
        .filter(parameter -> !nodes.hasFiniteGradient(parameter))
        .findFirst()
        .<Fault>map(parameter -> new OfGradient(parameter.name()))
        .orElse(OfLoss.TOTAL);
  }

  /** Of the weights after a step; null if all are in bounds. Makes nothing new then. */
  static @Nullable Fault in(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      for (double weight : parameter.value().data()) {
        if (!(Math.abs(weight) <= MOST_WEIGHT)) {
          return new OfWeights(parameter.name());
        }
      }
    }
    return null;
  }
}
