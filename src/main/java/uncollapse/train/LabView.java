package uncollapse.train;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An immutable picture of the laboratory between two steps: all that the window ever sees of it.
 *
 * @param a the first run, or the only one
 * @param b the run that A is compared with; null for none
 * @param past whether earlier steps are being looked at
 * @param way how far it is on its way to a step that was asked for; null when it is there
 * @param undo what the last change was that can be undone; null for none
 * @param redo what can be done once more; null for nothing
 */
public record LabView(
    Snapshot a, @Nullable Snapshot b, boolean past, @Nullable Way way, @Nullable Deed undo, @Nullable Deed redo) {
  /** Steps taken again, of how many. */
  public record Way(long done, long all) {}

  /** That side's run; A's if there is only one. */
  public Snapshot of(Side side) {
    Snapshot second = b;
    return side == Side.A || second == null ? a : second;
  }

  public boolean compares() {
    return b != null;
  }

  static LabView of(
      Pair runs, @Nullable Journey journey, Undo undo, boolean exactDetail, boolean exactQuality) {
    Function<Side, Snapshot> look = side -> look(runs.of(side), side, journey, exactDetail, exactQuality);
    return new LabView(
        look.apply(Side.A),
        runs.b() == null ? null : look.apply(Side.B),
        journey != null && !journey.opens(),
        journey == null || journey.arrived() ? null : journey.way(),
        undo.last(),
        undo.next());
  }

  private static Snapshot look(
      Trainer run, Side side, @Nullable Journey back, boolean exactDetail, boolean exactQuality) {
    if (back == null || back.opens()) {
      return run.snapshot(exactDetail, exactQuality);
    }
    return back.arrived()
        ? run.lookBack(back.pair().of(side), exactDetail, exactQuality)
        : run.glimpse(back.to(), run.snapshot(false, false));
  }
}
