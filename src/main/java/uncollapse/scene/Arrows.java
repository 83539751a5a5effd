package uncollapse.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Many arrows of one colour, in two strokes and fills: those in front, and those behind, faded. */
final class Arrows {
  /** Shorter ones show no direction. */
  private static final double SHORTEST = 2.5;

  private static final double BACK_OPACITY = 0.35;

  private final double width;
  private final Path2D[] shafts = {new Path2D.Double(), new Path2D.Double()};
  private final Path2D[] heads = {new Path2D.Double(), new Path2D.Double()};

  /**
   * @param width of the shafts
   */
  Arrows(double width) {
    this.width = width;
  }

  /**
   * Adds one.
   *
   * @param aside how far it stands to its own right, so that two that point the same way are both seen
   */
  void add(double x1, double y1, double x2, double y2, double aside, boolean front) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (!(length >= SHORTEST) || length > 1e6) {
      return;
    }
    double ux = (x2 - x1) / length;
    double uy = (y2 - y1) / length;
    double fromX = x1 - uy * aside;
    double fromY = y1 + ux * aside;
    double head = Math.min(length * 0.7, 3 + 2.6 * width);
    double half = head * 0.5;
    double neckX = fromX + ux * (length - head);
    double neckY = fromY + uy * (length - head);
    int side = front ? 1 : 0;
    shafts[side].moveTo(fromX, fromY);
    shafts[side].lineTo(neckX, neckY);
    heads[side].moveTo(fromX + ux * length, fromY + uy * length);
    heads[side].lineTo(neckX - uy * half, neckY + ux * half);
    heads[side].lineTo(neckX + uy * half, neckY - ux * half);
    heads[side].closePath();
  }

  void draw(Graphics2D g, Color color, double opacity) {
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    for (int side = 0; side < 2; side++) {
      if (heads[side].getCurrentPoint() != null) {
        g.setColor(Ink.alpha(color, opacity * (side == 0 ? BACK_OPACITY : 1)));
        g.draw(shafts[side]);
        g.fill(heads[side]);
      }
    }
  }
}
