package uncollapse.objective;

import java.util.List;
import java.util.stream.Stream;
import uncollapse.autograd.Parameter;
import uncollapse.linalg.SeededRandom;

/**
 * What tasks learn beside the network, kept while others run.
 *
 * @param classifier of cross-entropy
 * @param predictor of SimSiam and BYOL
 */
public record Heads(LinearHead classifier, Predictor predictor) {
  /** The heads that a run's seed gives, each from a stream of its own. */
  public static Heads drawn(int d, int classes, long seed) {
    return new Heads(
        new LinearHead(d, classes, SeededRandom.forPurpose(seed, "head")),
        new Predictor(d, SeededRandom.forPurpose(seed, "predictor")));
  }

  public List<Parameter> parameters() {
    return Stream.concat(predictor.parameters().stream(), classifier.parameters().stream()).toList();
  }
}
