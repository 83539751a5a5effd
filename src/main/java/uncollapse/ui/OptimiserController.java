package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import uncollapse.nn.OptimiserSpec;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Ranges;

/** Optimiser and batch: both change while the run goes on. */
public final class OptimiserController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;

  @FXML private ComboBox<OptimiserSpec> optimiser;
  @FXML private Label momentumLabel;
  @FXML private NumberField momentum;
  @FXML private NumberField batch;

  OptimiserController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    var optimisers = new Pick<>(optimiser, Choices.optimisers(), it -> Names.of(it, words), this::choose);
    momentum.take(words, NumberField.Rule.number("", Ranges.MOMENTUM), value -> set(withMomentum(spec(), value)));
    batch.take(
        words,
        NumberField.Rule.even(words.get("ui.batch"), Ranges.BATCH),
        value -> run.send(new Command.SetBatch((int) value)));
    Tips.explain(optimiser, words.get("ui.optimiser.tip"));
    Tips.explain(batch, words.get("ui.batch.tip"));
    watch.on(
        run.experimentProperty(),
        experiment -> {
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

  private void choose(OptimiserSpec chosen) {
    if (chosen.getClass() != spec().getClass()) {
      set(chosen);
    }
  }

  /** What SGD calls momentum is β₁ in Adam. */
  private static OptimiserSpec withMomentum(OptimiserSpec spec, double value) {
    return switch (spec) {
      case OptimiserSpec.Sgd _ -> new OptimiserSpec.Sgd(value);
      case OptimiserSpec.Adam(double _, double beta2, double epsilon) -> new OptimiserSpec.Adam(value, beta2, epsilon);
    };
  }

  private void show(Experiment experiment) {
    batch.show(experiment.batch());
    switch (experiment.optimiser()) {
      case OptimiserSpec.Sgd(double value) -> show(words.get("ui.momentum"), value, words.get("ui.momentum.tip"));
      case OptimiserSpec.Adam(double beta1, double _, double _) -> show("β₁", beta1, words.get("ui.beta1.tip"));
    }
  }

  private void show(String name, double value, String about) {
    momentumLabel.setText(name);
    momentum.name(name);
    momentum.show(value);
    Tips.explain(momentum, about);
  }
}
