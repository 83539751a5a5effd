package uncollapse.ui;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
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
  @FXML private ComboBox<Optional<Term>> regulariser;
  @FXML private ComboBox<OptimiserSpec> optimiser;
  @FXML private Label momentumLabel;
  @FXML private NumberField momentum;
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
            Stream.concat(
                    Stream.of(Optional.<Term>empty()),
                    Choices.regularisers().stream().map(Optional::of))
                .toList(),
            it -> it.map(term -> Names.of(term.key(), words)).orElse(words.get("ui.regularisers.none")),
            it -> run.send(new Command.SetTerms(it.stream().toList())));
    var optimisers = new Pick<>(optimiser, Choices.optimisers(), it -> Names.of(it, words), this::choose);
    momentum.take(words, NumberField.Rule.number(words.get("ui.momentum"), Ranges.MOMENTUM), value -> set(withMomentum(spec(), value)));
    batch.take(
        words,
        NumberField.Rule.whole(words.get("ui.batch"), Ranges.BATCH),
        value -> run.send(new Command.SetBatch((int) value)));
    Errors.show(error, momentum, batch);
    watch.on(
        run.experimentProperty(),
        experiment -> {
          tasks.show(experiment.task());
          regularisers.show(experiment.regularisers().stream().findFirst());
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
