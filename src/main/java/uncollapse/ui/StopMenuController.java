package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import uncollapse.text.Words;
import uncollapse.train.Stop;
import uncollapse.train.json.Range;

/** Chooses where the run stops by itself. */
public final class StopMenuController {
  private static final Range STEPS = new Range(1, 1_000_000_000);

  /** What is offered before anybody has chosen a step. */
  private static final long USUAL = 5_000;

  private final RunModel run;
  private final Words words;
  private long chosen = USUAL;

  @FXML private CheckBox atStep;
  @FXML private NumberField step;
  @FXML private CheckBox converged;

  StopMenuController(RunModel run, Words words) {
    this.run = run;
    this.words = words;
  }

  @FXML
  private void initialize() {
    Stop now = run.stops().wantedProperty().get();
    step.take(words, NumberField.Rule.whole(words.get("ui.stop.field"), STEPS), value -> set((long) value));
    chosen = now.step() > 0 ? now.step() : USUAL;
    step.show((double) chosen);
    atStep.setSelected(now.step() > 0);
    converged.setSelected(now.converged());
    Tips.explain(converged, words.get("ui.stop.converged.tip"));
  }

  /** A step that is typed is one to stop at. */
  private void set(long value) {
    chosen = value;
    atStep.setSelected(true);
    choose();
  }

  @FXML
  private void choose() {
    run.stops().wantedProperty().set(new Stop(atStep.isSelected() ? chosen : 0, converged.isSelected()));
  }
}
