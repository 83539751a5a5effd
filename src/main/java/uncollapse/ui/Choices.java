package uncollapse.ui;

import java.util.List;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;

/** What the pickers offer. A test holds these lists against the sealed interfaces, so that none forgets a method. */
final class Choices {
  private Choices() {}

  static List<TaskLoss> tasks() {
    return List.of(
        new TaskLoss.BatchHardTriplet(),
        new TaskLoss.Contrastive(),
        new TaskLoss.CrossEntropy(),
        new TaskLoss.TwoViewInvariance());
  }

  static List<Regulariser> regularisers() {
    return List.of(
        new Regulariser.None(),
        new Regulariser.SvMaxBounded(),
        new Regulariser.SvMaxVanilla(),
        new Regulariser.VicVariance(1e-4));
  }

  static List<OptimiserSpec> optimisers() {
    return List.of(new OptimiserSpec.Sgd(0.9, 0), new OptimiserSpec.Adam(0.9, 0.999, 1e-8, 0));
  }
}
