package uncollapse.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uncollapse.objective.Knob;
import uncollapse.objective.Sampling;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.KnobMove;
import uncollapse.train.Setting;
import uncollapse.train.Snapshot;

/** What two compared runs have in common, for people: never more than is so. */
final class Shared {
  private Shared() {}

  static String sentence(Snapshot a, Snapshot b, Words words) {
    Experiment one = a.experiment();
    Experiment other = b.experiment();
    if (one.seed() != other.seed() || !one.data().equals(other.data()) || !one.network().equals(other.network())) {
      return words.get("ui.compare.nothing");
    }
    if (one.batch() != other.batch()) {
      return words.get("ui.compare.batch", Integer.toString(one.batch()), Integer.toString(other.batch()));
    }
    boolean alike = sameDraw(one, other) && keepsTo(b, a) && keepsTo(a, b);
    return words.get(alike ? "ui.compare.same" : "ui.compare.draws");
  }

  /** Whether both draw their batches in the same way now. */
  private static boolean sameDraw(Experiment one, Experiment other) {
    Sampling sampling = one.task().sampling();
    return sampling == other.task().sampling()
        && sampling.knobs().stream().allMatch(knob -> one.knobs().get(knob) == other.knobs().get(knob));
  }

  /** Whether a run never drew otherwise than the other: what both have done is no difference. */
  private static boolean keepsTo(Snapshot other, Snapshot run) {
    Set<KnobMove> shared = new HashSet<>(other.moves());
    List<KnobMove> own = run.moves().stream().filter(move -> !shared.contains(move)).toList();
    return own.stream().noneMatch(move -> changesDraw(move, run.experiment()));
  }

  private static boolean changesDraw(KnobMove move, Experiment experiment) {
    return switch (move.setting()) {
      case Setting.OfKnob(Knob knob) -> experiment.task().sampling().knobs().contains(knob);
      case Setting.Weight _ -> false;
      case Setting.Part part ->
          switch (part) {
            case TASK -> !sampling(move.from()).equals(sampling(move.to()));
            case BATCH -> true;
            case REGULARISERS, OPTIMISER -> false;
          };
    };
  }

  /** How the task of this name draws. */
  private static List<Sampling> sampling(String task) {
    return Choices.tasks().stream().filter(it -> it.variant().equals(task)).map(it -> it.sampling()).toList();
  }
}
