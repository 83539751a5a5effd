package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Correlation;

/** Correlations of dimensions as a square of cells: none is the background, −1 and 1 are two colours that all can tell apart. */
final class CorrelationMap {
  private static final int TYPE = 11;
  private static final double SCALE = 12;

  private CorrelationMap() {}

  static void paint(Graphics2D g, Rectangle2D area, Correlation correlation, Theme theme) {
    Matrix values = correlation.values();
    int n = values.rows();
    double side = Math.min(area.getWidth() - SCALE - 34, area.getHeight());
    double cell = side / n;
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        g.setColor(color(values.get(j, k), theme));
        double x = Math.floor(area.getX() + k * cell);
        double y = Math.floor(area.getY() + j * cell);
        Ink.rect(g, x, y, Math.floor(area.getX() + (k + 1) * cell) - x, Math.floor(area.getY() + (j + 1) * cell) - y);
      }
    }
    g.setColor(theme.line());
    g.setStroke(Ink.THIN);
    g.draw(new Rectangle2D.Double(area.getX() - 0.5, area.getY() - 0.5, Math.floor(side) + 1, Math.floor(side) + 1));
    scale(g, area.getX() + side + 10, area.getY(), side, theme);
  }

  private static void scale(Graphics2D g, double x, double y, double height, Theme theme) {
    int steps = 40;
    for (int k = 0; k < steps; k++) {
      g.setColor(color(1 - 2 * (k + 0.5) / steps, theme));
      Ink.rect(g, x, y + height * k / steps, SCALE, height / steps + 0.5);
    }
    String[] marks = {"1", "0", "−1"};
    for (int k = 0; k < marks.length; k++) {
      Line.of(marks[k], TYPE, theme.muted()).draw(g, x + SCALE + 5, y + TYPE * 0.8 + (height - TYPE * 0.8) * k / 2);
    }
  }

  /** A dimension that does not move has none. */
  private static Color color(double r, Theme theme) {
    if (Double.isNaN(r)) {
      return theme.grid();
    }
    return Ink.mix(theme.background(), r > 0 ? theme.regulariser() : theme.accent(), Math.abs(r));
  }
}
