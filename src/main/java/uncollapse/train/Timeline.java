package uncollapse.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Spectrum;

/**
 * What is kept of a run so that it can be looked at, and continued from, at any earlier step: checkpoints, from which every
 * step can be had again to the last bit, and what was measured, to be shown while that takes its time. Both within a budget of
 * memory, thinned evenly as the run gets longer. Changes of settings are kept by {@link MoveLog}, all of them.
 */
final class Timeline {
  private static final int MOST_CHECKPOINTS = 8_192;
  private static final int LEAST = 8;
  private static final int OUTLINE = 64;

  /** A copy of the weights costs about a fiftieth of so many steps. */
  private static final int FIRST_STRIDE = 16;

  private final Thinned<Checkpoint> checkpoints;
  private final Thinned<Frame> frames;

  /**
   * The probe set's features after a step.
   *
   * @param losses null at step 0
   */
  record Frame(long step, Matrix embedding, Spectrum spectrum, @Nullable Losses losses) {}

  private Timeline(Thinned<Checkpoint> checkpoints, Thinned<Frame> frames) {
    this.checkpoints = checkpoints;
    this.frames = frames;
  }

  /**
   * For a run at step 0.
   *
   * @param budget bytes; however small it is, a few places are kept
   * @param frameStride steps between frames at first
   */
  static Timeline of(Run run, long budget, long frameStride) {
    long ofFrame = 8L * run.probe().x().rows() * run.experiment().network().d() + 2_000;
    return new Timeline(
        new Thinned<>(room(budget / 4 * 3 / run.save().bytes(), MOST_CHECKPOINTS), FIRST_STRIDE),
        new Thinned<>(room(budget / 4 / ofFrame, Recorder.CAPACITY), frameStride));
  }

  private static int room(long wanted, int most) {
    return Math.clamp(wanted, LEAST, most) / 2 * 2;
  }

  boolean wantsCheckpoint(long step) {
    return checkpoints.wants(step);
  }

  void add(Checkpoint checkpoint) {
    checkpoints.add(checkpoint);
  }

  boolean wantsFrame(long step) {
    return frames.wants(step);
  }

  void add(Frame frame) {
    frames.add(frame);
  }

  /** All there are now, at rising steps. */
  List<Checkpoint> checkpoints() {
    return List.copyOf(checkpoints.entries());
  }

  /** The last checkpoint before {@code step}, so that the step itself is taken again; the one at 0 for 0. */
  Checkpoint before(long step) {
    return checkpoints.at(Math.max(0, step - 1));
  }

  /** What was measured at {@code step} or last before it. */
  Frame frame(long step) {
    return frames.at(step);
  }

  /** Where the features were before {@code step}, oldest first, as far as it is kept. */
  List<Motion.Place> trail(long step) {
    List<Frame> before = frames.until(step).entries();
    return before.subList(Math.max(0, before.size() - MotionMeter.MOST_PLACES), before.size()).stream()
        .map(frame -> new Motion.Place(frame.step(), frame.embedding()))
        .toList();
  }

  /** Keeps every place within reach, at longer intervals. */
  void thin() {
    checkpoints.thinTo(OUTLINE);
    frames.thinTo(OUTLINE);
  }

  /** The part up to {@code step}, for a run that goes on from there. */
  Timeline until(long step) {
    return new Timeline(checkpoints.until(step), frames.until(step));
  }
}
