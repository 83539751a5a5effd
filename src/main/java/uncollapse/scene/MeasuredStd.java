package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import uncollapse.measure.Spectrum;
import uncollapse.text.Words;

/**
 * The std of every dimension side by side, those that collapsed in the colour of collapse, and the threshold below which
 * they do. Where there are more dimensions than pixels, each column shows the largest and the smallest of its own.
 */
final class MeasuredStd {
  private static final int TYPE = 11;
  private static final double LEFT = 52;
  private static final double BOTTOM = 20;

  private MeasuredStd() {}

  static void paint(Graphics2D g, Rectangle2D area, Spectrum spectrum, Theme theme, Words words) {
    double[] std = spectrum.std();
    double most = Math.max(Arrays.stream(std).max().orElse(0), spectrum.collapseThreshold());
    most = most > 0 ? most * 1.05 : 1;
    double left = area.getX() + LEFT;
    double low = area.getMaxY() - BOTTOM;
    double scale = (low - area.getY()) / most;
    g.setStroke(Ink.THIN);
    for (double tick : Ticks.between(0, most, Ticks.step(most, 5))) {
      g.setColor(tick == 0 ? theme.line() : theme.grid());
      Ink.line(g, left, Ink.crisp(low - tick * scale), area.getMaxX(), Ink.crisp(low - tick * scale));
      Line.of(Figures.chosen(tick), TYPE, theme.muted()).drawRight(g, left - 8, low - tick * scale + TYPE * 0.36);
    }
    int columns = (int) Math.min(std.length, (area.getMaxX() - left) / 2);
    double slot = Math.min((area.getMaxX() - left) / columns, 40);
    for (int c = 0; c < columns; c++) {
      int from = (int) ((long) c * std.length / columns);
      int to = (int) ((c + 1L) * std.length / columns);
      double highest = Arrays.stream(std, from, to).max().orElse(0);
      double lowest = Arrays.stream(std, from, to).min().orElse(0);
      boolean fallen = lowest < spectrum.collapseThreshold();
      g.setColor(columns < std.length ? Ink.mix(theme.background(), theme.variance(), 0.45) : theme.variance());
      Ink.rect(g, left + slot * c, low - highest * scale, slot * 0.8, highest * scale);
      g.setColor(fallen ? theme.lower() : theme.variance());
      double height = Math.max(fallen ? 2 : 0, lowest * scale);
      Ink.rect(g, left + slot * c, low - height, slot * 0.8, height);
    }
    double threshold = low - spectrum.collapseThreshold() * scale;
    g.setColor(theme.lower());
    g.setStroke(Ink.DASHED);
    Ink.line(g, left, threshold, area.getMaxX(), threshold);
    Line.of("S_1", TYPE, theme.muted()).draw(g, left, area.getMaxY() - 5);
    Line.of("S_{" + std.length + "}", TYPE, theme.muted()).drawRight(g, left + slot * columns, area.getMaxY() - 5);
    String fallen = Figures.count(spectrum.collapsedDimensions().length) + " / " + Figures.count(std.length);
    Line.of(words.get("scene.std.collapsed", fallen), TYPE, spectrum.collapsedDimensions().length > 0 ? theme.lower() : theme.muted())
        .drawCentred(g, (left + area.getMaxX()) / 2, area.getMaxY() - 5);
  }
}
