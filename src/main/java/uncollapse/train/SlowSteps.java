package uncollapse.train;

import org.jspecify.annotations.Nullable;

/** Takes steps of a laboratory apart. */
final class SlowSteps {
  private SlowSteps() {}

  /**
   * Does what {@link Lab#step} does, and tells what happens on one side. A step of the past is taken once more, by a run of
   * its own.
   *
   * @return null if there is nothing to step to
   */
  static @Nullable SlowStep take(Lab lab, Side side) {
    if (lab.travels() || lab.diverged()) {
      return null;
    }
    if (lab.inPast()) {
      return again(lab, lab.trainer(side));
    }
    SlowStep step = lab.trainer(side).slowStep();
    if (lab.compares()) {
      lab.trainer(side.other()).step();
    }
    return step;
  }

  private static @Nullable SlowStep again(Lab lab, Trainer whole) {
    long step = lab.shown();
    Replay replay = whole.towards(step, whole);
    replay.advance(step, () -> true);
    SlowStep once = replay.arrive().slowStep();
    lab.step();
    lab.travel(() -> true);
    return once == null ? null : once.in(whole.recentSnapshot());
  }
}
