package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Facing;
import uncollapse.scene.Picture;
import uncollapse.scene.Theme;
import uncollapse.scene.View;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/**
 * The only animation timer. Once a frame it takes the newest snapshot and repaints what is out of date: moving pictures
 * at once, charts in turns so that no frame has to draw them all.
 */
public final class RenderLoop extends AnimationTimer {
  /** Every chart has its turn once in so many frames: 15 times a second. */
  private static final int TURNS = 4;

  /** In the past twice as often, so that all panels show the step that was asked for within 50 ms. */
  private static final int TURNS_IN_PAST = 2;

  /** The camera's share of its way in a frame: about a second for most of it. */
  private static final double GLIDE = 0.04;

  private final RunModel run;
  private final Look look;
  private final BooleanSupplier visible;
  private final @Nullable FrameCounter counter;
  private final List<PainterCanvas> moving = new ArrayList<>();
  private final List<PainterCanvas> charts = new ArrayList<>();
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private Words words;
  private @Nullable Picture picture;
  private int turn;

  /**
   * @param visible whether there is a screen to draw for: a canvas that is never shown would hoard what is drawn on it
   */
  public RenderLoop(RunModel run, Look look, BooleanSupplier visible, @Nullable FrameCounter counter) {
    this.run = run;
    this.look = look;
    this.visible = visible;
    this.counter = counter;
    this.words = new Words(look.languageProperty().get());
  }

  /** Forgets all canvases; the next ones speak this language. */
  void restart(Words newWords) {
    words = newWords;
    moving.clear();
    charts.clear();
    picture = null;
  }

  /** Enlarges all that is drawn. */
  void setZoom(double newZoom) {
    zoom.set(newZoom);
  }

  void addMoving(PainterCanvas canvas) {
    canvas.zoomProperty().bind(zoom);
    moving.add(canvas);
  }

  void addChart(PainterCanvas canvas) {
    canvas.zoomProperty().bind(zoom);
    charts.add(canvas);
  }

  @Override
  public void handle(long now) {
    if (counter != null) {
      counter.frame(now);
    }
    int turns = run.labProperty().get().past() ? TURNS_IN_PAST : TURNS;
    turn = (turn + 1) % turns;
    run.refresh(turn == 0);
    if (visible.getAsBoolean()) {
      offer();
      moving.forEach(PainterCanvas::paint);
      for (int i = turn; i < charts.size(); i += turns) {
        charts.get(i).paint();
      }
    }
  }

  private void offer() {
    Snapshot snapshot = run.snapshot();
    Theme theme = look.theme();
    boolean anew = picture == null || picture.snapshot().run() != snapshot.run();
    look.follow(Facing.of(snapshot), anew ? 1 : GLIDE);
    View view = look.view();
    Picture old = picture;
    boolean news = old == null || !old.snapshot().equals(snapshot) || !old.theme().equals(theme);
    if (old != null && !news && old.view().equals(view)) {
      return;
    }
    Picture next = new Picture(snapshot, theme, words, view);
    picture = next;
    moving.forEach(canvas -> canvas.offer(next));
    if (news) {
      charts.forEach(canvas -> canvas.offer(next));
    }
  }
}
