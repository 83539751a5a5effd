package uncollapse.train;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a run: all it takes to have it again and, where it was kept, how it stood on the way, so that a later step
 * need not be trained for from the start. Immutable; what was kept is shared with the run.
 */
public final class Footage {
  private final Recording recording;
  private final long trained;
  private final List<Checkpoint> checkpoints;
  private final @Nullable Recorder curves;

  /** Nothing but a recording: all its steps are to be trained. */
  public Footage(Recording recording) {
    this(recording, 0, List.of(), null);
  }

  /**
   * With what was kept on the way.
   *
   * @param trained steps that were taken
   * @param checkpoints at rising steps
   * @param curves of as many steps; nobody else's
   */
  Footage(Recording recording, long trained, List<Checkpoint> checkpoints, @Nullable Recorder curves) {
    this.recording = recording;
    this.trained = trained;
    this.checkpoints = List.copyOf(checkpoints);
    this.curves = curves;
  }

  public Recording recording() {
    return recording;
  }

  /** So many steps can be taken for sure; after later ones the run may turn out to diverge. */
  public long trained() {
    return trained;
  }

  /** Curves to be gone on with, known as far as it was trained. */
  @Nullable Recorder curves() {
    return curves == null ? null : curves.until(trained);
  }

  /**
   * The last checkpoint before {@code step}, so that the step itself is taken again, or the last step that could be taken;
   * null if there is none.
   */
  @Nullable Checkpoint before(long step) {
    long last = Math.min(step, trained);
    int from = 0;
    int to = checkpoints.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (checkpoints.get(middle).step() < last) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from == 0 ? null : checkpoints.get(from - 1);
  }

  /** How many steps it takes to get from one step to a later one. */
  public long way(long from, long to) {
    Checkpoint near = before(to);
    return to - (near == null ? from : Math.max(from, near.step()));
  }
}
