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

  /** So many bars are wide enough for a name under each. */
  private static final int FEW = 12;

  private static final double LEFT = 52;
  private static final double BOTTOM = 20;

  private MeasuredStd() {}

  static void paint(Graphics2D g, Rectangle2D area, Spectrum spectrum, Theme theme) {
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
    names(g, std.length, left, slot, columns, area.getMaxY() - 5, theme);
  }

  /** How many dimensions collapsed, to stand over the bars. */
  static Line count(Spectrum spectrum, Theme theme, Words words) {
    int fallen = spectrum.collapsedDimensions().length;
    String share = Figures.count(fallen) + " / " + Figures.count(spectrum.std().length);
    return Line.of(words.get("scene.std.collapsed", share), TYPE, fallen > 0 ? theme.lower() : theme.muted());
  }

  /** Under each of a few bars, else under the first and the last. */
  private static void names(
      Graphics2D g, int dimensions, double left, double slot, int columns, double baseline, Theme theme) {
    if (dimensions <= FEW) {
      for (int k = 1; k <= dimensions; k++) {
        Line.of("S_{" + k + "}", TYPE, theme.muted()).drawCentred(g, left + slot * (k - 0.6), baseline);
      }
    } else {
      Line.of("S_1", TYPE, theme.muted()).draw(g, left, baseline);
      Line.of("S_{" + dimensions + "}", TYPE, theme.muted()).drawRight(g, left + slot * columns, baseline);
    }
  }
}
