package uncollapse.scene;

import uncollapse.train.SlowStep;

/** One of the parts that a step of training has in slow motion. */
public record SubStep(SlowStep step, Part part) {
  /** In their order. */
  public enum Part {
    FORWARD,
    LOSSES,
    GRADIENTS,
    UPDATE
  }
}
