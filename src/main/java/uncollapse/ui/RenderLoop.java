package uncollapse.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Facing;
import uncollapse.scene.Picture;
import uncollapse.scene.SubStep;
import uncollapse.scene.Theme;
import uncollapse.scene.View;
import uncollapse.text.Words;
import uncollapse.train.LabView;
import uncollapse.train.Side;

/**
 * The only animation timer. Once a frame it takes the newest snapshot and repaints what is out of date: moving pictures
 * at once, charts in turns so that no frame has to draw them all.
 */
public final class RenderLoop extends AnimationTimer {
  /** Every chart has its turn once in so many frames: 15 times a second. */
  private static final int TURNS = 4;

  /** In the past twice as often, so that all panels show the step that was asked for within 50 ms. */
  private static final int TURNS_IN_PAST = 2;

  /** What stands for pictures where they are not seen is told about twice a second. */
  private static final int TELL = 32;

  /** The camera's share of its way in a frame: about a second for most of it. */
  private static final double GLIDE = 0.04;

  private final RunModel run;
  private final Look look;
  private final BooleanSupplier visible;
  private final @Nullable FrameCounter counter;
  private final List<Easel> moving = new ArrayList<>();
  private final List<Easel> charts = new ArrayList<>();
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private Words words;
  private @Nullable Scenery scenery;
  private int turn;
  private int untold;

  /** Whose run a canvas shows. */
  public enum Subject {
    A,
    /** A's if there is no other. */
    B,
    /** That whose settings are shown. */
    CHOSEN,
    /** B in colour, A in grey; one run alone in colour. */
    BOTH
  }

  /**
   * A canvas and whom it portrays.
   *
   * @param turns whether what it shows depends on the view
   */
  private record Easel(PainterCanvas canvas, Subject subject, boolean turns) {}

  /** All that decides what is drawn, but for the language. */
  private record Scenery(LabView lab, Side side, Theme theme, View view) {
    boolean differsOnlyInView(@Nullable Scenery other) {
      return other != null && lab.equals(other.lab) && side == other.side && theme.equals(other.theme);
    }
  }

  /**
   * @param visible whether there is a screen to draw for: a canvas that is never shown would hoard what is drawn on it
   */
  public RenderLoop(RunModel run, Look look, BooleanSupplier visible, @Nullable FrameCounter counter) {
    this.run = run;
    this.look = look;
    this.visible = visible;
    this.counter = counter;
    this.words = look.words();
  }

  /** Forgets all canvases; the next ones speak this language. */
  void restart(Words newWords) {
    words = newWords;
    moving.clear();
    charts.clear();
    scenery = null;
  }

  /** Enlarges all that is drawn. */
  void setZoom(double newZoom) {
    zoom.set(newZoom);
  }

  void addMoving(PainterCanvas canvas, Subject subject) {
    canvas.zoomProperty().bind(zoom);
    moving.add(new Easel(canvas, subject, true));
  }

  void addChart(PainterCanvas canvas, Subject subject) {
    canvas.zoomProperty().bind(zoom);
    charts.add(new Easel(canvas, subject, false));
  }

  /** A chart of points, of which one may be hovered. */
  void addPoints(PainterCanvas canvas, Subject subject) {
    canvas.zoomProperty().bind(zoom);
    charts.add(new Easel(canvas, subject, true));
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
      moving.forEach(easel -> easel.canvas.paint());
      for (int i = turn; i < charts.size(); i += turns) {
        charts.get(i).canvas.paint();
      }
      untold = (untold + 1) % TELL;
      if (untold == 0) {
        Stream.concat(moving.stream(), charts.stream()).forEach(easel -> easel.canvas.tell());
      }
    }
  }

  private void offer() {
    LabView lab = run.lab();
    Side side = run.side();
    Scenery old = scenery;
    boolean anew = old == null || old.lab.of(side).run() != lab.of(side).run();
    look.follow(Facing.of(lab.of(side)), anew ? 1 : GLIDE);
    Scenery now = new Scenery(lab, side, look.theme(), look.view());
    if (now.equals(old)) {
      return;
    }
    scenery = now;
    Map<Subject, Picture> pictures = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      pictures.put(subject, picture(subject, now));
    }
    boolean same = now.differsOnlyInView(old);
    Stream.concat(moving.stream(), charts.stream())
        .filter(easel -> easel.turns || !same)
        .forEach(easel -> easel.canvas.offer(Objects.requireNonNull(pictures.get(easel.subject))));
  }

  private Picture picture(Subject subject, Scenery now) {
    LabView lab = now.lab;
    return switch (subject) {
      case A -> alone(Side.A, now);
      case B -> alone(Side.B, now);
      case CHOSEN -> new Picture(lab.of(now.side), now.theme, words, now.view);
      case BOTH ->
          new Picture(lab.of(Side.B), lab.compares() ? lab.of(Side.A) : null, now.theme, words, now.view);
    };
  }

  /** Slow motion is of the chosen side's step. */
  private Picture alone(Side side, Scenery now) {
    boolean chosen = side == now.side || !now.lab.compares();
    return new Picture(now.lab.of(side), now.theme, words, chosen ? now.view : now.view.with((SubStep) null));
  }
}
