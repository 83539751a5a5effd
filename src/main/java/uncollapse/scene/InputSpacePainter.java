package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;
import uncollapse.train.InputField;
import uncollapse.train.Snapshot;

/**
 * The probe points where they come from. In the plane they lie on a field that is coloured by where the network sends
 * each place; in space they are a cloud in a box that turns with the features.
 */
public final class InputSpacePainter implements PointPainter {
  /** Units per pixel of the field's image on a screen: it is smooth and often new, so few will do. */
  private static final double COARSE = 2;

  private static final double SPACE_SHARE = 0.94 / 1.6;

  /** The last field's image: other frames of the same snapshot need no new one, the next field no room of its own. */
  private record Cached(InputField field, boolean dark, int width, int height, BufferedImage image) {}

  private final boolean fine;
  private @Nullable Cached cached;

  /** What the plane shows: bounds of the input space and where they lie on the surface: on equal axes, at the top. */
  private record Window(double minX, double maxY, double pixels, Rectangle2D on) {
    double px(double x) {
      return on.getX() + (x - minX) * pixels;
    }

    double py(double y) {
      return on.getY() + (maxY - y) * pixels;
    }
  }

  /** For a screen. */
  public InputSpacePainter() {
    this(false);
  }

  /**
   * For a screen or a frame.
   *
   * @param fine whether the field has as many pixels as the surface
   */
  InputSpacePainter(boolean fine) {
    this.fine = fine;
  }

  @Override
  public Placement place(Rectangle2D area, Picture picture) {
    Matrix x = picture.snapshot().probe().x();
    return x.cols() == 3 ? inSpace(x, area, picture) : inPlane(x, window(picture.snapshot(), area));
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Snapshot snapshot = picture.snapshot();
    Matrix x = snapshot.probe().x();
    Placement at = place(area, picture);
    int[] marks = ClassMarks.of(snapshot);
    if (x.cols() == 3) {
      box(g, x, area, picture);
      Marks.deep(g, at, marks, picture.theme(), Math.clamp(area.getHeight() / 90, 2, 3.6));
    } else {
      Window window = window(snapshot, area);
      if (snapshot.field() != null) {
        field(g, snapshot.field(), window.on, picture);
      }
      zero(g, window, picture.theme());
      Marks.flat(g, at, marks, picture.theme(), Math.clamp(window.on.getHeight() / 75, 2, 3.4));
    }
    Overlay.hovered(g, at, area, picture, x);
  }

  private void field(Graphics2D g, InputField field, Rectangle2D on, Picture picture) {
    double zoom = fine ? g.getTransform().getScaleX() : 1;
    double left = Math.rint(zoom * on.getX());
    double top = Math.rint(zoom * on.getY());
    double width = Math.max(1, Math.rint(zoom * on.getMaxX()) - left);
    double height = Math.max(1, Math.rint(zoom * on.getMaxY()) - top);
    double coarse = fine ? 1 : COARSE;
    BufferedImage image =
        image(field, Math.max(field.columns(), (int) (width / coarse)), Math.max(field.rows(), (int) (height / coarse)), picture);
    // Pixel upon pixel, where it is fine: that is a copy, and no colour is mixed twice.
    AffineTransform pixels = AffineTransform.getScaleInstance(1 / zoom, 1 / zoom);
    pixels.translate(left, top);
    pixels.scale(width / image.getWidth(), height / image.getHeight());
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, pixels, null);
  }

  private BufferedImage image(InputField field, int width, int height, Picture picture) {
    boolean dark = picture.theme().dark();
    Cached have = cached;
    if (have == null || !have.field.equals(field) || have.dark != dark || have.width != width || have.height != height) {
      Snapshot snapshot = picture.snapshot();
      double length = FieldColours.fullLength(snapshot.spectrum(), Extent.aim(snapshot.experiment()));
      BufferedImage image =
          have != null && have.width == width && have.height == height
              ? have.image
              : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      FieldColours.paint(image, field, snapshot.spectrum(), length, dark);
      have = new Cached(field, dark, width, height, image);
      cached = have;
    }
    return have.image;
  }

  /** The lines where a coordinate is 0, if they are in sight. */
  private static void zero(Graphics2D g, Window window, Theme theme) {
    g.setColor(Ink.alpha(theme.text(), 0.13));
    g.setStroke(Ink.THIN);
    double x = Ink.crisp(window.px(0));
    double y = Ink.crisp(window.py(0));
    if (x > window.on.getX() && x < window.on.getMaxX()) {
      Ink.line(g, x, window.on.getY(), x, window.on.getMaxY());
    }
    if (y > window.on.getY() && y < window.on.getMaxY()) {
      Ink.line(g, window.on.getX(), y, window.on.getMaxX(), y);
    }
  }

  private static Window window(Snapshot snapshot, Rectangle2D area) {
    double[] bounds = {-1, 1, -1, 1};
    InputField field = snapshot.field();
    if (field != null) {
      bounds = new double[] {field.minX(), field.maxX(), field.minY(), field.maxY()};
    } else if (snapshot.probe().x().rows() > 0) {
      Bounds b = Bounds.of(snapshot.probe().x());
      double margin = 0.1 * b.reach();
      bounds = new double[] {
        b.low()[0] - margin, b.high()[0] + margin, b.low()[1] - margin, b.high()[1] + margin
      };
    }
    double width = Math.max(1e-12, bounds[1] - bounds[0]);
    double height = Math.max(1e-12, bounds[3] - bounds[2]);
    double pixels = Math.min(area.getWidth() / width, area.getHeight() / height);
    Rectangle2D on = new Rectangle2D.Double(
        area.getCenterX() - width * pixels / 2, area.getY(), width * pixels, height * pixels);
    return new Window(bounds[0], bounds[3], pixels, on);
  }

  private static Placement inPlane(Matrix x, Window window) {
    Placement at = Placement.flat(x.rows());
    for (int i = 0; i < at.size(); i++) {
      at.x()[i] = window.px(x.get(i, 0));
      at.y()[i] = window.py(x.get(i, 1));
    }
    return at;
  }

  private static Placement inSpace(Matrix points, Rectangle2D area, Picture picture) {
    Camera camera = Camera.of(picture.view());
    Bounds bounds = Bounds.of(points);
    double pixels = pixels(area, bounds);
    Placement at = Placement.flat(points.rows());
    for (int i = 0; i < at.size(); i++) {
      double x = points.get(i, 0) - bounds.centre(0);
      double y = points.get(i, 1) - bounds.centre(1);
      double z = points.get(i, 2) - bounds.centre(2);
      at.x()[i] = area.getCenterX() + pixels * camera.right(x, y, z);
      at.y()[i] = area.getCenterY() - pixels * camera.up(x, y, z);
      at.depth()[i] = camera.near(x, y, z) / bounds.reach();
    }
    return at;
  }

  private static double pixels(Rectangle2D area, Bounds bounds) {
    return Math.min(area.getWidth(), area.getHeight()) / 2 * SPACE_SHARE / bounds.reach();
  }

  private static void box(Graphics2D g, Matrix points, Rectangle2D area, Picture picture) {
    Bounds bounds = Bounds.of(points);
    Wire wire = new Wire(Camera.of(picture.view()), area.getCenterX(), area.getCenterY(), pixels(area, bounds));
    g.setColor(picture.theme().line());
    g.setStroke(Ink.HAIR);
    g.draw(wire.box(0, 0, 0, bounds.half(0), bounds.half(1), bounds.half(2)));
  }
}
