package uncollapse.ui;

import javafx.fxml.FXML;

/** Exporting what the run shows. */
public final class FilesController {
  private final Exports exports;

  FilesController(Exports exports) {
    this.exports = exports;
  }

  @FXML
  private void savePicture() {
    exports.picture();
  }

  @FXML
  private void copyPicture() {
    exports.copyPicture();
  }

  @FXML
  private void saveAnimation() {
    exports.film();
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
