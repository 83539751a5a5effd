package uncollapse.ui;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Popup;
import javafx.stage.Window;
import uncollapse.text.Words;

/** All keys and what one has to know, over the window, until Escape or a click elsewhere. */
final class HelpOverlay {
  private final Scene scene;
  private final Supplier<Words> words;
  private final Popup popup = new Popup();

  HelpOverlay(Scene scene, Supplier<Words> words) {
    this.scene = scene;
    this.words = words;
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
  }

  /** Shows it, or takes it away. */
  void toggle() {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    Window window = scene.getWindow();
    Node help = new Inflater(words.get(), Map.of()).inflate(FxmlFile.HELP);
    popup.getContent().setAll(help);
    popup.getScene().getStylesheets().setAll(scene.getStylesheets());
    popup.show(window);
    popup.setX(window.getX() + (window.getWidth() - popup.getWidth()) / 2);
    popup.setY(window.getY() + (window.getHeight() - popup.getHeight()) / 3);
  }

  boolean showing() {
    return popup.isShowing();
  }
}
