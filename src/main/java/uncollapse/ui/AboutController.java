package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** What the experiment shows and what to try in it. */
public final class AboutController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;

  @FXML private Label experimentTitle;
  @FXML private Button original;
  @FXML private Label about;

  AboutController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    original.managedProperty().bind(original.visibleProperty());
    watch.on(run.changedProperty(), original::setVisible);
    watch.on(run.experimentProperty(), this::describe);
  }

  private void describe(Experiment experiment) {
    experimentTitle.setText(experiment.title().in(words.language()));
    about.setText(Plain.of(experiment.about().in(words.language())));
  }

  @FXML
  private void restore() {
    run.restore();
  }
}
