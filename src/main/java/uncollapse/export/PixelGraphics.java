package uncollapse.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Java2D's surface of an image, but for smooth shapes of one colour: those are filled by a {@link ShapeFiller}. */
final class PixelGraphics extends ForwardingGraphics {
  /** Lines of fewer pixels have corners too small to be seen round, which is dear. */
  private static final double THIN = 3;

  private static final Rectangle ALL = new Rectangle(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final ShapeFiller filler;

  private PixelGraphics(Graphics2D to, ShapeFiller filler) {
    super(to);
    this.filler = filler;
  }

  /** For an image and what fills it. */
  static Graphics2D of(BufferedImage image, ShapeFiller filler) {
    return new PixelGraphics(image.createGraphics(), filler);
  }

  @Override
  public Graphics2D create() {
    return new PixelGraphics((Graphics2D) to.create(), filler);
  }

  @Override
  public void draw(Shape shape) {
    if (!fill(thinned(getStroke()).createStrokedShape(shape), false)) {
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

  private Stroke thinned(Stroke stroke) {
    double pixels = Math.sqrt(Math.abs(getTransform().getDeterminant()));
    return stroke instanceof BasicStroke it
            && it.getLineJoin() == BasicStroke.JOIN_ROUND
            && it.getLineWidth() * pixels < THIN
        ? new BasicStroke(
            it.getLineWidth(), it.getEndCap(), BasicStroke.JOIN_BEVEL, 1, it.getDashArray(), it.getDashPhase())
        : stroke;
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
