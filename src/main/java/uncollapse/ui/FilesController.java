package uncollapse.ui;

import javafx.fxml.FXML;

/** Opening and saving. */
public final class FilesController {
  private final FileActions files;
  private final Exports exports;

  FilesController(FileActions files, Exports exports) {
    this.files = files;
    this.exports = exports;
  }

  @FXML
  private void open() {
    files.open();
  }

  @FXML
  private void savePicture() {
    exports.picture();
  }

  @FXML
  private void saveAnimation() {
    exports.animation();
  }

  @FXML
  private void saveMetrics() {
    exports.metrics();
  }

  @FXML
  private void saveExperiment() {
    exports.experiment();
  }
}
