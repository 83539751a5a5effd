package uncollapse;

import java.util.List;
import uncollapse.objective.Byol;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Sampling;
import uncollapse.objective.SimSiam;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;

/** Every task and every regulariser, for the tests that hold for all of them; a test holds these lists against the types. */
public final class Methods {
  public static final List<TaskLoss> TASKS =
      List.of(
          new TaskLoss.Contrastive(),
          new TaskLoss.ContrastiveUnsquared(),
          new TaskLoss.BatchHardTriplet(),
          new TaskLoss.SemiHardTriplet(),
          new TaskLoss.NPair(),
          new TaskLoss.Angular(),
          new TaskLoss.SupCon(),
          new TaskLoss.NtXent(),
          new SimSiam(true, true),
          new Byol(true, true),
          new TaskLoss.CrossEntropy(),
          new TaskLoss.TwoViewInvariance());

  public static final List<Regulariser> REGULARISERS =
      List.of(
          new Regulariser.SvMaxVanilla(),
          new Regulariser.SvMaxBounded(),
          new Regulariser.VicVariance(1e-4),
          new Regulariser.VicCovariance(),
          new Regulariser.VicInvariance(),
          new Regulariser.BarlowTwins(0.0051),
          new Regulariser.Uniformity(2),
          new Regulariser.SpreadOut(),
          new Regulariser.WeightDecay());

  private Methods() {}

  /** A regulariser on the embedding. */
  public static Term term(Regulariser regulariser, double weight) {
    return new Term(regulariser, weight, Place.EMBEDDING);
  }

  /** Whether a task has the views that a regulariser needs. */
  public static boolean fit(TaskLoss task, Regulariser regulariser) {
    return task.sampling() == Sampling.TWO_VIEWS || !regulariser.needsTwoViews();
  }
}
