package uncollapse.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Java2D's surface of an image, but for smooth shapes of one colour: those are filled by a {@link ShapeFiller}. */
final class PixelGraphics extends ForwardingGraphics {
  private static final Rectangle ALL = new Rectangle(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final ShapeFiller filler;
  private final Stroker stroker;

  private PixelGraphics(Graphics2D to, ShapeFiller filler, Stroker stroker) {
    super(to);
    this.filler = filler;
    this.stroker = stroker;
  }

  /** For an image and what fills it. */
  static Graphics2D of(BufferedImage image, ShapeFiller filler) {
    return new PixelGraphics(image.createGraphics(), filler, new Stroker());
  }

  @Override
  public Graphics2D create() {
    return new PixelGraphics((Graphics2D) to.create(), filler, stroker);
  }

  @Override
  public void draw(Shape shape) {
    if (!fill(stroked(shape), false)) {
      super.draw(shape);
    }
  }

  @Override
  public void fill(Shape shape) {
    if (!fill(shape, true)) {
      super.fill(shape);
    }
  }

  /** Whether that could be done here. */
  private boolean fill(Shape shape, boolean apart) {
    Shape clip = getClip();
    if (getPaint() instanceof Color color
        && AlphaComposite.SrcOver.equals(getComposite())
        && RenderingHints.VALUE_ANTIALIAS_ON.equals(getRenderingHint(RenderingHints.KEY_ANTIALIASING))
        && (clip == null || clip instanceof Rectangle2D)
        && shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_NON_ZERO) {
      AffineTransform transform = getTransform();
      filler.fill(shape, transform, clip == null ? ALL : pixels(transform.createTransformedShape(clip)), color, apart);
      return true;
    }
    return false;
  }

  private Shape stroked(Shape shape) {
    return getStroke() instanceof BasicStroke stroke
        ? stroker.outline(shape, stroke, Math.sqrt(Math.abs(getTransform().getDeterminant())))
        : getStroke().createStrokedShape(shape);
  }

  /** Those whose middle lies in a rectangle. */
  private static Rectangle pixels(Shape rectangle) {
    Rectangle2D bounds = rectangle.getBounds2D();
    Rectangle pixels = new Rectangle();
    pixels.setFrameFromDiagonal(
        Math.ceil(bounds.getMinX() - 0.5),
        Math.ceil(bounds.getMinY() - 0.5),
        Math.ceil(bounds.getMaxX() - 0.5),
        Math.ceil(bounds.getMaxY() - 0.5));
    return pixels;
  }
}
