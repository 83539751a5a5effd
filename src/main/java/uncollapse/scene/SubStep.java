package uncollapse.scene;

import java.util.Optional;
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

  /** The next part; empty after the last one. */
  public Optional<SubStep> next() {
    return switch (part) {
      case FORWARD -> Optional.of(new SubStep(step, Part.LOSSES));
      case LOSSES -> Optional.of(new SubStep(step, Part.GRADIENTS));
      case GRADIENTS -> Optional.of(new SubStep(step, Part.UPDATE));
      case UPDATE -> Optional.empty();
    };
  }
}
