package uncollapse.train;

import org.jspecify.annotations.Nullable;

/** Changes of one setting that are one for people: all of a hand while it holds a control, else those in quick succession. */
final class Drag {
  private static final long BETWEEN_MOVES = Cadence.SECOND / 2;

  private @Nullable Setting last;
  private Side side = Side.A;
  private long at;
  private boolean held;

  /** A hand takes hold of a control or lets go of it: what follows is another drag. */
  void hold(boolean holds) {
    held = holds;
    last = null;
  }

  /**
   * Notes a change.
   *
   * @return whether it goes on with the last one
   */
  boolean goesOn(Side of, Setting setting) {
    long now = System.nanoTime();
    boolean goesOn = setting.equals(last) && side == of && (held || now - at < BETWEEN_MOVES);
    last = setting;
    side = of;
    at = now;
    return goesOn;
  }
}
