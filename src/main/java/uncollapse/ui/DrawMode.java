package uncollapse.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import uncollapse.data.DataSpec;
import uncollapse.data.Drawing;
import uncollapse.data.PointSource.Drawn;
import uncollapse.data.Template;
import uncollapse.objective.Sampling;
import uncollapse.scene.DrawingAxes;
import uncollapse.scene.DrawingPainter.Brush;
import uncollapse.train.Command;

/**
 * Drawing points in place of those that the run has. The run goes on meanwhile and knows nothing of it, until the whole
 * drawing replaces its data at once. Lives as long as the window, through every change of language.
 */
final class DrawMode {
  /** The tool that takes points away; the others are the classes. */
  static final int ERASER = -1;

  /** Radii of brushes, of the axes' side. */
  private static final double PENCIL_RADIUS = 0.025;

  private static final double ERASER_RADIUS = 0.045;
  private static final double LEAST_SIZE = 0.25;
  private static final double MOST_SIZE = 6;

  private final RunModel run;
  private final Notices notices;
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(this, "active");
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
  private final ReadOnlyObjectWrapper<Optional<Brush>> brush =
      new ReadOnlyObjectWrapper<>(this, "brush", Optional.empty());
  private final IntegerProperty tool = new SimpleIntegerProperty(this, "tool");
  private Template template = new Template(List.of(), 0);
  private Drawing drawing = new Drawing(List.of());
  private DrawingAxes axes = DrawingAxes.over(List.of());
  private double size = 1;
  private boolean stroking;

  DrawMode(RunModel run, Notices notices) {
    this.run = run;
    this.notices = notices;
    tool.subscribe(this::retool);
  }

  ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** Counts up whenever the points are others. */
  ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** A class from 0 on, or {@link #ERASER}. */
  IntegerProperty toolProperty() {
    return tool;
  }

  Drawing drawing() {
    return drawing;
  }

  /** What the drawing began with. */
  Template template() {
    return template;
  }

  DrawingAxes axes() {
    return axes;
  }

  /** What the mouse holds over the drawing, if it is there. */
  ReadOnlyObjectProperty<Optional<Brush>> brushProperty() {
    return brush.getReadOnlyProperty();
  }

  /** Begins with the points that the run has, as far as they can be drawn; without effect while drawing. */
  void start() {
    if (!active.get()) {
      notices.attempt(
          () -> {
            template = Template.of(run.experiment().data(), run.experiment().seed());
            drawing = new Drawing(template.dots());
            axes = DrawingAxes.over(template.dots());
            tool.set(0);
            size = 1;
            brush.set(Optional.empty());
            active.set(true);
            changed();
          });
    }
  }

  /** Leaves the run as it is. */
  void cancel() {
    active.set(false);
  }

  /** What is missing before the run can start on the drawing. */
  Optional<Drawing.Lack> lack() {
    return drawing.lack(run.experiment().task().sampling() != Sampling.TWO_VIEWS);
  }

  /** Starts the run again from step 0 on the drawing, unless something is missing or nothing is new. */
  void done() {
    if (lack().isEmpty()) {
      Drawn source = drawing.source();
      if (!source.points().equals(template.dots())) {
        run.send(new Command.SetData(DataSpec.of(source, source.points().size())));
      }
      active.set(false);
    }
  }

  /** Moves the brush, and draws along its way if a stroke is under way. */
  void move(double x, double y) {
    Optional<Brush> from = brush.get();
    Brush held = brush(x, y, from.map(Brush::label).orElse(tool.get()));
    brush.set(Optional.of(held));
    if (stroking && from.isPresent()) {
      stroke(from.orElseThrow(), held);
    }
  }

  /** Begins a stroke where the brush is. */
  void press(double x, double y, boolean erases) {
    release();
    Brush held = brush(x, y, erases ? ERASER : tool.get());
    brush.set(Optional.of(held));
    stroking = true;
    drawing.begin();
    if (held.label() == ERASER) {
      stroke(held, held);
    } else {
      drawing.put(x, y, held.label());
      changed();
    }
  }

  /** Ends the stroke that is under way, if one is. */
  void release() {
    if (stroking) {
      stroking = false;
      drawing.end();
      retool();
    }
  }

  /** Takes the brush out of sight. */
  void leave() {
    if (!stroking) {
      brush.set(Optional.empty());
    }
  }

  /** Makes brushes larger or smaller. */
  void resize(double factor) {
    size = Math.clamp(size * factor, LEAST_SIZE, MOST_SIZE);
    retool();
  }

  void undo() {
    release();
    drawing.undo();
    changed();
  }

  void clear() {
    release();
    drawing.clear();
    changed();
  }

  private void stroke(Brush from, Brush to) {
    if (to.label() == ERASER) {
      drawing.erase(from.x(), from.y(), to.x(), to.y(), to.radius());
    } else {
      drawing.spray(from.x(), from.y(), to.x(), to.y(), to.radius(), to.label());
    }
    changed();
  }

  /** Puts the chosen tool in the hand. */
  private void retool() {
    brush.set(brush.get().map(held -> brush(held.x(), held.y(), stroking ? held.label() : tool.get())));
  }

  private Brush brush(double x, double y, int label) {
    double radius = (label == ERASER ? ERASER_RADIUS : PENCIL_RADIUS) * size * axes.side();
    return new Brush(x, y, radius, label);
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }
}
