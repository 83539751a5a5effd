package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import uncollapse.data.LabelledPoints;
import uncollapse.linalg.Matrix;
import uncollapse.train.Forces;

/** What panels of points draw on top: the hovered point's ring and chip, and the callout of a collapsed dot. */
final class Overlay {
  private static final int TYPE = 11;
  private static final double PAD = 6;
  private static final double HEIGHT = 20;
  private static final double LONGEST_NAME = 180;
  /** Points that all lie within this many pixels of their middle look like one dot. */
  private static final double DOT = 7;

  /** Of the line from a dot's ring to its callout, which stands beside it, or above or below where that is too narrow. */
  private static final double LEAD = 14;

  /** Of a panel's width: a longer callout would hide what it is about. */
  private static final double MOST_CALLOUT = 0.75;

  /** From a hovered point to its label, clear of its ring. */
  private static final double NEAR = 12;

  private Overlay() {}

  /** Ring and label of the hovered point, if there is one. */
  static void hovered(Graphics2D g, Placement at, Rectangle2D area, Picture picture) {
    hovered(g, at, area, picture, picture.snapshot().embedding());
  }

  static void hovered(Graphics2D g, Placement at, Rectangle2D area, Picture picture, Matrix coordinates) {
    int i = picture.view().hovered();
    if (i < 0 || i >= at.size()) {
      return;
    }
    Theme theme = picture.theme();
    g.setStroke(Ink.MEDIUM);
    g.setColor(theme.text());
    g.draw(new Ellipse2D.Double(at.x()[i] - 7, at.y()[i] - 7, 14, 14));
    // Features alone have forces; their arrows must not lie under the label.
    boolean pulled = coordinates.equals(picture.snapshot().embedding()) && pulls(i, picture);
    double off = NEAR + (pulled ? ForceArrows.reach(area) : 0);
    Line line = label(i, "  " + tuple(coordinates, i), pulled, picture);
    if (line.width() + 2 * PAD > area.getWidth() - 2) {
      line = label(i, "", pulled, picture);
    }
    chip(g, line, at.x()[i] + NEAR, top(at.y()[i], off, area), area, theme);
  }

  /** What a point is, where it is, and how strongly each term pulls at it. */
  private static Line label(int point, String place, boolean pulled, Picture picture) {
    Theme theme = picture.theme();
    Line line = new Line(TYPE).verbatim(name(point, picture), theme.text(), true).add(place, theme.muted());
    Forces forces = picture.snapshot().motion().forces();
    if (forces != null && pulled) {
      int row = Arrays.binarySearch(forces.points(), point);
      ForceArrows.pulls(forces, picture)
          .forEach(it -> line.add("  → " + Figures.of(ForceArrows.length(it.rows(), row)), it.color()));
    }
    return line;
  }

  /** The top of a label above a point, or below it if there is no room; nearer if there is none there either. */
  private static double top(double y, double off, Rectangle2D area) {
    double above = y - off - HEIGHT;
    boolean fitsBelow = y + off + HEIGHT < area.getMaxY();
    return above > area.getY() ? above : fitsBelow || off == NEAR ? y + off : top(y, NEAR, area);
  }

  /** Whether any term is known to pull at it. */
  private static boolean pulls(int point, Picture picture) {
    Forces forces = picture.snapshot().motion().forces();
    return forces != null
        && picture.view().slow() == null
        && Arrays.binarySearch(forces.points(), point) >= 0
        && !ForceArrows.pulls(forces, picture).isEmpty();
  }

  /** Its number, and its class where it has one. */
  private static String name(int point, Picture picture) {
    LabelledPoints probe = picture.snapshot().probe();
    String number = Figures.count(point);
    if (probe.names().isEmpty()) {
      return picture.words().get("scene.features.point", number);
    }
    String label = Lettering.fit(probe.names().get(probe.labels()[point]), TYPE, true, LONGEST_NAME);
    return picture.words().get("scene.features.point.class", number, label);
  }

  /** Says how many points hide in what looks like one, so that a dot is not taken for a single point. */
  static void dot(Graphics2D g, Placement at, Rectangle2D area, Picture picture, double pixelsPerUnit) {
    int n = at.size();
    double within = reach(picture.snapshot().embedding());
    if (n < 2 || within * pixelsPerUnit > DOT) {
      return;
    }
    double x = mean(at.x());
    double y = mean(at.y());
    Theme theme = picture.theme();
    double ring = DOT + 5;
    g.setColor(theme.lower());
    g.setStroke(Ink.MEDIUM);
    g.draw(new Ellipse2D.Double(x - ring, y - ring, 2 * ring, 2 * ring));
    String text = picture.words().get("scene.features.dot", Figures.count(n), Figures.of(within));
    Line line = new Line(TYPE).bold(text, theme.lower());
    if (line.width() + 2 * PAD > MOST_CALLOUT * area.getWidth()) {
      line = new Line(TYPE).bold(picture.words().get("scene.features.dot.short", Figures.count(n)), theme.lower());
    }
    double width = line.width() + 2 * PAD;
    double away = ring + LEAD;
    if (Math.max(x - area.getX(), area.getMaxX() - x) > away + width) {
      double side = x < area.getCenterX() ? 1 : -1;
      Ink.line(g, x + side * ring, y, x + side * away, y);
      chip(g, line, side > 0 ? x + away : x - away - width, y - HEIGHT / 2, area, theme);
    } else {
      double side = y > area.getCenterY() ? -1 : 1;
      Ink.line(g, x, y + side * ring, x, y + side * away);
      chip(g, line, x - width / 2, side > 0 ? y + away : y - away - HEIGHT, area, theme);
    }
  }

  /** A label in a rounded box, pushed inside the area. */
  static void chip(Graphics2D g, Line line, double x, double y, Rectangle2D area, Theme theme) {
    double width = line.width() + 2 * PAD;
    double left = Math.max(area.getX() + 1, Math.min(x, area.getMaxX() - width - 1));
    double top = Math.max(area.getY() + 1, Math.min(y, area.getMaxY() - HEIGHT - 1));
    Ink.box(g, left, top, width, HEIGHT, 8, Ink.alpha(theme.background(), 0.94), theme.line());
    line.draw(g, left + PAD, top + HEIGHT / 2 + TYPE * 0.36);
  }

  private static String tuple(Matrix rows, int i) {
    StringBuilder text = new StringBuilder("(");
    int shown = Math.min(rows.cols(), 4);
    for (int k = 0; k < shown; k++) {
      text.append(k == 0 ? "" : ", ").append(Figures.brief(rows.get(i, k)));
    }
    return text.append(rows.cols() > shown ? ", …)" : ")").toString();
  }

  /** The largest distance of a row from the mean row. */
  private static double reach(Matrix rows) {
    double[] mean = new double[rows.cols()];
    double[] data = rows.data();
    for (int k = 0; k < data.length; k++) {
      mean[k % rows.cols()] += data[k] / rows.rows();
    }
    double most = 0;
    for (int i = 0; i < rows.rows(); i++) {
      double sum = 0;
      for (int j = 0; j < rows.cols(); j++) {
        double off = rows.get(i, j) - mean[j];
        sum += off * off;
      }
      most = Math.max(most, sum);
    }
    return Math.sqrt(most);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }
}
