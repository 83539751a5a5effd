package uncollapse.scene;

import java.awt.geom.Rectangle2D;
import java.util.List;
import uncollapse.data.Dot;

/** The part of the input space that stays in sight while points are drawn, on equal axes. */
public record DrawingAxes(double minX, double maxX, double minY, double maxY) {
  /** What is always there: all built-in sets lie in it. */
  private static final double HALF = 1.5;

  /** On each side, of the larger one. */
  private static final double MARGIN = 0.05;

  /** Axes over the points that a drawing begins with, and over the usual ones at least. */
  public static DrawingAxes over(List<Dot> dots) {
    double[] low = {-HALF, -HALF};
    double[] high = {HALF, HALF};
    for (Dot dot : dots) {
      low[0] = Math.min(low[0], dot.x());
      high[0] = Math.max(high[0], dot.x());
      low[1] = Math.min(low[1], dot.y());
      high[1] = Math.max(high[1], dot.y());
    }
    double margin = MARGIN * Math.max(high[0] - low[0], high[1] - low[1]);
    return new DrawingAxes(low[0] - margin, high[0] + margin, low[1] - margin, high[1] + margin);
  }

  /** The larger side: what brushes are measured by. */
  public double side() {
    return Math.max(maxX - minX, maxY - minY);
  }

  /** Pixels of a unit on an area, where the middle of the axes is the middle of the area. */
  double pixels(Rectangle2D area) {
    return Math.min(area.getWidth() / (maxX - minX), area.getHeight() / (maxY - minY));
  }

  double px(double x, Rectangle2D area) {
    return area.getCenterX() + (x - (minX + maxX) / 2) * pixels(area);
  }

  double py(double y, Rectangle2D area) {
    return area.getCenterY() - (y - (minY + maxY) / 2) * pixels(area);
  }

  /** The coordinate that a pixel stands for; pixels outside of the area stand for its edge. */
  public double x(double px, Rectangle2D area) {
    double inside = Math.clamp(px, area.getMinX(), area.getMaxX());
    return (minX + maxX) / 2 + (inside - area.getCenterX()) / pixels(area);
  }

  /** As {@link #x}. */
  public double y(double py, Rectangle2D area) {
    double inside = Math.clamp(py, area.getMinY(), area.getMaxY());
    return (minY + maxY) / 2 - (inside - area.getCenterY()) / pixels(area);
  }
}
