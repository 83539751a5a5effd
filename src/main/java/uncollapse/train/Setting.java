package uncollapse.train;

import uncollapse.objective.Knob;
import uncollapse.objective.Term;

/** Something that can be changed while a run goes on; its changes are told apart by it. */
public sealed interface Setting {
  record OfKnob(Knob knob) implements Setting {}

  /** λ of a regulariser. */
  record Weight(Term.Key term) implements Setting {}

  /** What is no single number. */
  enum Part implements Setting {
    TASK,
    REGULARISERS,
    OPTIMISER,
    BATCH
  }
}
