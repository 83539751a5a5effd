package uncollapse.ui;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Picture;
import uncollapse.scene.SpectrumTimeline;
import uncollapse.scene.SpectrumTimeline.Spot;

/**
 * The mouse over the timeline: hovering tells the step or the change there, a press or a drag shows that step, a press on a
 * marker what was just before its change. Training goes on if the drag ends at the present.
 */
final class TimelineMouse {
  private final PainterCanvas canvas;
  private final SpectrumTimeline painter;
  private final RunModel run;
  private boolean held;
  private boolean wasPlaying;

  TimelineMouse(PainterCanvas canvas, SpectrumTimeline painter, RunModel run) {
    this.canvas = canvas;
    this.painter = painter;
    this.run = run;
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMouseExited(_ -> leave());
    canvas.setOnMousePressed(this::press);
    canvas.setOnMouseDragged(this::drag);
    canvas.setOnMouseReleased(this::release);
  }

  private @Nullable Spot spot(MouseEvent event) {
    Picture picture = canvas.picture();
    double zoom = canvas.zoomProperty().get();
    return picture == null
        ? null
        : SpectrumTimeline.at(event.getX() / zoom, event.getY() / zoom, canvas.area(), picture);
  }

  private void hover(MouseEvent event) {
    Spot spot = spot(event);
    canvas.setCursor(spot != null && spot.move() != null ? Cursor.HAND : Cursor.H_RESIZE);
    point(event);
  }

  private void point(MouseEvent event) {
    double zoom = canvas.zoomProperty().get();
    painter.pointAt(event.getX() / zoom, event.getY() / zoom);
    canvas.repaint();
  }

  private void leave() {
    if (!held) {
      painter.pointNowhere();
      canvas.repaint();
    }
  }

  private void press(MouseEvent event) {
    Spot spot = spot(event);
    if (event.getButton() == MouseButton.PRIMARY && spot != null) {
      canvas.requestFocus();
      held = true;
      wasPlaying = run.playingProperty().get() && !run.labProperty().get().past();
      if (spot.move() == null) {
        show(spot);
      } else {
        run.playhead().seek(spot.before());
      }
    }
  }

  private void drag(MouseEvent event) {
    Spot spot = spot(event);
    if (held && spot != null) {
      show(spot);
      point(event);
    }
  }

  private void show(Spot spot) {
    if (spot.last()) {
      run.playhead().present();
    } else {
      run.playhead().seek(spot.step());
    }
  }

  private void release(MouseEvent event) {
    Spot spot = spot(event);
    if (held && wasPlaying && spot != null && spot.last()) {
      run.play();
    }
    held = false;
    if (!canvas.contains(event.getX(), event.getY())) {
      leave();
    }
  }
}
