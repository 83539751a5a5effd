package uncollapse.train;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uncollapse.objective.Term;

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

  /** Whether this is another run's later self: bit for bit the same up to where that one was recorded. */
  public boolean goesOnFrom(Recording earlier) {
    long until = earlier.steps;
    return steps >= until && start.equals(earlier.start) && before(until).equals(earlier.before(until));
  }

  /** What has had an effect on the steps up to this one. */
  private List<Entry> before(long step) {
    return entries.stream().filter(entry -> entry.step < step).toList();
  }

  /** Every regulariser that the run has at some time. */
  public Set<Term.Key> terms() {
    Set<Term.Key> terms = new LinkedHashSet<>();
    start.regularisers().forEach(term -> terms.add(term.key()));
    for (Entry entry : entries) {
      if (entry.command() instanceof Command.SetTerms(List<Term> set)) {
        set.forEach(term -> terms.add(term.key()));
      }
    }
    return terms;
  }

  /** The run again, at the step at which it was recorded. */
  public Trainer replay() {
    Replay replay = new Replay(new Trainer(start), entries);
    replay.advance(steps, () -> true);
    return replay.arrive();
  }
}
