package uncollapse.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.train.json.JsonText;

/**
 * The changes of a run, twice: as markers for people, and exactly, for a replay.
 *
 * <p>A drag sends a stream of values. As a marker it is one move, from the value before it to the last one: a change
 * joins the marker of the same setting if it comes within {@value #NEAR_STEPS} steps, or within a hundredth of the run so
 * far, of the last change in it. No marker is ever dropped; how many there can be grows with the logarithm of the steps.
 *
 * <p>For the replay only what stands at the end of a step boundary matters, so that a change replaces earlier ones of the
 * same setting at the same boundary.
 */
final class MoveLog {
  private static final int NEAR_STEPS = 10;

  /** A marker with the number of steps taken at its last change. */
  private record Marker(KnobMove move, long touched) {}

  private final List<Marker> markers = new ArrayList<>();
  private final List<Recording.Entry> entries = new ArrayList<>();
  private @Nullable List<KnobMove> view;
  private @Nullable String lastSetting;
  private boolean complete = true;

  /**
   * Notes one change.
   *
   * @param step steps taken before it
   */
  void add(long step, String setting, String from, String to, Command.Live command) {
    mark(step, setting, from, to);
    record(step, command);
  }

  /** Notes a command that a replay needs though it changed nothing. */
  void record(long step, Command.Live command) {
    for (int i = entries.size() - 1; i >= 0 && entries.get(i).step() == step; i--) {
      if (settingOf(entries.get(i).command()).equals(settingOf(command))) {
        entries.remove(i);
        break;
      }
    }
    if (entries.size() == Recording.MOST_ENTRIES) {
      complete = false;
    } else if (complete) {
      entries.add(new Recording.Entry(step, command));
    }
  }

  private void mark(long step, String setting, String from, String to) {
    view = null;
    lastSetting = setting;
    for (int i = markers.size() - 1; i >= 0; i--) {
      Marker marker = markers.get(i);
      if (marker.move.setting().equals(setting)) {
        if (step - marker.touched > Math.max(NEAR_STEPS, step / 100)) {
          break;
        }
        if (marker.move.step() == step + 1 && marker.move.from().equals(to)) {
          markers.remove(i);
        } else {
          markers.set(i, new Marker(new KnobMove(marker.move.step(), setting, marker.move.from(), to), step));
        }
        return;
      }
    }
    markers.add(new Marker(new KnobMove(step + 1, setting, from, to), step));
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

  Recording recording(Experiment start, long steps) {
    return new Recording(start, entries, steps, complete);
  }

  /** Name of what a command sets, as in {@link KnobMove#setting}. */
  static String settingOf(Command.Live command) {
    return switch (command) {
      case Command.SetKnob(var knob, double _) ->
          switch (knob) {
            case LAMBDA -> "lambda";
            case GAMMA -> "gamma";
            case LEARNING_RATE -> "learningRate";
            case MARGIN -> "margin";
          };
      case Command.SetTask _ -> "task";
      case Command.SetRegulariser _ -> "regulariser";
      case Command.SetOptimiser _ -> "optimiser";
      case Command.SetBatch _ -> "batch";
      case Command.SetJitter _ -> "jitter";
    };
  }

  /** What an experiment says of a setting, for people: numbers to four figures, methods by their ids. */
  static String valueIn(Experiment experiment, Command.Live command) {
    return switch (command) {
      case Command.SetKnob(var knob, double _) -> figure(experiment.knobs().get(knob));
      case Command.SetTask _ -> experiment.task().id();
      case Command.SetRegulariser _ -> experiment.regulariser().id();
      case Command.SetOptimiser _ -> ExperimentShape.idOf(experiment.optimiser());
      case Command.SetBatch _ -> Integer.toString(experiment.batch());
      case Command.SetJitter _ -> figure(experiment.jitter());
    };
  }

  private static String figure(double value) {
    return JsonText.number(new BigDecimal(value, new MathContext(4)).doubleValue());
  }
}
