package uncollapse.ui;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Presentation mode, for people at the back of a room: the whole screen, large type, and of the window only the pictures that
 * need no explanation. What has the style class {@code unpresented} is hidden by the style sheet.
 */
final class Presentation {
  private static final double ZOOM = 1.6;

  private final Look look;

  Presentation(Look look, Scene scene) {
    this.look = look;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
  }

  /** Takes the whole screen where the desktop gives it, and gives it back. */
  void install(Stage stage) {
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    look.presentingProperty().subscribe((_, presenting) -> stage.setFullScreen(presenting));
    // The desktop has ways of its own to end it.
    stage
        .fullScreenProperty()
        .subscribe((_, full) -> look.presentingProperty().set(full && look.presentingProperty().get()));
  }

  void toggle() {
    look.presentingProperty().set(!look.presentingProperty().get());
  }

  /** How much larger type is now. */
  double zoom() {
    return look.presentingProperty().get() ? ZOOM : 1;
  }

  /** Has the style sheet hide what is not presented, or show it again. */
  void dress(Parent root) {
    root.getStyleClass().remove("presenting");
    if (look.presentingProperty().get()) {
      root.getStyleClass().add("presenting");
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && look.presentingProperty().get()) {
      toggle();
      event.consume();
    }
  }
}
