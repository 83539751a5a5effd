package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** How good the features of the probe set are: measures in groups, two on a line, as many groups as there is room for. */
public final class QualityTable implements Painter {
  private static final int TYPE = 11;
  private static final int HEADING = 10;
  private static final double HEAD = 15;
  private static final double ROW = 16;
  private static final double GAP = 14;

  /** The lines of a group: one measure or two on each. */
  public static List<List<Measure>> lines(Measure.Group group, Snapshot snapshot) {
    List<List<Measure>> lines = new ArrayList<>();
    List<Measure> open = new ArrayList<>();
    for (Measure measure : group.measures(snapshot).toList()) {
      if (measure.isWide()) {
        lines.add(List.of(measure));
        continue;
      }
      open.add(measure);
      if (open.size() == 2) {
        lines.add(List.copyOf(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      lines.add(List.copyOf(open));
    }
    return lines;
  }

  /** The height of the first groups. */
  static double height(Snapshot snapshot, int groups) {
    return Stream.of(Measure.Group.values())
        .limit(groups)
        .mapToDouble(group -> HEAD + ROW * lines(group, snapshot).size())
        .sum();
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    double y = area.getY();
    int groups = 0;
    for (Measure.Group group : Measure.Group.values()) {
      groups++;
      if (groups == 1 || height(picture.snapshot(), groups) <= area.getHeight() + 0.5) {
        y = paint(g, group, area, y, picture);
      }
    }
  }

  /** Where the group ends. */
  private static double paint(Graphics2D g, Measure.Group group, Rectangle2D area, double top, Picture picture) {
    Theme theme = picture.theme();
    double y = top + HEAD;
    String title = group.title(picture.snapshot(), picture.words(), true);
    Line.of(Lettering.fit(title, HEADING, false, area.getWidth()), HEADING, theme.muted())
        .draw(g, area.getX(), y - 4);
    g.setStroke(Ink.THIN);
    for (List<Measure> line : lines(group, picture.snapshot())) {
      g.setColor(theme.grid());
      Ink.line(g, area.getX(), Ink.crisp(y), area.getMaxX(), Ink.crisp(y));
      double half = (area.getWidth() - GAP) / 2;
      for (int k = 0; k < line.size(); k++) {
        double left = area.getX() + k * (half + GAP);
        cell(g, line.get(k), left, line.get(k).isWide() ? area.getMaxX() : left + half, y + TYPE + 1, picture);
      }
      y += ROW;
    }
    return y;
  }

  private static void cell(Graphics2D g, Measure measure, double left, double right, double baseline, Picture picture) {
    Theme theme = picture.theme();
    Words words = picture.words();
    Line value = new Line(TYPE).bold(measure.value(picture.snapshot()), theme.text());
    String name = measure.name(picture.snapshot(), words);
    Line.of(Lettering.fit(name, TYPE, false, right - left - value.width() - 4), TYPE, theme.text()).draw(g, left, baseline);
    value.drawRight(g, right, baseline);
  }
}
