package uncollapse.ui;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Painter;
import uncollapse.scene.Picture;

/**
 * Carries a painter onto the screen. It fills whatever room it is given, and draws only when it has something new to
 * draw: a new picture is kept until {@link #paint} is called, once a frame at most.
 */
public final class PainterCanvas extends Region {
  private final Canvas canvas = new Canvas();
  private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
  private @Nullable Painter painter;
  private @Nullable Picture picture;
  private Function<Picture, String> summary = _ -> "";
  private String name = "";
  private boolean dirty;

  public PainterCanvas() {
    // Unmanaged: the canvas takes the size it is given and never asks for one.
    canvas.setManaged(false);
    getChildren().add(canvas);
    getStyleClass().add("painter-canvas");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    zoom.subscribe(this::markDirty);
  }

  /** What this canvas shows from now on. */
  public void setPainter(Painter newPainter) {
    painter = newPainter;
    markDirty();
  }

  /**
   * Has what is shown told to who does not see it, who reaches it with the Tab key.
   *
   * @param newSummary one sentence or two
   */
  void setSummary(Function<Picture, String> newSummary) {
    name = getAccessibleText();
    summary = newSummary;
    setFocusTraversable(true);
  }

  /** Gives it another name, with which what is told begins. */
  void name(String newName) {
    name = newName;
    setAccessibleText(newName);
    tell();
  }

  /** Tells it anew if it has changed. */
  void tell() {
    Picture subject = picture;
    String text = subject == null ? "" : Plain.of(summary.apply(subject));
    if (!text.isEmpty() && !getAccessibleText().endsWith(text)) {
      setAccessibleText(name + ". " + text);
    }
  }

  /** Sets what to draw next; the drawing itself waits for {@link #paint}. */
  public void offer(Picture newPicture) {
    picture = newPicture;
    markDirty();
  }

  /** Has what there is drawn once more: the painter would do it otherwise now. */
  void repaint() {
    markDirty();
  }

  public @Nullable Picture picture() {
    return picture;
  }

  /** Enlarges everything drawn, text and strokes as well, for large windows. */
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /** The drawing area in the painter's own units. */
  public Rectangle2D area() {
    return new Rectangle2D.Double(0, 0, canvas.getWidth() / zoom.get(), canvas.getHeight() / zoom.get());
  }

  /** Whether it does something with arrows and the space bar, when it has the focus. */
  boolean takesKeys() {
    return getOnKeyPressed() != null;
  }

  /** Has the same picture drawn again: its painter has something else to draw. */
  void markDirty() {
    dirty = true;
  }

  /** A canvas that nobody sees would hoard what is drawn on it. */
  private boolean hidden() {
    for (@Nullable Node node = this; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return true;
      }
    }
    return false;
  }

  /** Draws if there is anything new to draw. Returns whether it did. */
  boolean paint() {
    Painter brush = painter;
    Picture subject = picture;
    if (!dirty || brush == null || subject == null || canvas.getWidth() < 1 || canvas.getHeight() < 1 || hidden()) {
      return false;
    }
    dirty = false;
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    gc.save();
    asGraphics2DExpects(gc);
    FXGraphics2D g = new FXGraphics2D(gc);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(zoom.get(), zoom.get());
    brush.paint(g, area(), subject);
    gc.restore();
    return true;
  }

  /** A canvas starts with other defaults than a Graphics2D, which sets only what differs from its own. */
  private static void asGraphics2DExpects(GraphicsContext gc) {
    gc.setFill(Color.BLACK);
    gc.setStroke(Color.BLACK);
    gc.setLineWidth(1);
    gc.setLineCap(StrokeLineCap.SQUARE);
    gc.setLineJoin(StrokeLineJoin.MITER);
    gc.setMiterLimit(10);
    gc.setLineDashes();
    gc.setFont(Font.font("SansSerif", 12));
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      // A resized canvas is blank: draw again before this frame is shown.
      markDirty();
      paint();
    }
  }
}
