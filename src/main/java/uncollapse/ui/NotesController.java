package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import uncollapse.text.Words;

/** What colours and marks in the pictures mean. */
public final class NotesController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;

  @FXML private Label notes;

  NotesController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    watch.on(
        run.experimentProperty(),
        experiment -> {
          notes.setText(Notes.of(experiment, words));
          notes.setTooltip(Tips.of(notes.getText()));
        });
  }
}
