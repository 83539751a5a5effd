package uncollapse.objective;

import java.util.EnumSet;
import java.util.Set;

/** What kind of batch a task needs. */
public enum Sampling {
  /** Rows drawn without regard to labels. */
  UNIFORM,
  /** Row i of a batch has class i mod C, so that every class has positives. */
  CLASS_BALANCED,
  /** Row i of the first half and row i of the second are two points of class i mod C: an anchor and its positive. */
  POSITIVE_PAIRS,
  /** The first half of the batch is one view of b/2 points, the second half another view of the same points. */
  TWO_VIEWS;

  /** The knobs that decide how a batch is made. */
  public Set<Knob> knobs() {
    return this == TWO_VIEWS
        ? EnumSet.of(Knob.JITTER, Knob.ROTATION, Knob.SCALING, Knob.DROPOUT)
        : EnumSet.noneOf(Knob.class);
  }
}
