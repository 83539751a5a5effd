package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import uncollapse.linalg.SeededRandom;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Ranges;

/** Where the run stands: step, steps a second, and the seed, which may be typed or drawn anew. */
public final class CounterController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Notices notices;

  @FXML private Label step;
  @FXML private Label rate;
  @FXML private NumberField seed;

  CounterController(RunModel run, Watch watch, Words words, Notices notices) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.notices = notices;
  }

  @FXML
  private void initialize() {
    seed.take(
        words,
        NumberField.Rule.whole(words.get("ui.seed"), Ranges.SEED),
        value -> run.send(new Command.SetSeed((long) value)));
    watch.onChange(seed.errorProperty(), () -> tell(seed.errorProperty().get()));
    watch.on(run.readingProperty(), snapshot -> step.setText(Numbers.grouped(snapshot.step())));
    watch.on(
        run.stepsPerSecondProperty(),
        value -> rate.setText(words.get("ui.rate", Numbers.grouped(Math.round(value.doubleValue())))));
    watch.on(run.experimentProperty(), experiment -> show(experiment.seed()));
  }

  /** A long seed does not fit its box. */
  private void show(long value) {
    seed.show((double) value);
    Tips.explain(seed, words.get("ui.seed.tip", Long.toString(value)));
  }

  /** Beside the box is no room for a sentence. */
  private void tell(String error) {
    if (error.isEmpty()) {
      notices.clear();
    } else {
      notices.say(_ -> error);
    }
  }

  @FXML
  private void newSeed() {
    run.send(new Command.SetSeed(SeededRandom.freshSeed()));
  }
}
