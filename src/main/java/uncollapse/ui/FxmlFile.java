package uncollapse.ui;

import java.net.URL;
import java.util.Objects;

/** Every screen that is loaded by itself. Their parts are drawn in with {@code fx:include}. */
public enum FxmlFile {
  MAIN_WINDOW("main_window.fxml"),
  HELP("help.fxml"),
  MEASURE("measure.fxml"),
  STILL("still.fxml"),
  FILM("film.fxml"),
  STOP_MENU("stop_menu.fxml");

  private final String name;

  FxmlFile(String name) {
    this.name = name;
  }

  public URL url() {
    return Objects.requireNonNull(FxmlFile.class.getResource(name), name);
  }
}
