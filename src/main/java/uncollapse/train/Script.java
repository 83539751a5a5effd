package uncollapse.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uncollapse.text.BadInputException;

/**
 * What is to be different in a run: settings at its start, and moves at some of its steps.
 *
 * @param start in the order in which they are done
 * @param moves in any order; those of one step are done in this one
 */
public record Script(List<Assignment> start, List<Move> moves) {
  private static final Pattern FORM = Pattern.compile("\\s*([0-9]{1,15})\\s*:(.*=.*)", Pattern.DOTALL);

  public Script {
    start = List.copyOf(start);
    moves = List.copyOf(moves);
  }

  /**
   * One change during a run.
   *
   * @param step steps taken before it
   */
  public record Move(long step, Assignment what) {
    /**
     * Reads {@code STEP:path=value}.
     *
     * @param source named in messages
     * @throws BadInputException if it is something else
     */
    public static Move parse(String source, String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new BadInputException("input.at.form", source);
      }
      return new Move(Long.parseLong(form.group(1)), Assignment.parse(source, form.group(2).strip()));
    }
  }

  /** A recorded move or one of this script. */
  private record Due(long step, List<Recording.Entry> recorded, List<Assignment> written) {}

  /**
   * The run with all of this; what it was recorded with comes first where both are at one step.
   *
   * @throws BadInputException if something cannot be set, or not while a run goes on, or only after it has ended, or a
   *     recorded move no longer fits
   */
  public Recording of(Recording run) {
    Experiment first = run.start();
    for (Assignment assignment : start) {
      first = assignment.in(first);
    }
    List<Recording.Entry> entries = new ArrayList<>();
    Experiment now = first;
    for (Due due : due(run)) {
      for (Recording.Entry entry : due.recorded) {
        now = Change.of(now, entry.command());
        entries.add(entry);
      }
      for (Assignment assignment : due.written) {
        for (Command.Live command : assignment.live(now)) {
          now = Change.of(now, command);
          entries.add(new Recording.Entry(due.step, command));
        }
      }
    }
    return new Recording(first, entries, run.steps(), run.complete());
  }

  private List<Due> due(Recording run) {
    for (Move move : moves) {
      if (move.step >= run.steps()) {
        throw new BadInputException("input.at.late", move.what.source(), run.steps());
      }
    }
    Stream<Due> recorded = run.entries().stream().map(it -> new Due(it.step(), List.of(it), List.of()));
    Stream<Due> written = moves.stream().map(it -> new Due(it.step, List.of(), List.of(it.what)));
    return Stream.concat(recorded, written).sorted(Comparator.comparingLong(Due::step)).toList();
  }
}
