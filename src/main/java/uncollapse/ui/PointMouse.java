package uncollapse.ui;

import java.util.function.BooleanSupplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Picture;
import uncollapse.scene.PointPainter;
import uncollapse.scene.View;

/** The mouse over a panel of points: hovering names a point, dragging turns a picture of space, a double click turns it back. */
final class PointMouse {
  private static final double RADIANS_PER_PIXEL = 0.008;

  private final PainterCanvas canvas;
  private final PointPainter painter;
  private final Look look;
  private final BooleanSupplier turns;
  private double fromX;
  private double fromY;
  private View from = View.HOME;

  /**
   * @param turns whether what is drawn now can be turned
   */
  PointMouse(PainterCanvas canvas, PointPainter painter, Look look, BooleanSupplier turns) {
    this.canvas = canvas;
    this.painter = painter;
    this.look = look;
    this.turns = turns;
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMouseExited(_ -> look.viewProperty().set(look.view().hovering(-1)));
    canvas.setOnMousePressed(this::press);
    canvas.setOnMouseDragged(this::drag);
    canvas.setOnMouseReleased(_ -> canvas.setCursor(cursor(false)));
    canvas.setOnMouseClicked(this::click);
  }

  private void hover(MouseEvent event) {
    @Nullable Picture picture = canvas.picture();
    if (picture != null) {
      double zoom = canvas.zoomProperty().get();
      int point = painter.pointAt(event.getX() / zoom, event.getY() / zoom, canvas.area(), picture);
      look.viewProperty().set(look.view().hovering(point));
    }
    canvas.setCursor(cursor(false));
  }

  private void press(MouseEvent event) {
    fromX = event.getX();
    fromY = event.getY();
    from = look.view();
    canvas.setCursor(cursor(true));
  }

  private void drag(MouseEvent event) {
    if (turns.getAsBoolean()) {
      double scale = RADIANS_PER_PIXEL / canvas.zoomProperty().get();
      double yaw = from.yaw() + (event.getX() - fromX) * scale;
      double pitch = from.pitch() + (event.getY() - fromY) * scale;
      look.turn(look.view().turned(yaw, pitch));
    }
  }

  private void click(MouseEvent event) {
    if (turns.getAsBoolean() && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      look.turnBack();
    }
  }

  private Cursor cursor(boolean held) {
    if (!turns.getAsBoolean()) {
      return Cursor.DEFAULT;
    }
    return held ? Cursor.CLOSED_HAND : Cursor.OPEN_HAND;
  }
}
