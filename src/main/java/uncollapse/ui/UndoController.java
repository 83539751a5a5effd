package uncollapse.ui;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import uncollapse.text.Words;
import uncollapse.train.Deed;
import uncollapse.train.LabView;

/** Takes changes back and does them again; says which ones. */
public final class UndoController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;

  @FXML private Button undo;
  @FXML private Button redo;

  UndoController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    watch.on(run.labProperty().map(lab -> Optional.ofNullable(lab.undo())), deed -> show(undo, "ui.undo", deed));
    watch.on(run.labProperty().map(lab -> Optional.ofNullable(lab.redo())), deed -> show(redo, "ui.redo", deed));
  }

  @FXML
  private void undo() {
    run.undo();
  }

  @FXML
  private void redo() {
    run.redo();
  }

  private void show(Button button, String key, Optional<Deed> deed) {
    LabView now = run.labProperty().get();
    button.setDisable(deed.isEmpty());
    String sentence = deed.map(it -> words.get(key + ".tip", Deeds.inWords(it, now, words))).orElse(words.get(key));
    button.setAccessibleText(Plain.of(sentence));
    Tips.explain(button, sentence);
  }
}
