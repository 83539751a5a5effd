package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Which colour and shape stands for which class, in columns and as many lines as there is room for. */
public final class ClassLegend implements Painter {
  private static final int TYPE = 11;
  private static final double MARK = 4.2;
  private static final double BEFORE_NAME = 9;
  private static final double AFTER_NAME = 14;

  /** From line to line. */
  public static final double LEADING = 20;

  /** Cells of one width: that of the longest name, within reason. */
  private record Grid(double cell, int columns) {
    static Grid of(List<String> names, double width) {
      double longest = names.stream().mapToDouble(name -> Lettering.width(name, TYPE, false)).max().orElse(0);
      double most = Math.max(1, width / 2);
      double cell = Math.min(longest + MARK + 1 + BEFORE_NAME + AFTER_NAME, most);
      return new Grid(cell, Math.max(1, (int) (width / cell)));
    }

    double room() {
      return cell - MARK - 1 - BEFORE_NAME - AFTER_NAME / 2;
    }
  }

  /** The height that all classes take, at a width. */
  public static double height(List<String> names, double width) {
    return LEADING * Math.ceilDiv(names.size(), Grid.of(names, width).columns);
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    List<String> names = picture.snapshot().probe().names();
    Grid grid = Grid.of(names, area.getWidth());
    int places = grid.columns * Math.max(1, (int) (area.getHeight() / LEADING));
    int shown = names.size() <= places ? names.size() : places - 1;
    for (int label = 0; label < shown; label++) {
      double x = area.getX() + label % grid.columns * grid.cell + MARK + 1;
      double y = y(area, label / grid.columns);
      Marks.one(g, ClassMarks.of(picture.snapshot(), label), x, y, MARK, picture.theme());
      String name = Lettering.fit(names.get(label), TYPE, false, grid.room());
      new Line(TYPE).verbatim(name, picture.theme().muted(), false).draw(g, x + BEFORE_NAME, y + TYPE * 0.36);
    }
    if (shown < names.size()) {
      double x = area.getX() + shown % grid.columns * grid.cell;
      Line.of("+" + Figures.count(names.size() - shown), TYPE, picture.theme().muted())
          .draw(g, x, y(area, shown / grid.columns) + TYPE * 0.36);
    }
  }

  private static double y(Rectangle2D area, int line) {
    return area.getY() + line * LEADING + LEADING / 2;
  }
}
