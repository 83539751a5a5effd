package uncollapse.ui;

import java.util.List;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Byol;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.SimSiam;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Misfit;

/** What the pickers offer. A test holds these lists against the sealed interfaces, so that none forgets a method. */
final class Choices {
  private Choices() {}

  /** SimSiam and BYOL also without one of the parts that keep them from collapsing. */
  static List<TaskLoss> tasks() {
    return List.of(
        new TaskLoss.BatchHardTriplet(),
        new TaskLoss.SemiHardTriplet(),
        new TaskLoss.Contrastive(),
        new TaskLoss.ContrastiveUnsquared(),
        new TaskLoss.NPair(),
        new TaskLoss.Angular(),
        new TaskLoss.SupCon(),
        new TaskLoss.CrossEntropy(),
        new TaskLoss.TwoViewInvariance(),
        new TaskLoss.NtXent(),
        new SimSiam(true, true),
        new SimSiam(true, false),
        new SimSiam(false, true),
        new Byol(true, true),
        new Byol(true, false),
        new Byol(false, true));
  }

  /** Regularisers with a weight at which they are seen to act. */
  static List<Term> regularisers() {
    return List.of(
        new Term(new Regulariser.SvMaxBounded(), 1, Place.EMBEDDING),
        new Term(new Regulariser.SvMaxVanilla(), 0.1, Place.EMBEDDING),
        new Term(new Regulariser.VicVariance(1e-4), 1, Place.EMBEDDING),
        new Term(new Regulariser.VicCovariance(), 1, Place.EMBEDDING),
        new Term(new Regulariser.VicInvariance(), 1, Place.EMBEDDING),
        new Term(new Regulariser.BarlowTwins(0.0051), 1, Place.EMBEDDING),
        new Term(new Regulariser.Uniformity(2), 1, Place.EMBEDDING),
        new Term(new Regulariser.SpreadOut(), 1, Place.EMBEDDING),
        new Term(new Regulariser.WeightDecay(), 0.001, Place.EMBEDDING));
  }

  /** The offer whose regulariser is of the same kind. */
  static Term like(Regulariser regulariser) {
    return regularisers().stream()
        .filter(term -> term.regulariser().id().equals(regulariser.id()))
        .findFirst()
        .orElseThrow();
  }

  /** Whether an experiment could have these regularisers instead of its own. */
  static boolean fits(List<Term> terms, Experiment experiment) {
    return Misfit.in(experiment.withRegularisers(terms)).isEmpty();
  }

  static boolean hasViewsFor(Regulariser regulariser, Experiment experiment) {
    return fits(List.of(new Term(regulariser, 0, Place.EMBEDDING)), experiment);
  }

  /**
   * A method that a paper names, set at once.
   *
   * @param id end of its message key
   * @param taskWeight of {@code task}
   */
  record Preset(String id, TaskLoss task, double taskWeight, List<Term> terms) {
    /** In an order in which each is allowed: a task with two views allows every regulariser. */
    List<Command> commands() {
      return List.of(
          new Command.SetTask(task), new Command.SetTerms(terms), new Command.SetKnob(Knob.TASK_WEIGHT, taskWeight));
    }
  }

  static List<Preset> presets() {
    return List.of(
        new Preset(
            "vicreg",
            new TaskLoss.TwoViewInvariance(),
            25,
            List.of(
                new Term(new Regulariser.VicVariance(1e-4), 25, Place.EMBEDDING),
                new Term(new Regulariser.VicCovariance(), 1, Place.EMBEDDING))),
        new Preset(
            "barlow",
            new TaskLoss.TwoViewInvariance(),
            0,
            List.of(new Term(new Regulariser.BarlowTwins(0.0051), 1, Place.EMBEDDING))));
  }

  static List<OptimiserSpec> optimisers() {
    return List.of(new OptimiserSpec.Sgd(0.9), new OptimiserSpec.Adam(0.9, 0.999, 1e-8));
  }
}
