package uncollapse.ui;

import uncollapse.train.LabView;
import uncollapse.train.Side;
import uncollapse.train.Snapshot;

/**
 * The window shows another snapshot of one side than the newest one for as long as the run stands still.
 *
 * @param shown what it shows
 * @param still where the run stands
 */
record Hold(Side side, Snapshot shown, Snapshot still) {
  /** Whether the run still stands there, with the same settings. */
  boolean isStill(LabView view, boolean playing) {
    Snapshot newest = view.of(side);
    return !playing
        && newest.run() == still.run()
        && newest.step() == still.step()
        && newest.experiment().equals(still.experiment());
  }

  /** Whether the run has yet to be seen there. */
  boolean isAhead(LabView view) {
    Snapshot newest = view.of(side);
    return newest.run() == still.run() && newest.step() < still.step();
  }

  /** The newest view with what is shown in place of this side's. */
  LabView in(LabView view) {
    boolean ofB = side == Side.B && view.compares();
    return new LabView(
        ofB ? view.a() : shown, ofB ? shown : view.b(), view.past(), view.way(), view.undo(), view.redo());
  }
}
