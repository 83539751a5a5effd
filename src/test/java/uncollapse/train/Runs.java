package uncollapse.train;

import java.util.List;
import java.util.stream.Stream;
import uncollapse.data.DataSpec;
import uncollapse.data.PointSource;
import uncollapse.linalg.Matrix;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Knobs;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.LocalText;

/** A small experiment for tests, and what they look at. */
final class Runs {
  static final Experiment SMALL =
      new Experiment(
          new LocalText("small", "小"),
          new LocalText("A test. It is small.", "测试。很小。"),
          new LocalText("", ""),
          3,
          new DataSpec(new PointSource.Spirals(3, 0.05), 60, 40, List.of()),
          new NetworkSpec(List.of(8), Activation.TANH, 2, true, Initialiser.MATCHED),
          new TaskLoss.Contrastive(),
          List.of(new Term(new Regulariser.SvMaxBounded(), 0.5, Place.EMBEDDING)),
          new OptimiserSpec.Sgd(0.9),
          16,
          Knobs.STANDARD.with(Knob.LEARNING_RATE, 0.05),
          false);

  /** Four layers of 128, d = 16: a step takes a millisecond or more. */
  static Experiment dear() {
    return new Experiment(
        SMALL.title(),
        SMALL.about(),
        SMALL.hint(),
        3,
        new DataSpec(new PointSource.Spirals(3, 0.05), 500, 500, List.of()),
        new NetworkSpec(List.of(128, 128, 128, 128), Activation.TANH, 16, true, Initialiser.MATCHED),
        SMALL.task(),
        SMALL.regularisers(),
        SMALL.optimiser(),
        128,
        Knobs.STANDARD,
        false);
  }

  private Runs() {}

  /** The weight of the only regulariser. */
  static double lambda(Experiment experiment) {
    return experiment.regularisers().getFirst().weight();
  }

  /** Regularisers on the embedding, each with weight 0.5. */
  static Command.SetTerms terms(Regulariser... regularisers) {
    return new Command.SetTerms(Stream.of(regularisers).map(it -> new Term(it, 0.5, Place.EMBEDDING)).toList());
  }

  /** Copies of all weights and biases. */
  static List<Matrix> weights(Trainer trainer) {
    return trainer.parameters().stream().map(p -> p.value().copy()).toList();
  }

  static Trainer at(long steps) {
    Trainer trainer = new Trainer(SMALL);
    trainer.advanceTo(steps);
    return trainer;
  }
}
