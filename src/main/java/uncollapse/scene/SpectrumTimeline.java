package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisSpace;
import uncollapse.measure.Spectrum;
import uncollapse.train.KnobMove;
import uncollapse.train.Snapshot;

/**
 * s_μ between its bounds L and U over the steps, with a marker at every knob move. The height is the utilisation
 * (s_μ − L)/(U − L): with unit rows, whose bounds stand still, that is s_μ itself. A run that this one is compared with is
 * a grey curve with grey markers of its own moves. Belongs to one panel: it keeps its chart.
 */
public final class SpectrumTimeline implements Painter {
  private static final int TYPE = 10;
  private static final double GUTTER = 58;
  private static final double ROW = 13;
  private static final int ROWS = 2;
  private static final double LABEL_GAP = 12;

  /** Moves of one setting, of one run, so near each other that they are one drag. */
  private record Marker(double x, KnobMove move, boolean own) {
    Marker joinedWith(KnobMove later, double at) {
      return new Marker(at, new KnobMove(later.step(), move.setting(), move.from(), later.to()), own);
    }
  }

  private final Curves curves = new Curves();

  public SpectrumTimeline() {
    curves.values().setVisible(false);
    curves.plot().setRangeGridlinesVisible(false);
    curves.plot().setFixedRangeAxisSpace(new AxisSpace());
    curves.renderer().setSeriesStroke(0, Ink.MEDIUM, false);
    curves.renderer().setSeriesStroke(1, Ink.MEDIUM, false);
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Rectangle2D on = plot(area);
    Theme theme = picture.theme();
    Snapshot snapshot = picture.snapshot();
    List<Marker> markers = markers(picture, on);
    g.setStroke(Ink.THIN);
    for (Marker marker : markers) {
      g.setColor(marker.own ? Ink.mix(theme.background(), theme.accent(), 0.7) : theme.compared());
      Ink.line(g, Ink.crisp(marker.x), on.getY() - 3, Ink.crisp(marker.x), on.getMaxY() + 3);
    }
    bounds(g, on, snapshot.spectrum(), theme);
    curves.renderer().setSeriesPaint(0, theme.regulariser(), false);
    curves.range(0, 1, 1);
    curves.renderer().setSeriesPaint(1, theme.compared(), false);
    curves.show(both(picture).map(run -> new Curves.Curve(run.history(), run.history().utilisation())).toList());
    curves.paint(g, Curves.around(on), snapshot.step(), theme);
    present(g, on, picture);
    labels(g, on, markers, picture);
  }

  /** The run and, if there is one, that which it is compared with. */
  private static Stream<Snapshot> both(Picture picture) {
    return Stream.of(Optional.of(picture.snapshot()), Optional.ofNullable(picture.against())).flatMap(Optional::stream);
  }

  /** Where the steps run from left to right, for whoever scrubs. */
  public static Rectangle2D plot(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX() + GUTTER,
        area.getY() + 8,
        Math.max(1, area.getWidth() - 2 * GUTTER - 8),
        Math.max(1, area.getHeight() - 14 - ROWS * ROW));
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

  /** s_μ as it is now, at the end of its curve. */
  private static void present(Graphics2D g, Rectangle2D on, Picture picture) {
    Theme theme = picture.theme();
    Snapshot snapshot = picture.snapshot();
    Snapshot against = picture.against();
    double y = end(on, snapshot);
    if (against != null) {
      double other = end(on, against);
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
    Line.of("0", TYPE, theme.muted()).drawRight(g, on.getX() - 8, on.getMaxY() + ROW + 6);
    Line.of(Figures.count(snapshot.step()), TYPE, theme.muted()).draw(g, on.getMaxX() + 7, on.getMaxY() + ROW + 6);
  }

  /** The row in which a run's curve ends. */
  private static double end(Rectangle2D on, Snapshot snapshot) {
    return on.getMaxY() - Math.clamp(snapshot.spectrum().utilisation(), 0, 1) * on.getHeight();
  }

  /** The moves of the run, and those that only the run that it is compared with has made. */
  private static List<Marker> markers(Picture picture, Rectangle2D on) {
    List<KnobMove> own = picture.snapshot().moves();
    double pixels = on.getWidth() / Math.max(1, picture.snapshot().step());
    List<Marker> markers = markers(own, true, on.getX(), pixels);
    Snapshot against = picture.against();
    if (against != null) {
      Set<KnobMove> shared = new HashSet<>(own);
      List<KnobMove> others = against.moves().stream().filter(move -> !shared.contains(move)).toList();
      markers.addAll(markers(others, false, on.getX(), pixels));
      markers.sort(Comparator.comparingDouble(Marker::x));
    }
    return markers;
  }

  private static List<Marker> markers(List<KnobMove> moves, boolean own, double left, double pixels) {
    List<Marker> markers = new ArrayList<>();
    for (KnobMove move : moves) {
      double x = left + move.step() * pixels;
      Marker last = markers.isEmpty() ? null : markers.getLast();
      if (last != null && last.move.setting().equals(move.setting()) && x - last.x < 14) {
        markers.set(markers.size() - 1, last.joinedWith(move, x));
      } else {
        markers.add(new Marker(x, move, own));
      }
    }
    return markers;
  }

  /** A label where it goes: its left end and its row. */
  record Label(Line line, double x, int row) {}

  private static void labels(Graphics2D g, Rectangle2D on, List<Marker> markers, Picture picture) {
    for (Label label : arrange(on, markers, picture)) {
      label.line.draw(g, label.x, on.getMaxY() + 6 + ROW * (label.row + 0.75));
    }
  }

  /** The labels that find room when the area is painted, newest first. */
  static List<Label> labels(Rectangle2D area, Picture picture) {
    return arrange(plot(area), markers(picture, plot(area)), picture);
  }

  private static Line label(Marker marker, Picture picture) {
    Snapshot against = picture.against();
    Snapshot of = marker.own || against == null ? picture.snapshot() : against;
    String change = Names.change(marker.move, of.experiment(), picture.words());
    return marker.own
        ? Line.of(change, TYPE, picture.theme().accent())
        : Line.of(picture.words().get("scene.compared", change), TYPE, picture.theme().muted());
  }

  /** The newest markers get their labels first; one that finds no room on any row goes without. */
  private static List<Label> arrange(Rectangle2D on, List<Marker> markers, Picture picture) {
    double[] free = new double[ROWS];
    Arrays.fill(free, on.getMaxX());
    List<Label> labels = new ArrayList<>();
    for (Marker marker : markers.reversed()) {
      Line line = label(marker, picture);
      for (int row = 0; row < ROWS; row++) {
        double x = Math.min(marker.x + 3, on.getMaxX() - line.width());
        if (x + line.width() <= free[row] && x >= on.getX()) {
          labels.add(new Label(line, x, row));
          free[row] = x - 10;
          break;
        }
      }
    }
    return labels;
  }
}
