package uncollapse.ui;

import javafx.fxml.FXML;

/** Opening and saving. */
public final class FilesController {
  private final FileActions actions;

  FilesController(FileActions actions) {
    this.actions = actions;
  }

  @FXML
  private void open() {
    actions.open();
  }

  @FXML
  private void saveExperiment() {
    actions.saveExperiment();
  }
}
