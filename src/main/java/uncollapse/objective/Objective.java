package uncollapse.objective;

import java.util.function.Supplier;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Var;

/**
 * What a run minimises: task loss + λ · regulariser. Knobs are read from {@code knobs} whenever the tape is replayed:
 * turning one rebuilds nothing.
 *
 * @param head the classifier of the cross-entropy task, kept while other tasks run
 */
public record Objective(TaskLoss task, Regulariser regulariser, LinearHead head, Supplier<Knobs> knobs) {

  /** The parts of the loss on a tape, 1 × 1 each; {@code regulariser} before λ, 0 without one. */
  public record Terms(Var task, Var regulariser, Var total) {}

  /**
   * Writes the loss on the tape of {@code features}, task and regulariser on the same features: those that are shown.
   *
   * @param labels b classes, read at each replay
   */
  public Terms terms(Features features, int[] labels) {
    return terms(features, features, labels);
  }

  /** As {@link #terms(Features, int[])}, with the regulariser on other features, such as the un-normalised output. */
  public Terms terms(Features features, Features regularised, int[] labels) {
    Var loss = task.on(features, labels, this);
    Var term = task.sampling() == Sampling.TWO_VIEWS ? meanOverViews(regularised) : regulariser.on(regularised, knobs);
    return new Terms(loss, term, Ops.add(loss, Ops.scale(term, () -> knobs.get().lambda())));
  }

  private Var meanOverViews(Features features) {
    Var both = Ops.add(regulariser.on(features.viewA(), knobs), regulariser.on(features.viewB(), knobs));
    return Ops.scale(both, () -> 0.5);
  }
}
