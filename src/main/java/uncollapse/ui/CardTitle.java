package uncollapse.ui;

import java.util.List;
import uncollapse.objective.Term;
import uncollapse.scene.Names;
import uncollapse.scene.RunName;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.LabView;
import uncollapse.train.Side;

/** What stands over a card. */
final class CardTitle {
  private CardTitle() {}

  /** Of a run that is alone. */
  static String ofAlone(Experiment experiment, Words words) {
    List<Term> terms = experiment.regularisers();
    return switch (terms.size()) {
      case 0 -> words.get("ui.regularisers.none");
      case 1 ->
          words.get("ui.card.title", Names.of(terms.getFirst().key(), words), Numbers.write(terms.getFirst().weight()));
      default -> Names.weighted(terms, words);
    };
  }

  /** Of one of two runs, in brief. */
  static String ofOne(LabView lab, Side side, Words words) {
    List<String> names = names(lab, side, words);
    return words.get("ui.compare.card", side.name(), names.get(Math.min(1, names.size() - 1)));
  }

  /** The same in full. */
  static String inFull(LabView lab, Side side, Words words) {
    return words.get("ui.compare.card", side.name(), names(lab, side, words).getFirst());
  }

  private static List<String> names(LabView lab, Side side, Words words) {
    return RunName.of(lab.of(side).experiment(), lab.of(side.other()).experiment(), words);
  }
}
