package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Ranges;

/** Task, regulariser, optimiser and batch: all of them change while the run goes on. */
public final class MethodController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;

  @FXML private ComboBox<TaskLoss> task;
  @FXML private ComboBox<Regulariser> regulariser;
  @FXML private ComboBox<OptimiserSpec> optimiser;
  @FXML private Label momentumLabel;
  @FXML private NumberField momentum;
  @FXML private NumberField decay;
  @FXML private NumberField batch;
  @FXML private Label error;

  MethodController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    var tasks =
        new Pick<>(
            task, Choices.tasks(), it -> Names.of(it, words), it -> run.send(new Command.SetTask(it)));
    var regularisers =
        new Pick<>(
            regulariser,
            Choices.regularisers(),
            it -> Names.of(it, words),
            it -> run.send(new Command.SetRegulariser(it)));
    var optimisers = new Pick<>(optimiser, Choices.optimisers(), it -> Names.of(it, words), this::choose);
    momentum.take(words, NumberField.Rule.number(words.get("ui.momentum"), Ranges.MOMENTUM), value -> set(withMomentum(spec(), value)));
    decay.take(words, NumberField.Rule.number(words.get("ui.decay"), Ranges.WEIGHT_DECAY), value -> set(withDecay(spec(), value)));
    batch.take(
        words,
        NumberField.Rule.whole(words.get("ui.batch"), Ranges.BATCH),
        value -> run.send(new Command.SetBatch((int) value)));
    Errors.show(error, momentum, decay, batch);
    watch.on(
        run.experimentProperty(),
        experiment -> {
          tasks.show(experiment.task());
          regularisers.show(experiment.regulariser());
          optimisers.show(experiment.optimiser());
          show(experiment);
        });
  }

  private OptimiserSpec spec() {
    return run.experiment().optimiser();
  }

  private void set(OptimiserSpec spec) {
    run.send(new Command.SetOptimiser(spec));
  }

  /** Another optimiser keeps the weight decay. */
  private void choose(OptimiserSpec chosen) {
    if (chosen.getClass() != spec().getClass()) {
      set(withDecay(chosen, spec().weightDecay()));
    }
  }

  /** What SGD calls momentum is β₁ in Adam. */
  private static OptimiserSpec withMomentum(OptimiserSpec spec, double value) {
    return switch (spec) {
      case OptimiserSpec.Sgd(double _, double decay) -> new OptimiserSpec.Sgd(value, decay);
      case OptimiserSpec.Adam(double _, double beta2, double epsilon, double decay) ->
          new OptimiserSpec.Adam(value, beta2, epsilon, decay);
    };
  }

  private static OptimiserSpec withDecay(OptimiserSpec spec, double value) {
    return switch (spec) {
      case OptimiserSpec.Sgd(double momentum, double _) -> new OptimiserSpec.Sgd(momentum, value);
      case OptimiserSpec.Adam(double beta1, double beta2, double epsilon, double _) ->
          new OptimiserSpec.Adam(beta1, beta2, epsilon, value);
    };
  }

  private void show(Experiment experiment) {
    batch.show(experiment.batch());
    decay.show(experiment.optimiser().weightDecay());
    switch (experiment.optimiser()) {
      case OptimiserSpec.Sgd sgd -> {
        momentumLabel.setText(words.get("ui.momentum"));
        momentum.show(sgd.momentum());
      }
      case OptimiserSpec.Adam adam -> {
        momentumLabel.setText("β₁");
        momentum.show(adam.beta1());
      }
    }
  }
}
