package uncollapse.train;

import java.util.List;

/**
 * All it takes to have a run again, to the last bit.
 *
 * @param start as it stood at step 0
 * @param entries what was changed since, in order
 * @param steps taken in all
 * @param complete false if there were more than {@value #MOST_ENTRIES} changes, of which only the first are kept
 */
public record Recording(Experiment start, List<Entry> entries, long steps, boolean complete) {
  public static final int MOST_ENTRIES = 100_000;

  /**
   * One change.
   *
   * @param step steps taken before it
   * @param drag whether it went on with the last change of the same setting
   */
  public record Entry(long step, Command.Live command, boolean drag) {
    /** A change of its own. */
    public Entry(long step, Command.Live command) {
      this(step, command, false);
    }
  }

  public Recording {
    entries = List.copyOf(entries);
  }

  /** The run again, at the step at which it was recorded. */
  public Trainer replay() {
    Trainer trainer = new Trainer(start);
    for (Entry entry : entries) {
      trainer.advanceTo(entry.step());
      trainer.apply(entry.command(), entry.drag());
    }
    trainer.advanceTo(steps);
    return trainer;
  }
}
