package uncollapse.train;

import org.jspecify.annotations.Nullable;

/** Changes of one setting in quick succession. */
final class Drag {
  private static final long BETWEEN_MOVES = Cadence.SECOND / 2;

  private @Nullable Setting last;
  private long at;

  /**
   * Notes a change.
   *
   * @param setting null for something else than a setting
   * @return whether it goes on with the last one
   */
  boolean goesOn(@Nullable Setting setting) {
    long now = System.nanoTime();
    boolean goesOn = setting != null && setting.equals(last) && now - at < BETWEEN_MOVES;
    last = setting;
    at = now;
    return goesOn;
  }
}
