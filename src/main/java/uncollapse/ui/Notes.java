package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import uncollapse.scene.FeaturesPainter;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** What has to be said of the pictures of an experiment. */
final class Notes {
  private Notes() {}

  /** All of it in one paragraph. */
  static String of(Experiment experiment, Words words) {
    boolean space = experiment.data().source().dimension() == 3;
    List<String> said = marks(experiment, words);
    if (!space) {
      said.add(words.get("ui.field"));
    }
    said.add(words.get("ui.hover"));
    if (space || FeaturesPainter.turns(experiment)) {
      said.add(words.get("ui.turn"));
    }
    return joined(said, words);
  }

  /** Sentences one after the other. */
  static String joined(List<String> sentences, Words words) {
    return String.join(words.language() == Language.CHINESE ? "" : " ", sentences);
  }

  /** What is drawn around the features, where it needs a word. */
  private static List<String> marks(Experiment experiment, Words words) {
    List<String> marks = new ArrayList<>();
    if (experiment.network().d() <= 3 && !experiment.network().normalise() && experiment.aimsAtGamma()) {
      marks.add(words.get("ui.gamma"));
    }
    return marks;
  }
}
