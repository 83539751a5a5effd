package uncollapse.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Strokes and colours that painters share. */
final class Ink {
  static final BasicStroke HAIR = new BasicStroke(0.8f);
  static final BasicStroke THIN = new BasicStroke(1f);
  static final BasicStroke MEDIUM = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final BasicStroke THICK = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final BasicStroke DASHED = dashed(1.6f, 6, 3);
  static final BasicStroke DASHED_FINE = dashed(1.1f, 5, 3);
  static final BasicStroke DOTTED = dashed(1f, 3, 3);

  private Ink() {}

  static Color alpha(Color color, double opacity) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
  }

  /** The opaque colour that a share {@code t} of {@code over} makes on {@code base}. */
  static Color mix(Color base, Color over, double t) {
    return new Color(
        mix(base.getRed(), over.getRed(), t),
        mix(base.getGreen(), over.getGreen(), t),
        mix(base.getBlue(), over.getBlue(), t));
  }

  /** The middle of the pixel that a coordinate falls into: where a line of width 1 is sharp. */
  static double crisp(double v) {
    return Math.floor(v) + 0.5;
  }

  static void line(Graphics2D g, double x1, double y1, double x2, double y2) {
    g.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  static void rect(Graphics2D g, double x, double y, double width, double height) {
    g.fill(new Rectangle2D.Double(x, y, width, height));
  }

  /** A rounded box with a thin edge. */
  static void box(Graphics2D g, double x, double y, double width, double height, double arc, Color fill, Color edge) {
    RoundRectangle2D box = new RoundRectangle2D.Double(x, y, width, height, arc, arc);
    g.setColor(fill);
    g.fill(box);
    g.setColor(edge);
    g.setStroke(THIN);
    g.draw(box);
  }

  private static int mix(int a, int b, double t) {
    return (int) Math.round(a + (b - a) * t);
  }

  private static BasicStroke dashed(float width, float on, float off) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
  }
}
