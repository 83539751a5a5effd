package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import uncollapse.data.Dot;

/** Points while they are drawn: a grid with its coordinates, the points, and the ring of the brush. */
public final class DrawingPainter implements Painter {
  private static final int MOST_LINES = 12;
  private static final int TYPE = 10;
  private static final double MARK = 3.4;

  /**
   * What the mouse holds.
   *
   * @param x where its middle is, in the input space
   * @param radius of what it sprays or takes away, in the input space
   * @param label class of the points that it puts down; −1 if it takes points away
   */
  public record Brush(double x, double y, double radius, int label) {}

  private List<Dot> dots = List.of();
  private DrawingAxes axes = DrawingAxes.over(List.of());
  private Optional<Brush> brush = Optional.empty();

  /** What to paint from now on. */
  public void show(List<Dot> newDots, DrawingAxes newAxes) {
    dots = newDots;
    axes = newAxes;
  }

  /** Puts a brush over the points, or takes it away. */
  public void hold(Optional<Brush> newBrush) {
    brush = newBrush;
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Theme theme = picture.theme();
    g.setColor(theme.panel());
    g.fill(area);
    grid(g, area, theme);
    int[] labels = dots.stream().mapToInt(Dot::label).toArray();
    Placement at = Placement.flat(labels.length);
    for (int i = 0; i < labels.length; i++) {
      at.x()[i] = axes.px(dots.get(i).x(), area);
      at.y()[i] = axes.py(dots.get(i).y(), area);
    }
    Marks.flat(g, at, labels, theme, MARK);
    brush.ifPresent(held -> ring(g, held, area, theme));
  }

  private void grid(Graphics2D g, Rectangle2D area, Theme theme) {
    double left = axes.x(area.getMinX(), area);
    double right = axes.x(area.getMaxX(), area);
    double bottom = axes.y(area.getMaxY(), area);
    double top = axes.y(area.getMinY(), area);
    double step = Ticks.step(Math.max(right - left, top - bottom), MOST_LINES);
    g.setStroke(Ink.THIN);
    for (double x : Ticks.between(left, right, step)) {
      double px = Ink.crisp(axes.px(x, area));
      g.setColor(Math.abs(x) < step / 2 ? theme.line() : theme.grid());
      Ink.line(g, px, area.getMinY(), px, area.getMaxY());
      number(g, x, px, area.getMaxY() - 5, true, theme);
    }
    for (double y : Ticks.between(bottom, top, step)) {
      double py = Ink.crisp(axes.py(y, area));
      g.setColor(Math.abs(y) < step / 2 ? theme.line() : theme.grid());
      Ink.line(g, area.getMinX(), py, area.getMaxX(), py);
      if (py < area.getMaxY() - 2 * TYPE) {
        number(g, y, area.getMinX() + 5, py - 3, false, theme);
      }
    }
  }

  private static void number(Graphics2D g, double value, double x, double y, boolean centred, Theme theme) {
    Line line = Line.of(Figures.chosen(value), TYPE, theme.muted());
    line.draw(g, centred ? x - line.width() / 2 : x, y);
  }

  private void ring(Graphics2D g, Brush held, Rectangle2D area, Theme theme) {
    double radius = held.radius * axes.pixels(area);
    double x = axes.px(held.x, area);
    double y = axes.py(held.y, area);
    var circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    boolean erases = held.label < 0;
    var colour = erases ? theme.text() : theme.ofClass(held.label);
    g.setColor(Ink.alpha(colour, erases ? 0.1 : 0.16));
    g.fill(circle);
    g.setColor(colour);
    g.setStroke(erases ? Ink.DASHED_FINE : Ink.THIN);
    g.draw(circle);
  }
}
