package uncollapse.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.objective.Knob;
import uncollapse.objective.TaskLoss;
import uncollapse.train.json.JsonText;

/**
 * The changes of a run, twice: as markers for people, and exactly, for a replay.
 *
 * <p>As markers, all changes of one setting at one step boundary or in one drag are one move, from the value before it to
 * the last one. Markers are bounded without losing any place: where one setting has more than {@value #MOST_MARKERS} of
 * them, those in the same 256th to 128th of the run so far, which hardly any axis could tell apart, become one.
 *
 * <p>For the replay only what stands at the end of a step boundary matters, so that a change replaces earlier ones of the
 * same setting at the same boundary.
 */
final class MoveLog {
  static final int MOST_MARKERS = 256;

  /** A marker with the number of steps taken at its last change. */
  private record Marker(KnobMove move, long touched) {
    boolean isOf(Setting setting) {
      return move.setting().equals(setting);
    }

    Marker endingAs(Marker other) {
      return new Marker(new KnobMove(move.step(), move.setting(), move.from(), other.move.to()), other.touched);
    }
  }

  private final List<Marker> markers = new ArrayList<>();
  private final List<Recording.Entry> entries = new ArrayList<>();
  private @Nullable List<KnobMove> view;
  private @Nullable Setting lastSetting;

  /** Whose last move took its marker back: there is none that a drag could go on with. */
  private @Nullable Setting takenBack;

  private boolean complete = true;

  /** The log of a run that began as {@code start} and had these changes. */
  static MoveLog of(Experiment start, List<Recording.Entry> entries) {
    MoveLog log = new MoveLog();
    Experiment now = start;
    for (Recording.Entry entry : entries) {
      if (Change.of(now, entry.command()).equals(now)) {
        log.record(entry.step(), entry.command(), entry.drag());
      } else {
        now = log.note(entry.step(), now, entry.command(), entry.drag());
      }
    }
    return log;
  }

  /** What a command made of an experiment, for people. */
  static KnobMove move(long step, Experiment old, Experiment changed, Command.Live command) {
    return new KnobMove(step + 1, settingOf(changed, command), valueIn(old, command), valueIn(changed, command));
  }

  /** Notes what a command makes of an experiment, which is something else; that is returned. */
  Experiment note(long step, Experiment old, Command.Live command, boolean drag) {
    Experiment changed = Change.of(old, command);
    KnobMove move = move(step, old, changed, command);
    add(step, move.setting(), move.from(), move.to(), command, drag);
    return command instanceof Command.SetTask(TaskLoss task) ? withMargin(step, changed, task) : changed;
  }

  /** In a replay the margin must be what it became here, whatever it would have been without the changes coalesced. */
  private Experiment withMargin(long step, Experiment old, TaskLoss task) {
    double margin = old.knobs().get(Knob.MARGIN);
    boolean sensible = Ranges.sensibleMargin(task).contains(margin);
    Command.Live fit = new Command.SetKnob(Knob.MARGIN, sensible ? margin : Ranges.customaryMargin(task));
    Experiment fitted = sensible ? old : note(step, old, fit, false);
    record(step, fit, false);
    return fitted;
  }

  /**
   * Notes one change.
   *
   * @param step steps taken before it
   * @param drag whether it goes on with the last change of this setting
   */
  void add(long step, Setting setting, String from, String to, Command.Live command, boolean drag) {
    boolean goesOn = mark(new Marker(new KnobMove(step + 1, setting, from, to), step), drag);
    enter(step, command, goesOn, true);
  }

  /** Notes a command that a replay needs though it changed nothing. */
  void record(long step, Command.Live command, boolean drag) {
    enter(step, command, drag, false);
  }

  /** A command that changed nothing goes on with what the one that it replaces went on with. */
  private void enter(long step, Command.Live command, boolean drag, boolean changed) {
    boolean goesOn = drag;
    for (int i = entries.size() - 1; i >= 0 && entries.get(i).step() == step; i--) {
      Command.Live earlier = entries.get(i).command();
      if (replaces(command, earlier)) {
        boolean replaced = entries.remove(i).drag();
        goesOn = (changed || earlier.getClass() != command.getClass()) ? goesOn : replaced;
      } else if (needsBefore(command, earlier)) {
        break;
      }
    }
    if (entries.size() == Recording.MOST_ENTRIES) {
      complete = false;
    } else if (complete) {
      entries.add(new Recording.Entry(step, command, goesOn));
    }
  }

  private static boolean replaces(Command.Live command, Command.Live earlier) {
    return switch (command) {
      case Command.SetKnob(var knob, double _) -> earlier instanceof Command.SetKnob(var other, double _) && knob == other;
      case Command.SetWeight(int term, double _) ->
          earlier instanceof Command.SetWeight(int other, double _) && term == other;
      case Command.SetTerms _ -> earlier instanceof Command.SetTerms || earlier instanceof Command.SetWeight;
      case Command.SetTask _, Command.SetOptimiser _, Command.SetBatch _ -> earlier.getClass() == command.getClass();
    };
  }

  /** Task and regularisers may fit each other in the order in which they came only, and a weight the last regularisers. */
  private static boolean needsBefore(Command.Live command, Command.Live earlier) {
    boolean ofMethod = earlier instanceof Command.SetTask || earlier instanceof Command.SetTerms;
    return switch (command) {
      case Command.SetTask _, Command.SetTerms _, Command.SetWeight _ -> ofMethod;
      case Command.SetKnob _, Command.SetOptimiser _, Command.SetBatch _ -> false;
    };
  }

  /** Returns whether it goes on with what began at an earlier step boundary. */
  private boolean mark(Marker marker, boolean drag) {
    view = null;
    Setting setting = marker.move.setting();
    int last = lastIndexOf(setting);
    boolean goesOn = drag && last >= 0 && !setting.equals(takenBack);
    lastSetting = setting;
    takenBack = null;
    if (last < 0 || !(goesOn || markers.get(last).touched == marker.touched)) {
      markers.add(marker);
      thin(setting, Long.highestOneBit(Math.max(1, 2 * marker.touched / MOST_MARKERS)));
      return false;
    }
    Marker joined = markers.get(last).endingAs(marker);
    boolean earlier = joined.move.step() != marker.move.step();
    if (!earlier && joined.move.from().equals(joined.move.to())) {
      markers.remove(last);
      takenBack = setting;
    } else {
      markers.set(last, joined);
    }
    return earlier;
  }

  private int lastIndexOf(Setting setting) {
    int i = markers.size() - 1;
    while (i >= 0 && !markers.get(i).isOf(setting)) {
      i--;
    }
    return i;
  }

  /** A power of two for the width, so that the places of wider ones are places of narrower ones, too. */
  private void thin(Setting setting, long width) {
    if (markers.stream().filter(marker -> marker.isOf(setting)).count() <= MOST_MARKERS) {
      return;
    }
    int kept = -1;
    for (int i = 0; i < markers.size(); i++) {
      if (markers.get(i).isOf(setting)) {
        if (kept >= 0 && markers.get(i).move.step() / width == markers.get(kept).move.step() / width) {
          markers.set(kept, markers.get(kept).endingAs(markers.remove(i)));
          i--;
        } else {
          kept = i;
        }
      }
    }
  }

  /** All markers, in the order of their steps. */
  List<KnobMove> moves() {
    if (view == null) {
      view = markers.stream().map(Marker::move).toList();
    }
    return view;
  }

  /** The marker that was changed last. */
  @Nullable KnobMove last() {
    return moves().reversed().stream().filter(move -> move.setting().equals(lastSetting)).findFirst().orElse(null);
  }

  /** Steps taken before the last change. */
  long lastStep() {
    int last = lastSetting == null ? -1 : lastIndexOf(lastSetting);
    return last < 0 ? 0 : markers.get(last).touched;
  }

  Recording recording(Experiment start, long steps) {
    return new Recording(start, entries, steps, complete);
  }

  /**
   * What a command sets.
   *
   * @param experiment in which it is done
   */
  static Setting settingOf(Experiment experiment, Command.Live command) {
    return switch (command) {
      case Command.SetKnob(var knob, double _) -> new Setting.OfKnob(knob);
      case Command.SetWeight(int term, double _) -> new Setting.Weight(Change.termOf(experiment, term).key());
      case Command.SetTask _ -> Setting.Part.TASK;
      case Command.SetTerms _ -> Setting.Part.REGULARISERS;
      case Command.SetOptimiser _ -> Setting.Part.OPTIMISER;
      case Command.SetBatch _ -> Setting.Part.BATCH;
    };
  }

  /** What an experiment says of a setting, for people: numbers to four figures, methods by the keys of their names. */
  static String valueIn(Experiment experiment, Command.Live command) {
    return switch (command) {
      case Command.SetKnob(var knob, double _) -> figure(experiment.knobs().get(knob));
      case Command.SetWeight(int term, double _) -> figure(experiment.regularisers().get(term).weight());
      case Command.SetTask _ -> experiment.task().variant();
      case Command.SetTerms _ -> String.join(" ", experiment.regularisers().stream().map(it -> it.key().id()).toList());
      case Command.SetOptimiser _ -> ExperimentShape.idOf(experiment.optimiser());
      case Command.SetBatch _ -> Integer.toString(experiment.batch());
    };
  }

  private static String figure(double value) {
    return JsonText.number(new BigDecimal(value, new MathContext(4)).doubleValue());
  }
}
