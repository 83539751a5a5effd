package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import uncollapse.measure.Measurement;
import uncollapse.measure.Verdict;
import uncollapse.text.Words;

/** What was measured of an embedding on one page: verdict, spectrum, std, correlations, figures. */
public final class MeasurementPainter {
  /** The size that it is laid out for; in other areas it grows or shrinks as a whole. */
  public static final int WIDTH = 1200;

  public static final int HEIGHT = 780;
  private static final double MARGIN = 28;
  private static final double RIGHT_COLUMN = 408;
  private static final double GAP = 30;

  /** Between texts on one line. */
  private static final double APART = 16;

  private static final double TOP = 118;
  private static final double UPPER = 300;
  private static final int HEADING = 13;
  private static final int TYPE = 13;

  private final Measurement measured;
  private final String title;
  private final Theme theme;
  private final Words words;

  /**
   * @param title whose embedding it is: the name of its file
   */
  public MeasurementPainter(Measurement measured, String title, Theme theme, Words words) {
    this.measured = measured;
    this.title = title;
    this.theme = theme;
    this.words = words;
  }

  /** Fills the area. */
  public void paint(Graphics2D g, Rectangle2D area) {
    AffineTransform before = g.getTransform();
    Lettering.prepare(g);
    g.setColor(theme.background());
    g.fill(area);
    double scale = Math.min(area.getWidth() / WIDTH, area.getHeight() / HEIGHT);
    g.translate(area.getX() + (area.getWidth() - WIDTH * scale) / 2, area.getY() + (area.getHeight() - HEIGHT * scale) / 2);
    g.scale(scale, scale);
    double split = WIDTH - MARGIN - RIGHT_COLUMN;
    double left = split - GAP - MARGIN;
    head(g);
    double y = heading(g, words.get("scene.bars.title"), MARGIN, TOP, left);
    MeasuredSpectrum.paint(g, new Rectangle2D.Double(MARGIN, y, left, UPPER), measured.spectrum(), theme);
    double below = y + UPPER + GAP;
    double side = HEIGHT - MARGIN - below - 22;
    double stdWidth = left - side - 46 - GAP;
    Line count = MeasuredStd.count(measured.spectrum(), theme, words);
    count.drawRight(g, MARGIN + stdWidth, below + HEADING);
    y = heading(g, words.get("scene.std.title"), MARGIN, below, stdWidth - count.width() - APART);
    MeasuredStd.paint(g, new Rectangle2D.Double(MARGIN, y, stdWidth, side), measured.spectrum(), theme);
    heading(g, correlations(), MARGIN + stdWidth + GAP, below, side + 46);
    Rectangle2D map = new Rectangle2D.Double(MARGIN + stdWidth + GAP, y, side + 46, side);
    CorrelationMap.paint(g, map, measured.correlation(), theme);
    y = heading(g, words.get("scene.measured.title"), split, TOP, RIGHT_COLUMN);
    table(g, split, y);
    g.setTransform(before);
  }

  private String correlations() {
    int shown = measured.correlation().dimensions().length;
    return shown < measured.spectrum().d()
        ? words.get("scene.measured.correlations.largest", shown)
        : words.get("scene.measured.correlations");
  }

  private double heading(Graphics2D g, String text, double x, double y, double room) {
    String fitting = Lettering.fit(text, HEADING, true, room);
    new Line(HEADING).bold(fitting, theme.muted()).draw(g, x, y + HEADING);
    return y + 24;
  }

  private void head(Graphics2D g) {
    Color color = color(measured.verdict(), theme);
    Line verdict = new Line(16).bold(MeasurementTable.name(measured.verdict(), words), color);
    double width = verdict.width() + 32;
    Color fill = Ink.mix(theme.background(), color, theme.dark() ? 0.22 : 0.1);
    Ink.box(g, WIDTH - MARGIN - width, MARGIN - 8, width, 36, 18, fill, color);
    verdict.draw(g, WIDTH - MARGIN - width + 16, MARGIN + 15.5);
    Line shape = Line.of(MeasurementTable.shape(measured, words), TYPE, theme.muted());
    String name = Lettering.fit(title, 20, true, WIDTH - 2 * MARGIN - width - shape.width() - 2 * APART);
    Line line = new Line(20).verbatim(name, theme.text(), true);
    line.draw(g, MARGIN, MARGIN + 17);
    shape.draw(g, MARGIN + line.width() + APART, MARGIN + 17);
    String rule = Lettering.fit(MeasurementTable.rule(measured, words), TYPE, false, WIDTH - 2 * MARGIN);
    Line.of(rule, TYPE, theme.text()).draw(g, MARGIN, MARGIN + 54);
    g.setColor(theme.line());
    g.setStroke(Ink.THIN);
    Ink.line(g, MARGIN, MARGIN + 74.5, WIDTH - MARGIN, MARGIN + 74.5);
  }

  /** The colour that a verdict speaks in. */
  public static Color color(Verdict verdict, Theme theme) {
    return switch (verdict) {
      case COLLAPSED, POLARISED, DIMENSIONALLY_COLLAPSED -> theme.lower();
      case PARTLY_SPREAD -> theme.regulariser();
      case SPREAD -> theme.upper();
    };
  }

  private void table(Graphics2D g, double x, double y) {
    List<MeasurementTable.Row> rows = MeasurementTable.rows(measured, words);
    double height = Math.min(28, (HEIGHT - MARGIN - y) / rows.size());
    double baseline = y + height * 0.5 + 3;
    for (MeasurementTable.Row row : rows) {
      Line.of(row.name(), TYPE, theme.text()).draw(g, x, baseline);
      new Line(TYPE).bold(row.value(), theme.text()).drawRight(g, x + 256, baseline);
      String note = Lettering.fit(row.note(), 11, false, RIGHT_COLUMN - 268);
      Line.of(note, 11, theme.muted()).draw(g, x + 268, baseline);
      g.setColor(theme.grid());
      g.setStroke(Ink.THIN);
      Ink.line(g, x, Ink.crisp(baseline + height * 0.36), x + RIGHT_COLUMN, Ink.crisp(baseline + height * 0.36));
      baseline += height;
    }
  }
}
