package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import uncollapse.text.Words;

/** Begins a comparison of the run with a copy of itself, and ends it. */
public final class CompareController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;

  @FXML private ToggleButton compare;

  CompareController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    watch.on(
        run.sides().comparingProperty(),
        both -> {
          compare.setSelected(both);
          Tips.explain(compare, words.get(both ? "ui.compare.end.tip" : "ui.compare.tip"));
        });
  }

  @FXML
  private void toggle() {
    run.ask(Sides.toggling(run.side()));
  }
}
