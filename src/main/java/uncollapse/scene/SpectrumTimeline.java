package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jspecify.annotations.Nullable;
import uncollapse.measure.Spectrum;
import uncollapse.train.Branch;
import uncollapse.train.KnobMove;
import uncollapse.train.Snapshot;

/**
 * s_μ between its bounds L and U over all steps that a run has taken, with a marker at every knob move and a cursor at the
 * step that is shown. The height is the utilisation (s_μ − L)/(U − L): with unit rows, whose bounds stand still, that is s_μ
 * itself. Courses that the run took before it was continued from an earlier step are pale; a run that this one is compared
 * with is a grey curve with grey markers of its own moves. Belongs to one panel: it keeps its chart.
 */
public final class SpectrumTimeline implements Painter {
  private static final int TYPE = 10;
  private static final double GUTTER = 58;
  private static final double LABEL_GAP = 12;
  private static final double HANDLE = 5;

  /** How much of its colour a course that was left keeps. */
  private static final double PALE = 0.35;

  /** A course that was left is shown as far as the present one has so large a share of the axis. */
  private static final int LEAST_SHARE = 4;

  private final Curves curves = new Curves();
  private boolean pointing;
  private double pointedX;
  private double pointedY;

  /**
   * Where the mouse is.
   *
   * @param step at its place, of those that were taken
   * @param before if it is at a marker, the step to look at to see what was before that change, else {@code step}
   * @param move that of the marker; null for none
   * @param last whether it is the last step or further to the right
   */
  public record Spot(long step, long before, @Nullable KnobMove move, boolean last) {}

  public SpectrumTimeline() {
    curves.values().setVisible(false);
    curves.plot().setRangeGridlinesVisible(false);
    curves.plot().setFixedRangeAxisSpace(new AxisSpace());
  }

  /** Where the steps run from left to right. */
  public static Rectangle2D plot(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX() + GUTTER,
        area.getY() + 8,
        Math.max(1, area.getWidth() - 2 * GUTTER - 8),
        Math.max(1, area.getHeight() - 14 - MoveMarkers.ROWS * MoveMarkers.ROW));
  }

  /** What is at a place of the surface. */
  public static Spot at(double x, double y, Rectangle2D area, Picture picture) {
    Rectangle2D on = plot(area);
    long all = steps(picture.snapshot());
    long step = Math.round((x - on.getX()) / on.getWidth() * all);
    long taken = Math.clamp(step, 0, picture.snapshot().head());
    MoveMarkers.Marker marker = new MoveMarkers(on, all, picture).at(x, y);
    boolean last = taken == picture.snapshot().head();
    return marker == null ? new Spot(taken, taken, null, last) : new Spot(taken, marker.before(), marker.move(), last);
  }

  /** Has what is at a place told, from the next picture on. */
  public void pointAt(double x, double y) {
    pointing = true;
    pointedX = x;
    pointedY = y;
  }

  /** Has nothing told any more. */
  public void pointNowhere() {
    pointing = false;
  }

  /** The last step of the axis. */
  private static long steps(Snapshot snapshot) {
    long head = Math.max(1, snapshot.head());
    long longest = head;
    for (Branch branch : snapshot.branches()) {
      longest = Math.max(longest, branch.last());
    }
    return Math.min(longest, LEAST_SHARE * head);
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Rectangle2D on = plot(area);
    Theme theme = picture.theme();
    Snapshot snapshot = picture.snapshot();
    long all = steps(snapshot);
    MoveMarkers markers = new MoveMarkers(on, all, picture);
    markers.lines(g);
    bounds(g, on, snapshot.spectrum(), theme);
    curves.range(0, 1, 1);
    curves.show(lines(picture));
    curves.paint(g, Curves.around(on), all, theme);
    cursor(g, on, x(on, snapshot.step(), all), snapshot, theme);
    values(g, on, picture);
    Line.of("0", TYPE, theme.muted()).drawRight(g, on.getX() - 8, on.getMaxY() + MoveMarkers.ROW + 6);
    Line.of(Figures.count(all), TYPE, theme.muted()).draw(g, on.getMaxX() + 7, on.getMaxY() + MoveMarkers.ROW + 6);
    markers.labels(g);
    if (pointing) {
      tell(g, area, markers, picture);
    }
  }

  private static double x(Rectangle2D on, long step, long all) {
    return on.getX() + on.getWidth() * step / all;
  }

  /** The run first, which is drawn over all others. */
  private List<Curves.Curve> lines(Picture picture) {
    Theme theme = picture.theme();
    Snapshot snapshot = picture.snapshot();
    List<Curves.Curve> lines = new ArrayList<>();
    add(lines, new Curves.Curve(snapshot.history(), snapshot.history().utilisation()), theme.regulariser());
    Snapshot against = picture.against();
    if (against != null) {
      add(lines, new Curves.Curve(against.history(), against.history().utilisation()), theme.compared());
    }
    for (Branch branch : snapshot.branches().reversed()) {
      Curves.Curve course = new Curves.Curve(branch.history(), branch.history().utilisation());
      add(lines, course.from(branch.from()), pale(theme));
    }
    return lines;
  }

  /** The colour of a course that was left. */
  static Color pale(Theme theme) {
    return Ink.mix(theme.background(), theme.regulariser(), PALE);
  }

  private void add(List<Curves.Curve> lines, Curves.Curve line, Color color) {
    curves.renderer().setSeriesPaint(lines.size(), color, false);
    curves.renderer().setSeriesStroke(lines.size(), Ink.MEDIUM, false);
    lines.add(line);
  }

  private static void bounds(Graphics2D g, Rectangle2D on, Spectrum spectrum, Theme theme) {
    double left = on.getX() - 8;
    g.setStroke(Ink.DASHED);
    g.setColor(theme.upper());
    Ink.line(g, on.getX(), on.getY(), on.getMaxX(), on.getY());
    g.setColor(theme.lower());
    Ink.line(g, on.getX(), on.getMaxY(), on.getMaxX(), on.getMaxY());
    boolean steady = spectrum.unitRows();
    String upper = steady ? "U  " + Figures.of(spectrum.upper()) : "U";
    String lower = steady ? "L  " + Figures.of(spectrum.lower()) : "L";
    Line.of(upper, TYPE, theme.upper()).drawRight(g, left, on.getY() + TYPE * 0.36);
    Line.of(lower, TYPE, theme.lower()).drawRight(g, left, on.getMaxY() + TYPE * 0.36);
  }

  /** A line with a handle at the step that is shown; in the past it is led over to its value, too. */
  private static void cursor(Graphics2D g, Rectangle2D on, double x, Snapshot snapshot, Theme theme) {
    if (snapshot.step() < snapshot.head()) {
      double y = row(on, snapshot);
      g.setStroke(Ink.DOTTED);
      g.setColor(theme.regulariser());
      Ink.line(g, x, y, on.getMaxX() + 4, y);
    }
    g.setStroke(Ink.MEDIUM);
    g.setColor(theme.text());
    Ink.line(g, Ink.crisp(x), on.getY() - 5, Ink.crisp(x), on.getMaxY() + 5);
    Ellipse2D handle =
        new Ellipse2D.Double(Ink.crisp(x) - HANDLE, on.getCenterY() - HANDLE, 2 * HANDLE, 2 * HANDLE);
    g.setColor(theme.background());
    g.fill(handle);
    g.setColor(theme.text());
    g.draw(handle);
  }

  /** s_μ at the step that is shown. */
  private static void values(Graphics2D g, Rectangle2D on, Picture picture) {
    Theme theme = picture.theme();
    Snapshot snapshot = picture.snapshot();
    Snapshot against = picture.against();
    double y = row(on, snapshot);
    if (against != null) {
      double other = row(on, against);
      boolean above = other < y;
      double[] at = Spread.apart(
          new double[] {Math.min(y, other), Math.max(y, other)}, LABEL_GAP, on.getY(), on.getMaxY());
      y = at[above ? 1 : 0];
      String text = picture.words().get("scene.compared", Figures.of(against.spectrum().sMu()));
      Line.of(text, TYPE, theme.muted()).draw(g, on.getMaxX() + 7, at[above ? 0 : 1] + TYPE * 0.36);
    }
    new Line(TYPE)
        .bold("s_μ  " + Figures.of(snapshot.spectrum().sMu()), theme.regulariser())
        .draw(g, on.getMaxX() + 7, y + TYPE * 0.36);
  }

  /** The row of a run's utilisation. */
  private static double row(Rectangle2D on, Snapshot snapshot) {
    return on.getMaxY() - Math.clamp(snapshot.spectrum().utilisation(), 0, 1) * on.getHeight();
  }

  /** The step under the mouse, or the change that is marked there, on a chip. */
  private void tell(Graphics2D g, Rectangle2D area, MoveMarkers markers, Picture picture) {
    Rectangle2D on = plot(area);
    Theme theme = picture.theme();
    Spot spot = at(pointedX, pointedY, area, picture);
    MoveMarkers.Marker marker = markers.at(pointedX, pointedY);
    double x = marker == null ? x(on, spot.step, steps(picture.snapshot())) : marker.x();
    Line line = new Line(TYPE).bold(picture.words().get("scene.title.step", Figures.count(spot.before)), theme.text());
    if (marker != null) {
      line.add("  ·  ", theme.muted());
      line.append(markers.say(marker));
    }
    g.setStroke(Ink.THIN);
    g.setColor(theme.muted());
    Ink.line(g, Ink.crisp(x), on.getY() - 3, Ink.crisp(x), on.getMaxY() + 3);
    double width = line.width() + 12;
    double left = Math.clamp(x - width / 2, area.getX(), Math.max(area.getX(), area.getMaxX() - width));
    Ink.box(g, Ink.crisp(left), Ink.crisp(area.getY()), width, 17, 6, theme.panel(), theme.line());
    line.draw(g, left + 6, area.getY() + 12.5);
  }

  /** The labels that find room when the area is painted, newest first. */
  static List<MoveMarkers.Label> labels(Rectangle2D area, Picture picture) {
    return new MoveMarkers(plot(area), steps(picture.snapshot()), picture).arrange();
  }
}
