package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import uncollapse.data.Dot;
import uncollapse.data.PointSource.Drawn;

/** Draws points in a window under test, by mouse and keys, and reads what the window says of them. */
final class Hand {
  private final Open open;
  final PainterCanvas canvas;

  Hand(Open open) throws InterruptedException {
    this.open = open;
    canvas = open.find("#drawingCanvas", PainterCanvas.class);
  }

  void pencil() throws InterruptedException {
    press("#pencil");
    awaitSheet();
  }

  void awaitSheet() throws InterruptedException {
    Fx.await("it is open", () -> open.node("#drawing").isVisible() && canvas.getWidth() > 300);
  }

  void press(String selector) throws InterruptedException {
    Fx.run(open.find(selector, Button.class)::fire);
    Fx.frames(4);
  }

  /** Along a path of shares of the canvas's width and height; a click if there is one place only. */
  void stroke(MouseButton button, double... path) throws InterruptedException {
    Fx.run(
        () -> {
          mouse(MouseEvent.MOUSE_PRESSED, button, path[0], path[1]);
          for (int i = 2; i < path.length; i += 2) {
            for (int k = 1; k <= 10; k++) {
              double t = k / 10.0;
              double x = path[i - 2] + t * (path[i] - path[i - 2]);
              mouse(MouseEvent.MOUSE_DRAGGED, button, x, path[i - 1] + t * (path[i + 1] - path[i - 1]));
            }
          }
          mouse(MouseEvent.MOUSE_RELEASED, button, path[path.length - 2], path[path.length - 1]);
        });
    Fx.frames(2);
  }

  private void mouse(EventType<MouseEvent> type, MouseButton button, double x, double y) {
    var at = canvas.localToScene(x * canvas.getWidth(), y * canvas.getHeight());
    boolean primary = button == MouseButton.PRIMARY;
    canvas.fireEvent(
        new MouseEvent(
            type, at.getX(), at.getY(), at.getX(), at.getY(), button, 1, false, false, false, false, primary, false,
            !primary, false, false, true, null));
  }

  void key(KeyCode code, String text) throws InterruptedException {
    key(code, text, false);
  }

  /** A key where the focus is. */
  void key(KeyCode code, String text, boolean shortcut) throws InterruptedException {
    Fx.run(
        () ->
            open.scene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, shortcut, false, false)));
    Fx.frames(2);
  }

  /** What each tool says of itself: how many points a class has. */
  List<String> chips() throws InterruptedException {
    return Fx.get(
        () -> {
          List<String> texts = new ArrayList<>();
          open.scene().getRoot().lookupAll(".draw-tool").stream()
              .filter(node -> node instanceof ToggleButton)
              .forEach(node -> texts.add(node.getAccessibleText()));
          return texts;
        });
  }

  String state() throws InterruptedException {
    return open.find(".draw-state", Label.class).getText();
  }

  boolean canBeDone() throws InterruptedException {
    return !open.find("#drawDone", Button.class).isDisabled();
  }

  /** The points that the engine has. */
  List<Dot> drawn() {
    return ((Drawn) open.snapshot().experiment().data().source()).points();
  }
}
