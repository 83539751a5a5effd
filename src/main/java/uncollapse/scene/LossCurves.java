package uncollapse.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uncollapse.objective.Term;
import uncollapse.train.History;
import uncollapse.train.Losses;
import uncollapse.train.Snapshot;

/** Task loss, weighted regularisers and their sum over the steps. Belongs to one panel: it keeps its chart. */
public final class LossCurves implements Painter {
  private static final int TYPE = 10;
  private static final double HEAD = 13;
  private static final double FOOT = 10;
  private static final BasicStroke TOTAL = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private final Curves curves = new Curves();

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Theme theme = picture.theme();
    Snapshot snapshot = picture.snapshot();
    History history = snapshot.history();
    List<Curves.Series> lines = new ArrayList<>();
    add(lines, History::total, Ink.mix(theme.background(), theme.text(), 0.55), TOTAL);
    for (Term.Key term : history.terms().keySet()) {
      add(lines, it -> curve(it, term), theme.of(term.regulariser()), Ink.MEDIUM);
    }
    add(lines, History::task, theme.task(), Ink.MEDIUM);
    curves.show(lines);
    double[] range = range(history);
    double low = range[0];
    double high = range[1];
    Rectangle2D inner = new Rectangle2D.Double(
        area.getX(), area.getY() + HEAD, area.getWidth(), Math.max(1, area.getHeight() - HEAD - FOOT));
    int ticks = (int) Math.clamp(inner.getHeight() / 24, 2, 6);
    curves.range(low, high > low ? high + 0.06 * (high - low) : low + 1, ticks);
    Rectangle2D plot = curves.paint(g, inner, history, snapshot.step(), theme);
    legend(g, area, picture);
    double baseline = area.getMaxY() - 2;
    Line.of("0", TYPE, theme.muted()).draw(g, plot.getX(), baseline);
    Line.of(Figures.count(snapshot.step()), TYPE, theme.muted()).drawRight(g, plot.getMaxX(), baseline);
  }

  private void add(List<Curves.Series> lines, Curves.Series line, Color color, BasicStroke stroke) {
    curves.renderer().setSeriesPaint(lines.size(), color, false);
    curves.renderer().setSeriesStroke(lines.size(), stroke, false);
    lines.add(line);
  }

  private static double[] curve(History history, Term.Key term) {
    return Objects.requireNonNull(history.terms().get(term));
  }

  /** The names of the lines, in their colours, with the present values. */
  private static void legend(Graphics2D g, Rectangle2D area, Picture picture) {
    Losses losses = picture.snapshot().losses();
    Theme theme = picture.theme();
    Line line = new Line(TYPE);
    if (losses == null) {
      line.add(picture.words().get("scene.loss.none"), theme.muted());
    } else {
      line.bold(picture.words().get("scene.loss.task", Figures.of(losses.task())), theme.task());
      for (int k = 0; k < losses.terms().size(); k++) {
        Losses.OfTerm term = losses.terms().get(k);
        String symbol = Names.weight(k, losses.terms().size());
        line.add("  ·  ", theme.muted());
        line.bold(
            picture.words().get("scene.loss.regulariser", symbol, Figures.of(term.weighted())),
            theme.of(term.term().regulariser()));
      }
      line.add("  ·  ", theme.muted());
      line.add(picture.words().get("scene.loss.total", Figures.of(losses.total())), theme.text());
    }
    line.drawRight(g, area.getMaxX(), area.getY() + TYPE);
  }

  /** The least and the largest value of all lines, and 0; before the first step there are none. */
  private static double[] range(History history) {
    double least = 0;
    double most = 0;
    for (double[] line : lines(history)) {
      for (int i = 0; i < history.size(); i++) {
        if (Double.isFinite(line[i])) {
          least = Math.min(least, line[i]);
          most = Math.max(most, line[i]);
        }
      }
    }
    return new double[] {least, most};
  }

  private static List<double[]> lines(History history) {
    List<double[]> lines = new ArrayList<>(history.terms().values());
    lines.add(history.total());
    lines.add(history.task());
    return lines;
  }
}
