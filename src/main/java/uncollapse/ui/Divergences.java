package uncollapse.ui;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Figures;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Divergence;
import uncollapse.train.Fault;
import uncollapse.train.KnobMove;
import uncollapse.train.LabView;
import uncollapse.train.Side;
import uncollapse.train.Snapshot;

/** What a divergence is, in words. */
final class Divergences {
  private Divergences() {}

  /** The side that diverged, the first one if both have. */
  static Optional<Side> side(LabView now) {
    return Stream.of(Side.values()).filter(side -> now.of(side).divergence() != null).findFirst();
  }

  /** Where, in what, and after which change; with its side where there are two. */
  static String inWords(Divergence diverged, Side side, LabView now, Words words) {
    Snapshot run = now.of(side);
    String step = Figures.count(diverged.step());
    String fault = inWords(diverged.fault(), words);
    KnobMove move = diverged.lastMove();
    String sentence =
        move == null
            ? words.get("ui.diverged", step, fault)
            : words.get(
                "ui.diverged.move",
                step,
                fault,
                Names.change(move, run.experiment(), words),
                Figures.count(move.step()));
    return now.compares() ? words.get("ui.deed.of", side.name(), sentence) : sentence;
  }

  private static String inWords(Fault fault, Words words) {
    return switch (fault) {
      case Fault.OfLoss part -> words.get("ui.fault." + part.name());
      case Fault.OfTerm(var term) -> words.get("ui.fault.term", Names.of(term, words));
      case Fault.OfGradient(String parameter) -> words.get("ui.fault.gradient", parameter(parameter, words));
      case Fault.OfWeights(String parameter) -> words.get("ui.fault.weights", parameter(parameter, words));
    };
  }

  /** W2 and b2 are of layer 2; what is learnt beside the network has a word before its letter. */
  private static String parameter(String name, Words words) {
    if (name.startsWith("predictor ")) {
      return words.get("ui.parameter.predictor");
    } else if (name.startsWith("head ")) {
      return words.get("ui.parameter.head");
    }
    return words.get(name.startsWith("b") ? "ui.parameter.biases" : "ui.parameter.weights", name.substring(1));
  }

  /** What the way back does. */
  static String wayBack(@Nullable KnobMove undone, Snapshot run, Words words) {
    return undone == null
        ? words.get("ui.rewind.tip")
        : words.get("ui.rewind.undo.tip", Names.change(undone, run.experiment(), words));
  }
}
