package uncollapse.ui;

import java.nio.file.Path;
import javafx.concurrent.Service;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import uncollapse.text.Words;

/** How far an export is, and what came of it. */
public final class ExportController {
  private final Service<Path> work;
  private final Path file;
  private final Words words;
  private final Runnable close;

  @FXML private Label state;
  @FXML private ProgressBar progress;
  @FXML private Button button;

  ExportController(Service<Path> work, Path file, Words words, Runnable close) {
    this.work = work;
    this.file = file;
    this.words = words;
    this.close = close;
  }

  @FXML
  private void initialize() {
    progress.progressProperty().bind(work.progressProperty());
    state.setText(words.get("ui.export.writing", file.getFileName()));
    button.setText(words.get("ui.cancel"));
    work.setOnSucceeded(_ -> end(words.get("ui.export.done", file), 1));
    work.setOnFailed(_ -> end(words.get("ui.export.failed", file, String.valueOf(work.getException())), 0));
  }

  /** Stops the export while it runs; what was begun is removed. */
  @FXML
  private void close() {
    close.run();
  }

  private void end(String text, double share) {
    progress.progressProperty().unbind();
    progress.setProgress(share);
    state.setText(text);
    button.setText(words.get("ui.close"));
  }
}
