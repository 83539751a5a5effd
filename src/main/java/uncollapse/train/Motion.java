package uncollapse.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;

/**
 * How the features move: what pulls at them and where they have been. Only measured if {@link Wanted}.
 *
 * @param forces null if not measured
 * @param trail where the probe points stood at the last steps that were looked at, oldest first, now last; empty if not kept
 */
public record Motion(@Nullable Forces forces, List<Place> trail) {
  public Motion {
    trail = List.copyOf(trail);
  }

  /**
   * The probe set's features after a step.
   *
   * @param embedding n × d
   */
  public record Place(long step, Matrix embedding) {}

  /**
   * What of it a viewer wants to see.
   *
   * @param point a probe point at which forces must be known; −1 for none
   */
  public record Wanted(boolean forces, boolean trail, int point) {
    public static final Wanted NOTHING = new Wanted(false, false, -1);
  }
}
