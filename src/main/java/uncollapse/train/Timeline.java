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

  /** Steps between checkpoints at first; a copy of the weights costs about a fiftieth of so many. */
  private static final int FIRST_STRIDE = 16;

  /** A step this dear (weights times rows of its batch) takes about half a millisecond: there, checkpoints are denser. */
  private static final long DEAR = 1L << 21;

  private final Thinned<Checkpoint> checkpoints;
  private final Thinned<Frame> frames;
  private final long ofFrames;

  /** Bytes for checkpoints, and what they take of it. */
  private long room;

  private long taken;

  /**
   * The probe set's features after a step.
   *
   * @param losses null at step 0
   */
  record Frame(long step, Matrix embedding, Spectrum spectrum, @Nullable Losses losses) {}

  private Timeline(Thinned<Checkpoint> checkpoints, Thinned<Frame> frames, long ofFrames, long room) {
    this.checkpoints = checkpoints;
    this.frames = frames;
    this.ofFrames = ofFrames;
    this.room = room;
    taken = bytes();
  }

  /**
   * For a run at step 0.
   *
   * @param budget bytes; however small it is, a few places are kept
   * @param frameStride steps between frames at first
   */
  static Timeline of(Run run, long budget, long frameStride) {
    long ofFrame = 8L * run.probe().x().rows() * run.experiment().network().d() + 2_000;
    long weights = run.parameters().stream().mapToLong(it -> it.value().data().length).sum();
    int stride = weights * run.experiment().batch() < DEAR ? FIRST_STRIDE : FIRST_STRIDE / 4;
    int frames = Math.clamp(budget / 8 / ofFrame, LEAST, Recorder.CAPACITY) / 2 * 2;
    long ofFrames = frames * ofFrame;
    return new Timeline(
        new Thinned<>(MOST_CHECKPOINTS, stride), new Thinned<>(frames, frameStride), ofFrames, budget - ofFrames);
  }

  private long bytes() {
    long all = 0;
    Checkpoint before = null;
    for (Checkpoint it : checkpoints.entries()) {
      all += it.bytes(before);
      before = it;
    }
    return all;
  }

  /** Takes so many bytes at most from now on. */
  void limit(long bytes) {
    room = bytes - ofFrames;
    fit();
  }

  private void fit() {
    while (taken > room && checkpoints.size() > LEAST) {
      checkpoints.thinTo(checkpoints.size() - 1);
      taken = bytes();
    }
  }

  boolean wantsCheckpoint(long step) {
    return checkpoints.wants(step);
  }

  void add(Checkpoint checkpoint) {
    int before = checkpoints.size();
    taken += checkpoint.bytes(before == 0 ? null : checkpoints.entries().getLast());
    checkpoints.add(checkpoint);
    taken = checkpoints.size() > before ? taken : bytes();
    fit();
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
    taken = bytes();
  }

  /** The part up to {@code step}, for a run that goes on from there. */
  Timeline until(long step) {
    return new Timeline(checkpoints.until(step), frames.until(step), ofFrames, room);
  }
}
