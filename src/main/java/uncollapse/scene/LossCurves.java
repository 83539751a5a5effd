package uncollapse.scene;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import uncollapse.train.History;
import uncollapse.train.Losses;
import uncollapse.train.Snapshot;

/** Task loss, weighted regulariser and their sum over the steps. Belongs to one panel: it keeps its chart. */
public final class LossCurves implements Painter {
  private static final int TYPE = 10;
  private static final double HEAD = 13;
  private static final double FOOT = 10;
  private static final BasicStroke TOTAL = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private final Curves curves = new Curves(History::total, History::weighted, History::task);

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Theme theme = picture.theme();
    Snapshot snapshot = picture.snapshot();
    History history = snapshot.history();
    curves.renderer().setSeriesPaint(0, Ink.mix(theme.background(), theme.text(), 0.55), false);
    curves.renderer().setSeriesPaint(1, theme.of(snapshot.experiment().regulariser()), false);
    curves.renderer().setSeriesPaint(2, theme.task(), false);
    curves.renderer().setSeriesStroke(0, TOTAL, false);
    curves.renderer().setSeriesStroke(1, Ink.MEDIUM, false);
    curves.renderer().setSeriesStroke(2, Ink.MEDIUM, false);
    double low = least(history);
    double high = most(history);
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

  /** The names of the lines, in their colours, with the present values. */
  private static void legend(Graphics2D g, Rectangle2D area, Picture picture) {
    Losses losses = picture.snapshot().losses();
    Theme theme = picture.theme();
    Line line = new Line(TYPE);
    if (losses == null) {
      line.add(picture.words().get("scene.loss.none"), theme.muted());
    } else {
      line.bold(picture.words().get("scene.loss.task", Figures.of(losses.task())), theme.task());
      if (!picture.snapshot().experiment().regulariser().knobs().isEmpty()) {
        double weighted = losses.lambda() * losses.regulariser();
        line.add("  ·  ", theme.muted());
        line.bold(picture.words().get("scene.loss.regulariser", Figures.of(weighted)), theme.of(picture.snapshot().experiment().regulariser()));
      }
      line.add("  ·  ", theme.muted());
      line.add(picture.words().get("scene.loss.total", Figures.of(losses.total())), theme.text());
    }
    line.drawRight(g, area.getMaxX(), area.getY() + TYPE);
  }

  /** The largest value of all lines; before the first step there are none. */
  private static double most(History history) {
    double most = 0;
    for (double[] line : new double[][] {history.total(), history.task(), history.weighted()}) {
      for (int i = 0; i < history.size(); i++) {
        most = Double.isFinite(line[i]) ? Math.max(most, line[i]) : most;
      }
    }
    return most;
  }

  private static double least(History history) {
    double least = 0;
    for (double[] line : new double[][] {history.total(), history.weighted()}) {
      for (int i = 0; i < history.size(); i++) {
        least = Double.isFinite(line[i]) ? Math.min(least, line[i]) : least;
      }
    }
    return least;
  }
}
