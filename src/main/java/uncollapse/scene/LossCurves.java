package uncollapse.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uncollapse.objective.Term;
import uncollapse.text.Words;
import uncollapse.train.History;
import uncollapse.train.Losses;
import uncollapse.train.Snapshot;

/**
 * Task loss, weighted regularisers and their sum over the steps; of a run that this one is compared with, the sum in grey.
 * Belongs to one panel: it keeps its chart.
 */
public final class LossCurves implements Painter {
  private static final int TYPE = 10;
  private static final double HEAD = 13;
  private static final double FOOT = 10;
  private static final int MOST_ROWS = 3;
  private static final String BETWEEN = "  ·  ";
  private static final BasicStroke TOTAL = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private static final BasicStroke COMPARED = new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private final Curves curves = new Curves();

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Theme theme = picture.theme();
    Snapshot snapshot = picture.snapshot();
    History history = snapshot.history();
    List<Curves.Curve> lines = new ArrayList<>();
    add(lines, history, history.total(), Ink.mix(theme.background(), theme.text(), 0.55), TOTAL);
    for (Term.Key term : history.terms().keySet()) {
      double[] values = Objects.requireNonNull(history.terms().get(term));
      add(lines, history, values, theme.of(term, history.terms().keySet()), Ink.MEDIUM);
    }
    add(lines, history, history.task(), theme.task(), Ink.MEDIUM);
    Snapshot against = picture.against();
    if (against != null) {
      // The last of the lines is drawn first, below all others.
      add(lines, against.history(), against.history().total(), theme.compared(), COMPARED);
    }
    curves.show(lines);
    double[] range = range(lines);
    double low = range[0];
    double high = range[1];
    double head = legend(g, area, picture);
    Rectangle2D inner = new Rectangle2D.Double(
        area.getX(), area.getY() + head, area.getWidth(), Math.max(1, area.getHeight() - head - FOOT));
    int ticks = (int) Math.clamp(inner.getHeight() / 24, 2, 6);
    curves.range(low, high > low ? high + 0.06 * (high - low) : low + 1, ticks);
    Rectangle2D plot = curves.paint(g, inner, snapshot.head(), theme);
    Curves.cursor(g, plot, snapshot, theme);
    double baseline = area.getMaxY() - 2;
    Line.of("0", TYPE, theme.muted()).draw(g, plot.getX(), baseline);
    Line.of(Figures.count(snapshot.head()), TYPE, theme.muted()).drawRight(g, plot.getMaxX(), baseline);
  }

  private void add(List<Curves.Curve> lines, History of, double[] values, Color color, BasicStroke stroke) {
    curves.renderer().setSeriesPaint(lines.size(), color, false);
    curves.renderer().setSeriesStroke(lines.size(), stroke, false);
    lines.add(new Curves.Curve(of, values));
  }

  /** A name with its value. */
  private record Entry(String text, Color color, boolean bold) {
    Line on(Line line) {
      return bold ? line.bold(text, color) : line.add(text, color);
    }
  }

  /** The names of the lines, in their colours, with the present values, on as many rows as that takes; their height. */
  private static double legend(Graphics2D g, Rectangle2D area, Picture picture) {
    Losses losses = picture.snapshot().losses();
    Theme theme = picture.theme();
    List<Line> rows = new ArrayList<>();
    if (losses == null) {
      rows.add(Line.of(picture.words().get("scene.loss.none"), TYPE, theme.muted()));
    } else {
      rows.addAll(rows(entries(losses, picture, true), area.getWidth(), theme));
      if (rows.size() > MOST_ROWS) {
        rows = rows(entries(losses, picture, false), area.getWidth(), theme);
      }
    }
    for (int k = 0; k < rows.size(); k++) {
      rows.get(k).drawRight(g, area.getMaxX(), area.getY() + TYPE + k * HEAD);
    }
    return HEAD * rows.size();
  }

  private static List<Entry> entries(Losses losses, Picture picture, boolean named) {
    Words words = picture.words();
    Theme theme = picture.theme();
    List<Term.Key> keys = losses.terms().stream().map(it -> it.term().key()).toList();
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(words.get("scene.loss.task", Figures.of(losses.task())), theme.task(), true));
    for (int k = 0; k < keys.size(); k++) {
      String name = named ? Names.brief(keys.get(k), words) : Names.weight(k, keys.size()) + "R";
      String value = Figures.of(losses.terms().get(k).weighted());
      entries.add(new Entry(name + " " + value, theme.of(keys.get(k), keys), true));
    }
    entries.add(new Entry(words.get("scene.loss.total", Figures.of(losses.total())), theme.text(), false));
    Snapshot against = picture.against();
    if (against != null && against.losses() != null) {
      String total = words.get("scene.loss.total", Figures.of(against.losses().total()));
      entries.add(new Entry(words.get("scene.compared", total), theme.muted(), false));
    }
    return entries;
  }

  private static List<Line> rows(List<Entry> entries, double width, Theme theme) {
    List<Line> rows = new ArrayList<>();
    Line row = new Line(TYPE);
    for (Entry entry : entries) {
      double own = entry.on(new Line(TYPE)).width();
      if (row.width() > 0 && row.width() + Lettering.width(BETWEEN, TYPE, false) + own > width) {
        rows.add(row);
        row = new Line(TYPE);
      }
      if (row.width() > 0) {
        row.add(BETWEEN, theme.muted());
      }
      entry.on(row);
    }
    rows.add(row);
    return rows;
  }

  /** The least and the largest value of all lines, and 0; before the first step there are none. */
  private static double[] range(List<Curves.Curve> lines) {
    double least = 0;
    double most = 0;
    for (Curves.Curve line : lines) {
      for (int i = 0; i < line.history().size(); i++) {
        double value = line.values()[i];
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    return new double[] {least, most};
  }
}
