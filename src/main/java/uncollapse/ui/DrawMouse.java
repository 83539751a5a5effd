package uncollapse.ui;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import uncollapse.scene.DrawingAxes;
import uncollapse.scene.DrawingPainter.Brush;

/** The mouse on the canvas where points are drawn, and the arrow keys that stand in for it. */
final class DrawMouse {
  /** Of the axes' side: how far an arrow key moves the brush. */
  private static final double STEP = 1 / 80.0;

  private static final double TURN = 1.1;

  private final PainterCanvas canvas;
  private final DrawMode draw;

  DrawMouse(PainterCanvas canvas, DrawMode draw) {
    this.canvas = canvas;
    this.draw = draw;
    canvas.setFocusTraversable(true);
    canvas.setCursor(Cursor.CROSSHAIR);
    canvas.setOnMouseMoved(event -> draw.move(x(event), y(event)));
    canvas.setOnMouseDragged(event -> draw.move(x(event), y(event)));
    canvas.setOnMousePressed(this::press);
    canvas.setOnMouseReleased(_ -> draw.release());
    canvas.setOnMouseExited(_ -> draw.leave());
    canvas.setOnScroll(this::scroll);
    canvas.setOnKeyPressed(this::key);
  }

  private void press(MouseEvent event) {
    canvas.requestFocus();
    if (event.getButton() != MouseButton.MIDDLE) {
      draw.press(x(event), y(event), event.getButton() == MouseButton.SECONDARY);
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      draw.resize(event.getDeltaY() > 0 ? TURN : 1 / TURN);
    }
  }

  private void key(KeyEvent event) {
    double step = STEP * draw.axes().side() * (event.isShiftDown() ? 5 : 1);
    switch (event.getCode()) {
      case LEFT -> nudge(-step, 0);
      case RIGHT -> nudge(step, 0);
      case UP -> nudge(0, step);
      case DOWN -> nudge(0, -step);
      case SPACE -> put();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** By key, from the middle where the mouse is elsewhere. */
  private void nudge(double dx, double dy) {
    Rectangle2D area = canvas.area();
    DrawingAxes axes = draw.axes();
    Optional<Brush> held = draw.brushProperty().get();
    double x = held.map(Brush::x).orElse(axes.x(area.getCenterX(), area)) + dx;
    double y = held.map(Brush::y).orElse(axes.y(area.getCenterY(), area)) + dy;
    draw.move(
        Math.clamp(x, axes.x(area.getMinX(), area), axes.x(area.getMaxX(), area)),
        Math.clamp(y, axes.y(area.getMaxY(), area), axes.y(area.getMinY(), area)));
  }

  private void put() {
    nudge(0, 0);
    draw.brushProperty().get().ifPresent(held -> draw.press(held.x(), held.y(), false));
    draw.release();
  }

  private double x(MouseEvent event) {
    return draw.axes().x(event.getX() / canvas.zoomProperty().get(), canvas.area());
  }

  private double y(MouseEvent event) {
    return draw.axes().y(event.getY() / canvas.zoomProperty().get(), canvas.area());
  }
}
