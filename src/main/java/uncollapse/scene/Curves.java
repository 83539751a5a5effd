package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.XYDataset;
import uncollapse.train.History;
import uncollapse.train.Snapshot;

/**
 * Lines over the steps of a run. One chart that lives as long as its panel: before each picture its data set is pointed at
 * the snapshots' histories, without a copy and with notifications off.
 */
final class Curves {
  /**
   * One line of the picture: {@code values} at the steps of the run's history that they belong to.
   *
   * @param first the first entry that is drawn
   */
  record Curve(History history, double[] values, int first) {
    Curve(History history, double[] values) {
      this(history, values, 0);
    }

    /** Without what is before the last entry at {@code step} or before it. */
    Curve from(long step) {
      int at = Arrays.binarySearch(history.steps(), 0, history.size(), step);
      return new Curve(history, values, Math.max(0, at < 0 ? -at - 2 : at));
    }
  }

  private static final int TYPE = 10;
  /** What half a tick label needs above and below the data. */
  private static final double OVERHANG = 5;
  /** Room for the labels of values: the same as beside bars, so that panels under each other line up. */
  static final double LEFT = 36;

  private final Data data;
  private final XYPlot plot;
  private final JFreeChart chart;
  private final NumberAxis steps = new NumberAxis();
  private final NumberAxis values = new NumberAxis();
  private final XYLineAndShapeRenderer renderer = new Lines();
  private final ChartRenderingInfo info = new ChartRenderingInfo(null);

  Curves() {
    data = new Data();
    plot = new XYPlot(data, steps, values, renderer);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlineStroke(Ink.THIN);
    steps.setVisible(false);
    values.setAxisLineVisible(false);
    values.setTickMarksVisible(false);
    values.setTickLabelFont(Lettering.font(TYPE, false));
    values.setTickLabelInsets(new RectangleInsets(0, 0, 0, 6));
    AxisSpace space = new AxisSpace();
    space.setLeft(LEFT);
    plot.setFixedRangeAxisSpace(space);
    chart = new JFreeChart(null, null, plot, false);
    chart.setPadding(new RectangleInsets(OVERHANG, 0, OVERHANG, 0));
    chart.setBackgroundPaint(null);
    chart.setNotify(false);
  }

  /** The area to paint in so that the data fill this one. */
  static Rectangle2D around(Rectangle2D data) {
    return new Rectangle2D.Double(
        data.getX(), data.getY() - OVERHANG, data.getWidth(), data.getHeight() + 2 * OVERHANG);
  }

  /** What lines there are from now on. */
  void show(List<Curve> curves) {
    data.curves = List.copyOf(curves);
  }

  XYPlot plot() {
    return plot;
  }

  XYLineAndShapeRenderer renderer() {
    return renderer;
  }

  NumberAxis values() {
    return values;
  }

  /** Sets the range of values and round ticks in it. */
  void range(double low, double high, int ticks) {
    values.setRange(new Range(low, high > low ? high : low + 1), true, false);
    values.setTickUnit(new NumberTickUnit(Ticks.step(high - low, ticks), new Chosen()), false, true);
  }

  /** Draws the lines up to a step; returns where the area of the data lies. */
  Rectangle2D paint(Graphics2D g, Rectangle2D area, long lastStep, Theme theme) {
    steps.setRange(new Range(0, Math.max(1, lastStep)), true, false);
    plot.setRangeGridlinePaint(theme.grid());
    values.setTickLabelPaint(theme.muted());
    info.clear();
    chart.draw(g, area, info);
    Lettering.prepare(g);
    return info.getPlotInfo().getDataArea();
  }

  /** A line at the step that is shown, if that is not the last one. */
  static void cursor(Graphics2D g, Rectangle2D data, Snapshot snapshot, Theme theme) {
    if (snapshot.step() < snapshot.head()) {
      double x = Ink.crisp(data.getX() + data.getWidth() * snapshot.step() / snapshot.head());
      g.setStroke(Ink.THIN);
      g.setColor(theme.text());
      Ink.line(g, x, data.getY(), x, data.getMaxY());
    }
  }

  /** The first columns of histories as JFreeChart wants to read them. */
  private static final class Data extends AbstractXYDataset {
    private static final long serialVersionUID = 1;

    private transient List<Curve> curves = List.of();

    @Override
    public int getSeriesCount() {
      return curves.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
      return index;
    }

    @Override
    public int getItemCount(int index) {
      Curve curve = curves.get(index);
      return Math.max(0, curve.history.size() - curve.first);
    }

    @Override
    public double getXValue(int index, int item) {
      Curve curve = curves.get(index);
      return curve.history.steps()[curve.first + item];
    }

    @Override
    public double getYValue(int index, int item) {
      Curve curve = curves.get(index);
      return curve.values[curve.first + item];
    }

    @Override
    public Number getX(int index, int item) {
      return getXValue(index, item);
    }

    @Override
    public Number getY(int index, int item) {
      return getYValue(index, item);
    }
  }

  /** Goes over the data once: the second pass is for shapes and labels, of which there are none. A line is made all at once. */
  private static final class Lines extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1;

    Lines() {
      super(true, false);
    }

    @Override
    public int getPassCount() {
      return 1;
    }

    @Override
    public void drawItem(
        Graphics2D g,
        XYItemRendererState state,
        Rectangle2D area,
        PlotRenderingInfo info,
        XYPlot plot,
        ValueAxis across,
        ValueAxis up,
        XYDataset data,
        int index,
        int item,
        CrosshairState crosshair,
        int pass) {
      if (item < state.getLastItemIndex()) {
        return;
      }
      Path2D path = new Path2D.Float();
      boolean drawn = false;
      for (int k = state.getFirstItemIndex(); k <= item; k++) {
        double x = across.valueToJava2D(data.getXValue(index, k), area, RectangleEdge.BOTTOM);
        double y = up.valueToJava2D(data.getYValue(index, k), area, RectangleEdge.LEFT);
        boolean there = !Double.isNaN(x) && !Double.isNaN(y);
        if (there && drawn) {
          path.lineTo(x, y);
        } else if (there) {
          path.moveTo(x, y);
        }
        drawn = there;
      }
      drawFirstPassShape(g, pass, index, item, path);
    }
  }

  /** Tick labels like all other numbers. */
  private static final class Chosen extends NumberFormat {
    private static final long serialVersionUID = 1;

    @Override
    public StringBuffer format(double number, StringBuffer text, FieldPosition at) {
      return text.append(Figures.chosen(Math.abs(number) < 1e-12 ? 0 : number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer text, FieldPosition at) {
      return format((double) number, text, at);
    }

    @Override
    public Number parse(String source, ParsePosition at) {
      throw new UnsupportedOperationException("labels are only written");
    }
  }
}
