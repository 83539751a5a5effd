package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/**
 * How good the features of the probe set are: measures in groups, two on a line, as many groups as there is room for. Of two
 * runs that are compared, one measure on a line with a column for each, the better one bold where better is defined.
 */
public final class QualityTable implements Painter {
  private static final int TYPE = 11;
  private static final int HEADING = 10;
  private static final double HEAD = 15;
  private static final double ROW = 16;
  private static final double GAP = 14;
  private static final double MOST_COLUMN = 56;

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

  /** The height of all groups. */
  static double height(Picture picture) {
    return height(picture, Measure.Group.values().length);
  }

  /** The height of the first groups, of two runs where there are two. */
  static double height(Picture picture, int groups) {
    Snapshot snapshot = picture.snapshot();
    return picture.against() == null
        ? height(groups, group -> lines(group, snapshot).size())
        : height(groups, group -> group.measures(snapshot).mapToInt(it -> it.isWide() ? 2 : 1).sum());
  }

  private static double height(int groups, ToIntFunction<Measure.Group> rows) {
    return Stream.of(Measure.Group.values())
        .limit(groups)
        .mapToDouble(group -> HEAD + ROW * rows.applyAsInt(group))
        .sum();
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    double y = area.getY();
    int groups = 0;
    for (Measure.Group group : Measure.Group.values()) {
      groups++;
      if (groups == 1 || height(picture, groups) <= area.getHeight() + 0.5) {
        Snapshot against = picture.against();
        y = against == null
            ? paint(g, group, area, y, picture)
            : compare(g, group, area, y, picture, against);
      }
    }
  }

  /** Where the group ends. */
  private static double paint(Graphics2D g, Measure.Group group, Rectangle2D area, double top, Picture picture) {
    Theme theme = picture.theme();
    double y = top + HEAD;
    heading(g, group, area, y, area.getWidth(), picture);
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

  private static void heading(
      Graphics2D g, Measure.Group group, Rectangle2D area, double y, double room, Picture picture) {
    String title = group.title(picture.snapshot(), picture.words(), true);
    Line.of(Lettering.fit(title, HEADING, false, room), HEADING, picture.theme().muted()).draw(g, area.getX(), y - 4);
    g.setStroke(Ink.THIN);
  }

  /** The same of two runs. */
  private static double compare(
      Graphics2D g, Measure.Group group, Rectangle2D area, double top, Picture picture, Snapshot against) {
    Theme theme = picture.theme();
    double y = top + HEAD;
    double column = Math.min(MOST_COLUMN, area.getWidth() / 4);
    double grey = area.getMaxX() - column;
    heading(g, group, area, y, area.getWidth() - 2 * column, picture);
    new Line(HEADING).bold("A", theme.muted()).drawRight(g, grey, y - 4);
    new Line(HEADING).bold("B", theme.accent()).drawRight(g, area.getMaxX(), y - 4);
    for (Measure measure : group.measures(picture.snapshot()).toList()) {
      g.setColor(theme.grid());
      Ink.line(g, area.getX(), Ink.crisp(y), area.getMaxX(), Ink.crisp(y));
      double baseline = y + TYPE + 1;
      String name = measure.name(picture.snapshot(), picture.words());
      Line a = figure(measure, against, picture.snapshot(), measure.isWide() ? "A   " : "", theme);
      Line b = figure(measure, picture.snapshot(), against, measure.isWide() ? "B   " : "", theme);
      double room = area.getWidth() - (measure.isWide() ? a.width() + GAP : 2 * column);
      Line.of(Lettering.fit(name, TYPE, false, room), TYPE, theme.text()).draw(g, area.getX(), baseline);
      a.drawRight(g, measure.isWide() ? area.getMaxX() : grey, baseline);
      b.drawRight(g, area.getMaxX(), measure.isWide() ? baseline + ROW : baseline);
      y += measure.isWide() ? 2 * ROW : ROW;
    }
    return y;
  }

  private static Line figure(Measure measure, Snapshot of, Snapshot other, String before, Theme theme) {
    Line line = Line.of(before, TYPE, theme.muted());
    String value = measure.value(of);
    return measure.prefers(of, other) ? line.bold(value, theme.text()) : line.add(value, theme.text());
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
