package uncollapse.ui;

import javafx.fxml.FXML;

/** The pencil beside the input space: where drawing begins. */
public final class PencilController {
  private final DrawMode draw;

  PencilController(DrawMode draw) {
    this.draw = draw;
  }

  @FXML
  private void start() {
    draw.start();
  }
}
