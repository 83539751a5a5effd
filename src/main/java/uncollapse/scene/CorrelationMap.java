package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Correlation;
import uncollapse.train.Snapshot;

/**
 * Correlations of dimensions as a heat map: none is the background, −1 and 1 are two colours that all can tell apart, a
 * dimension that does not move is grey. Few dimensions have their figures in the cells. Of two runs that are compared, A's map
 * is to the left of B's.
 */
public final class CorrelationMap implements Painter {
  private static final int TYPE = 10;
  private static final double SCALE = 10;
  private static final double LEGEND = SCALE + 34;
  private static final double NAMES = 15;
  private static final double BETWEEN = 14;

  /** With more dimensions there are no figures in the cells, and only the first and the last are named. */
  private static final int FEW = 8;

  /** Figures that stand nearer to each other read as one; so all cells have theirs or none has. */
  private static final double APART = 4;

  private static final Line WIDEST_FIGURE = Line.of("−0.00", TYPE, Color.BLACK);

  /** A cell is at most so many times as wide as it is high. */
  private static final double WIDEST = 2.4;

  /** A cell: the numbers of two dimensions, from 1 on, and their correlation. */
  public record Cell(int row, int column, double r) {}

  /** Where the n × n cells are. */
  private record Grid(double left, double top, double width, double height, int n) {
    static Grid in(Rectangle2D area, int n) {
      double height = Math.max(1, area.getHeight() - NAMES - 1);
      double width = Math.max(1, Math.min(area.getWidth() - LEGEND - NAMES - 10, WIDEST * height));
      return new Grid(area.getX() + NAMES + 5, area.getY() + NAMES, width, height, n);
    }

    double x(int column) {
      return Math.floor(left + column * width / n);
    }

    double y(int row) {
      return Math.floor(top + row * height / n);
    }
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Theme theme = picture.theme();
    Snapshot against = picture.against();
    if (against == null) {
      paint(g, area, picture.snapshot().correlation(), theme);
      return;
    }
    Rectangle2D left = half(area, true);
    Rectangle2D right = half(area, false);
    Grid grid = map(g, left, against.correlation(), theme);
    new Line(TYPE).bold("A", theme.muted()).draw(g, left.getX(), grid.top - 5);
    paint(g, right, picture.snapshot().correlation(), theme);
    new Line(TYPE).bold("B", theme.accent()).draw(g, right.getX(), grid.top - 5);
  }

  /** What one of two maps has of the area: as much as a map and a scale would take, though only the right one has a scale. */
  private static Rectangle2D half(Rectangle2D area, boolean left) {
    double width = (area.getWidth() - LEGEND - BETWEEN) / 2;
    double x = left ? area.getX() : area.getX() + width + BETWEEN;
    return new Rectangle2D.Double(x, area.getY(), width + LEGEND, area.getHeight());
  }

  static void paint(Graphics2D g, Rectangle2D area, Correlation correlation, Theme theme) {
    Grid grid = map(g, area, correlation, theme);
    scale(g, grid.x(grid.n) + 10, grid.top, grid.height, theme);
  }

  private static Grid map(Graphics2D g, Rectangle2D area, Correlation correlation, Theme theme) {
    Lettering.prepare(g);
    Matrix values = correlation.values();
    int n = values.rows();
    Grid grid = Grid.in(area, n);
    boolean figures = grid.n <= FEW && WIDEST_FIGURE.width() + APART <= grid.width / n && TYPE + 1 <= grid.height / n;
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        cell(g, grid, j, k, values.get(j, k), figures, theme);
      }
    }
    g.setColor(theme.line());
    g.setStroke(Ink.THIN);
    g.draw(new Rectangle2D.Double(
        grid.x(0) - 0.5, grid.y(0) - 0.5, grid.x(n) - grid.x(0) + 1, grid.y(n) - grid.y(0) + 1));
    names(g, grid, correlation.dimensions(), theme);
    return grid;
  }

  /** The cell under a place, if there is one. */
  public static Optional<Cell> cellAt(double x, double y, Rectangle2D area, Picture picture) {
    Snapshot against = picture.against();
    return against == null
        ? cellAt(x, y, area, picture.snapshot().correlation())
        : cellAt(x, y, half(area, false), picture.snapshot().correlation())
            .or(() -> cellAt(x, y, half(area, true), against.correlation()));
  }

  private static Optional<Cell> cellAt(double x, double y, Rectangle2D area, Correlation correlation) {
    Grid grid = Grid.in(area, correlation.values().rows());
    int column = (int) Math.floor((x - grid.left) / grid.width * grid.n);
    int row = (int) Math.floor((y - grid.top) / grid.height * grid.n);
    if (column < 0 || column >= grid.n || row < 0 || row >= grid.n) {
      return Optional.empty();
    }
    int[] dimensions = correlation.dimensions();
    return Optional.of(new Cell(dimensions[row] + 1, dimensions[column] + 1, correlation.values().get(row, column)));
  }

  private static void cell(Graphics2D g, Grid grid, int j, int k, double r, boolean figure, Theme theme) {
    double x = grid.x(k);
    double y = grid.y(j);
    double width = grid.x(k + 1) - x;
    double height = grid.y(j + 1) - y;
    Color fill = color(r, theme);
    g.setColor(fill);
    Ink.rect(g, x, y, width, height);
    if (figure) {
      Line.of(Figures.brief(r), TYPE, readable(fill)).drawCentred(g, x + width / 2, y + height / 2 + TYPE * 0.36);
    }
  }

  private static void names(Graphics2D g, Grid grid, int[] dimensions, Theme theme) {
    for (int j = 0; j < grid.n; j++) {
      if (grid.n <= FEW || j == 0 || j == grid.n - 1) {
        Line name = Line.of("z_{" + (dimensions[j] + 1) + "}", TYPE, theme.muted());
        name.drawCentred(g, (grid.x(j) + grid.x(j + 1)) / 2, grid.top - 5);
        double baseline = (grid.y(j) + grid.y(j + 1)) / 2 + TYPE * 0.36;
        name.drawRight(g, grid.left - 4, Math.max(grid.top + TYPE * 0.7, Math.min(baseline, grid.y(grid.n) - 1)));
      }
    }
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

  private static Color color(double r, Theme theme) {
    if (Double.isNaN(r)) {
      return theme.grid();
    }
    return Ink.mix(theme.background(), r > 0 ? theme.regulariser() : theme.accent(), Math.abs(r));
  }

  /** Black or white, whichever stands out more from a colour. */
  private static Color readable(Color ground) {
    double light = 0.3 * ground.getRed() + 0.59 * ground.getGreen() + 0.11 * ground.getBlue();
    return light > 130 ? Color.BLACK : Color.WHITE;
  }
}
