package uncollapse.train;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written of a run while it trains: its curves and, if it is to be returned to, its timeline. */
final class Course {
  /** The probe set is measured at most so many times as often as the training rows of a step are. */
  private static final int PROBE_SHARE = 16;

  private final Recorder recorder;
  private final @Nullable Timeline timeline;

  private Course(Recorder recorder, @Nullable Timeline timeline) {
    this.recorder = recorder;
    this.timeline = timeline;
  }

  /**
   * For a run at step 0.
   *
   * @param budget bytes for the timeline; 0 for none
   */
  static Course of(Run run, long budget) {
    long stride = Math.ceilDiv(run.probe().x().rows(), PROBE_SHARE * run.experiment().batch());
    return new Course(new Recorder(stride), budget == 0 ? null : Timeline.of(run, budget, stride));
  }

  /** For a run that is trained again with curves that are known. */
  static Course along(Recorder known) {
    return new Course(known, null);
  }

  /** The part up to {@code step}, for a run that goes on from there. */
  Course until(long step) {
    return new Course(recorder.until(step), timeline == null ? null : timeline.until(step));
  }

  /** To be called at step 0 and after each step. Steps that have been taken before are known. */
  void write(Run run, Observer observer) {
    long step = run.stepsTaken();
    if (recorder.wants(step)) {
      recorder.add(step, observer.probe().spectrum(), run.values());
    }
    Timeline kept = timeline;
    if (kept != null && kept.wantsCheckpoint(step)) {
      kept.add(run.save());
    }
    if (kept != null && kept.wantsFrame(step)) {
      kept.add(new Timeline.Frame(step, observer.probe().embedding(), observer.probe().spectrum(), run.losses()));
    }
  }

  History history(long step) {
    return recorder.history(step);
  }

  /**
   * What is kept of earlier steps.
   *
   * @throws IllegalStateException if nothing is
   */
  Timeline timeline() {
    if (timeline == null) {
      throw new IllegalStateException("no timeline");
    }
    return timeline;
  }

  /** At rising steps; none without a timeline. */
  List<Checkpoint> checkpoints() {
    return timeline == null ? List.of() : timeline.checkpoints();
  }

  /** The curves up to {@code step}. */
  Recorder curves(long step) {
    return recorder.until(step);
  }
}
