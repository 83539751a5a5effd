package uncollapse.train;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What can be undone and done again, the latest first; so many deeds are kept. */
final class Undo {
  static final int MOST = 200;

  /** Whole runs are large; of so many the runs are kept. */
  private static final int MOST_RUNS = 8;

  private final Deque<Entry> done = new ArrayDeque<>();
  private final Deque<Entry> undone = new ArrayDeque<>();

  /** A deed and what there was before it, or after it once it is undone. */
  sealed interface Entry {
    Deed deed();

    /** Of a setting that runs keep on with. */
    record OfSetting(Deed.Changed deed, Side side, Experiment before, Experiment after) implements Entry {}

    /** Of the runs themselves. */
    record OfRuns(Deed deed, Pair runs) implements Entry {}
  }

  /** Notes a deed; what was undone before cannot be done again any more. */
  void note(Entry entry) {
    undone.clear();
    push(done, entry);
  }

  /**
   * Notes a change of a setting.
   *
   * @param drag whether it goes on with the last change of the same setting: both are undone as one then, unless that is
   *     undone already
   */
  void note(Side side, KnobMove move, Experiment before, Experiment after, boolean drag) {
    if (drag
        && undone.isEmpty()
        && done.peek() instanceof Entry.OfSetting last
        && last.side == side
        && last.deed.move().setting().equals(move.setting())) {
      done.pop();
      KnobMove whole = new KnobMove(last.deed.move().step(), move.setting(), last.deed.move().from(), move.to());
      note(new Entry.OfSetting(new Deed.Changed(side, whole), side, last.before, after));
    } else {
      note(new Entry.OfSetting(new Deed.Changed(side, move), side, before, after));
    }
  }

  @Nullable Entry takeDone() {
    return done.poll();
  }

  @Nullable Entry takeUndone() {
    return undone.poll();
  }

  void pushDone(Entry entry) {
    push(done, entry);
  }

  void pushUndone(Entry entry) {
    push(undone, entry);
  }

  private static void push(Deque<Entry> entries, Entry entry) {
    entries.push(entry);
    if (entries.size() > MOST) {
      entries.removeLast();
    }
    // What came before a run that is lost cannot be returned to either.
    if (entry instanceof Entry.OfRuns && entries.stream().filter(it -> it instanceof Entry.OfRuns).count() > MOST_RUNS) {
      while (!(entries.removeLast() instanceof Entry.OfRuns)) {}
    }
  }

  @Nullable Deed last() {
    Entry entry = done.peek();
    return entry == null ? null : entry.deed();
  }

  @Nullable Deed next() {
    Entry entry = undone.peek();
    return entry == null ? null : entry.deed();
  }
}
