package uncollapse.ui;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import uncollapse.data.Dot;

/**
 * The keys that work anywhere in the window while points are drawn, before all others: digits for classes, E for the
 * eraser, brackets for the size of the brush, taking back, and leaving.
 */
final class DrawKeys {
  private static final double STEP = 1.25;

  private final DrawMode draw;

  DrawKeys(DrawMode draw) {
    this.draw = draw;
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (draw.activeProperty().get() && !typing && does(event)) {
      event.consume();
    }
  }

  private boolean does(KeyEvent event) {
    if (event.isShortcutDown()) {
      return switch (event.getCode()) {
        case Z -> does(draw::undo);
        default -> false;
      };
    }
    return switch (event.getCode()) {
      case ESCAPE -> does(draw::cancel);
      case E -> does(() -> draw.toolProperty().set(DrawMode.ERASER));
      case OPEN_BRACKET -> does(() -> draw.resize(1 / STEP));
      case CLOSE_BRACKET -> does(() -> draw.resize(STEP));
      // Not now: they would start the run again behind the drawing.
      case R, N -> true;
      default -> chooses(event.getText());
    };
  }

  private boolean chooses(String typed) {
    boolean digit = typed.length() == 1 && Character.isDigit(typed.charAt(0));
    int label = digit ? Character.digit(typed.charAt(0), 10) : Dot.CLASSES;
    return label < Dot.CLASSES && does(() -> draw.toolProperty().set(label));
  }

  private static boolean does(Runnable action) {
    action.run();
    return true;
  }
}
