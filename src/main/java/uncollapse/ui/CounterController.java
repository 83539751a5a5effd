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

  @FXML private Label step;
  @FXML private Label rate;
  @FXML private NumberField seed;

  CounterController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    seed.take(
        words,
        NumberField.Rule.whole(words.get("ui.seed"), Ranges.SEED),
        value -> run.send(new Command.SetSeed((long) value)));
    watch.on(run.readingProperty(), snapshot -> step.setText(Numbers.grouped(snapshot.step())));
    watch.on(
        run.stepsPerSecondProperty(),
        value -> rate.setText(words.get("ui.rate", Numbers.grouped(Math.round(value.doubleValue())))));
    watch.on(run.experimentProperty(), experiment -> seed.show((double) experiment.seed()));
  }

  @FXML
  private void newSeed() {
    run.send(new Command.SetSeed(SeededRandom.freshSeed()));
  }
}
