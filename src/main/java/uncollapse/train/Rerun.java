package uncollapse.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that is seen again at some of its steps, in their order. Each is as if all steps before it had been trained; only those
 * since the last checkpoint are. For one thread.
 */
public final class Rerun {
  private final Footage footage;
  private final List<Checkpoint> kept = new ArrayList<>();
  private Replay replay;
  private long[] wanted = {};

  /**
   * At step 0, with the changes that were made there.
   *
   * @throws uncollapse.text.BadInputException if the experiment's data cannot be read any more
   */
  public Rerun(Footage footage) {
    this.footage = footage;
    replay = new Replay(new Trainer(footage), footage.recording().entries());
    replay.arrive();
  }

  /** The run as it stands; another one after each {@link #seek}. */
  public Trainer trainer() {
    return replay.trainer();
  }

  public Footage footage() {
    return footage;
  }

  /**
   * Goes to a step that is not before the present one, with the changes that were made there.
   *
   * @param tick called after each step that is taken
   * @return whether it got there; else the run diverges on the way, and stands before that
   */
  public boolean seek(long step, Runnable tick) {
    if (trainer().stepsTaken() == step) {
      return true;
    }
    @Nullable Checkpoint near = footage.before(step);
    if (near != null && near.step() > trainer().stepsTaken()) {
      List<Recording.Entry> entries = footage.recording().entries();
      replay = new Replay(trainer().later(near, entries), entries);
    }
    replay.advance(
        step,
        () -> {
          tick.run();
          return true;
        });
    boolean there = trainer().stepsTaken() == step;
    if (there && Arrays.binarySearch(wanted, step) >= 0) {
      kept.add(trainer().checkpoint());
    }
    replay.arrive();
    return there;
  }

  /** Has it kept how the run stands where it is sought at one of these steps, which rise, for {@link #kept}. */
  public void keepAt(long... steps) {
    wanted = steps.clone();
  }

  /** About what is kept for one step, in memory. */
  public long bytes() {
    return trainer().checkpoint().bytes(null);
  }

  /** The run as far as it is now, with what was kept of it. */
  public Footage kept() {
    return trainer().footage(footage.recording(), kept);
  }
}
