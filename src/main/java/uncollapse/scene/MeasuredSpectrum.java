package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import uncollapse.measure.Spectrum;

/**
 * Singular values of any number, with their mean and its bounds: bars from 0 for a few, else a line over a logarithmic
 * axis, on which collapsed directions are seen to fall.
 */
final class MeasuredSpectrum {
  private static final int TYPE = 11;
  private static final int FEW = 24;
  private static final double LEFT = 52;
  private static final double BOTTOM = 22;
  private static final double LABEL_GAP = 15;

  /** What is smaller than this beside the largest stands on the axis. */
  private static final double FLOOR = 1e-8;

  private final Spectrum spectrum;
  private final Theme theme;
  private final Rectangle2D area;
  private final boolean log;
  private final double top;
  private final double bottom;

  private MeasuredSpectrum(Rectangle2D area, Spectrum spectrum, Theme theme) {
    this.area = area;
    this.spectrum = spectrum;
    this.theme = theme;
    double[] s = spectrum.singularValues();
    log = s.length > FEW && s[0] > 0;
    top = Math.max(Math.max(s[0], spectrum.upper()), Double.MIN_NORMAL) * (log ? 1.4 : 1.04);
    double least = Math.max(s[s.length - 1], FLOOR * top);
    bottom = log ? Math.min(least, spectrum.lower()) / 1.4 : 0;
  }

  static void paint(Graphics2D g, Rectangle2D area, Spectrum spectrum, Theme theme) {
    new MeasuredSpectrum(area, spectrum, theme).paint(g);
  }

  private void paint(Graphics2D g) {
    Line[] labels = {
      Line.of(SingularValueBars.upperFormula(spectrum) + "  " + Figures.of(spectrum.upper()), TYPE, theme.upper()),
      new Line(TYPE).bold("s_μ  " + Figures.of(spectrum.sMu()), theme.regulariser()),
      Line.of(SingularValueBars.lowerFormula(spectrum) + "  " + Figures.of(spectrum.lower()), TYPE, theme.lower())
    };
    double gutter = 0;
    for (Line label : labels) {
      gutter = Math.max(gutter, label.width());
    }
    double right = area.getMaxX() - gutter - 14;
    grid(g, right);
    values(g, right);
    bounds(g, right, labels);
  }

  private double row(double value) {
    double low = area.getMaxY() - BOTTOM;
    double height = low - area.getY();
    double share = log ? Math.log(Math.max(value, bottom) / bottom) / Math.log(top / bottom) : value / top;
    return low - share * height;
  }

  private void grid(Graphics2D g, double right) {
    g.setStroke(Ink.THIN);
    double[] ticks = log ? powers() : Ticks.between(0, top, Ticks.step(top, 6));
    for (double tick : ticks) {
      g.setColor(theme.grid());
      Ink.line(g, area.getX() + LEFT, Ink.crisp(row(tick)), right, Ink.crisp(row(tick)));
      Line label = log ? Line.of(power(tick), TYPE, theme.muted()) : Line.of(Figures.chosen(tick), TYPE, theme.muted());
      label.drawRight(g, area.getX() + LEFT - 8, row(tick) + TYPE * 0.36);
    }
    g.setColor(theme.line());
    Ink.line(g, area.getX() + LEFT, Ink.crisp(row(bottom)), right, Ink.crisp(row(bottom)));
  }

  private static String power(double tick) {
    return Math.abs(Math.log10(tick)) < 3.5 ? Figures.chosen(tick) : "1e" + Math.round(Math.log10(tick));
  }

  private double[] powers() {
    double[] exponents = Ticks.between(Math.log10(bottom), Math.log10(top), Ticks.step(Math.log10(top / bottom), 8));
    double[] ticks = new double[exponents.length];
    int count = 0;
    for (double exponent : exponents) {
      if (Math.abs(exponent - Math.rint(exponent)) < 1e-9) {
        ticks[count++] = Math.pow(10, Math.rint(exponent));
      }
    }
    return Arrays.copyOf(ticks, count);
  }

  private void values(Graphics2D g, double right) {
    double[] s = spectrum.singularValues();
    double left = area.getX() + LEFT + 4;
    double slot = Math.min((right - left) / s.length, log ? Double.MAX_VALUE : 46);
    if (log) {
      curve(g, left, slot);
    } else {
      g.setColor(theme.accent());
      for (int k = 0; k < s.length; k++) {
        Ink.rect(g, left + slot * (k + 0.16), row(s[k]), slot * 0.68, row(0) - row(s[k]));
      }
    }
    int step = Math.max(1, (int) Ticks.step(s.length, 8));
    for (int k = log ? step : 1; k <= s.length; k += step) {
      Line.of("σ_{" + k + "}", TYPE + 1, theme.muted()).drawCentred(g, left + slot * (k - 0.5), area.getMaxY() - 6);
    }
  }

  private void curve(Graphics2D g, double left, double slot) {
    double[] s = spectrum.singularValues();
    Path2D line = new Path2D.Double();
    for (int k = 0; k < s.length; k++) {
      double x = left + slot * (k + 0.5);
      if (k == 0) {
        line.moveTo(x, row(s[k]));
      } else {
        line.lineTo(x, row(s[k]));
      }
    }
    Path2D below = new Path2D.Double(line);
    below.lineTo(left + slot * (s.length - 0.5), row(bottom));
    below.lineTo(left + slot * 0.5, row(bottom));
    below.closePath();
    g.setColor(Ink.mix(theme.background(), theme.accent(), 0.16));
    g.fill(below);
    g.setColor(theme.accent());
    g.setStroke(Ink.THICK);
    g.draw(line);
  }

  private void bounds(Graphics2D g, double right, Line[] labels) {
    double[] rows = {row(spectrum.upper()), row(spectrum.sMu()), row(spectrum.lower())};
    Color[] colors = {theme.upper(), theme.regulariser(), theme.lower()};
    double[] at = Spread.apart(rows, LABEL_GAP, area.getY(), area.getMaxY() - BOTTOM);
    for (int k = 0; k < rows.length; k++) {
      g.setColor(colors[k]);
      g.setStroke(k == 1 ? Ink.THICK : Ink.DASHED);
      Ink.line(g, area.getX() + LEFT, rows[k], right, rows[k]);
      g.setStroke(Ink.HAIR);
      Ink.line(g, right + 1, rows[k], right + 6, at[k]);
      labels[k].draw(g, right + 10, at[k] + TYPE * 0.36);
    }
  }
}
