package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import uncollapse.measure.Spectrum;

/** The singular values as bars, with their mean s_μ and its bounds L and U as labelled lines. */
public final class SingularValueBars implements Painter {
  private static final int TYPE = 10;
  private static final double TOP = 8;
  private static final double BOTTOM = 18;
  private static final double LABEL_GAP = 13.5;
  private static final double WIDEST_BAR = 40;
  private static final double WIDEST_SLOT = 62;
  /** Up to this width the axis stands still at √b, the largest value that unit rows allow. */
  private static final int STEADY = 8;

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Spectrum spectrum = picture.snapshot().spectrum();
    Theme theme = picture.theme();
    Line[] labels = {
      Line.of(upperFormula(spectrum) + "  " + Figures.of(spectrum.upper()), TYPE, theme.upper()),
      new Line(TYPE).bold("s_μ  " + Figures.of(spectrum.sMu()), theme.regulariser()),
      Line.of(lowerFormula(spectrum) + "  " + Figures.of(spectrum.lower()), TYPE, theme.lower())
    };
    double gutter = 0;
    for (Line label : labels) {
      gutter = Math.max(gutter, label.width());
    }
    Axis axis = axis(area, spectrum);
    double right = area.getMaxX() - gutter - 12;
    grid(g, axis, area.getX() + Curves.LEFT, right, theme);
    bars(g, axis, area.getX() + Curves.LEFT, right, spectrum, theme);
    lines(g, axis, area.getX() + Curves.LEFT, right, spectrum, theme, labels);
    Line.of("b = " + Figures.count(spectrum.b()), TYPE, theme.muted()).draw(g, right + 9, axis.bottom + TYPE + 3);
  }

  /** The pixel row of a value. */
  record Axis(double bottom, double pixels, double top) {
    double row(double value) {
      return bottom - value * pixels;
    }
  }

  static Axis axis(Rectangle2D area, Spectrum spectrum) {
    double[] s = spectrum.singularValues();
    double most = Math.max(s.length == 0 ? 0 : s[0], spectrum.upper());
    if (spectrum.unitRows() && s.length <= STEADY) {
      most = Math.max(most, Math.sqrt(spectrum.b()));
    }
    double bottom = area.getMaxY() - BOTTOM;
    double room = Math.max(1, bottom - area.getY() - TOP);
    return new Axis(bottom, room / (most > 0 ? most * 1.02 : 1), most > 0 ? most * 1.02 : 1);
  }

  private static void grid(Graphics2D g, Axis axis, double left, double right, Theme theme) {
    g.setStroke(Ink.THIN);
    for (double v : Ticks.between(0, axis.top, Ticks.step(axis.top, (int) Math.clamp(axis.top * axis.pixels / 30, 2, 6)))) {
      g.setColor(v == 0 ? theme.line() : theme.grid());
      Ink.line(g, left, Ink.crisp(axis.row(v)), right, Ink.crisp(axis.row(v)));
      Line.of(Figures.chosen(v), TYPE, theme.muted()).drawRight(g, left - 6, axis.row(v) + TYPE * 0.36);
    }
  }

  private static void bars(Graphics2D g, Axis axis, double left, double right, Spectrum spectrum, Theme theme) {
    double[] s = spectrum.singularValues();
    double slot = Math.min((right - left - 8) / Math.max(1, s.length), WIDEST_SLOT);
    double width = Math.max(1, Math.min(WIDEST_BAR, slot * (s.length > 24 ? 0.84 : 0.68)));
    int every = (int) Math.ceil(22 / Math.max(1, slot));
    for (int k = 0; k < s.length; k++) {
      double middle = left + 6 + slot * (k + 0.5);
      g.setColor(theme.accent());
      Ink.rect(g, middle - width / 2, axis.row(s[k]), width, axis.bottom - axis.row(s[k]));
      if (k % every == 0) {
        Line.of("σ_{" + (k + 1) + "}", TYPE + 1, theme.muted()).drawCentred(g, middle, axis.bottom + TYPE + 3);
      }
    }
  }

  private static void lines(
      Graphics2D g, Axis axis, double left, double right, Spectrum s, Theme theme, Line[] labels) {
    double[] rows = {axis.row(s.upper()), axis.row(s.sMu()), axis.row(s.lower())};
    double[] at = Spread.apart(rows, LABEL_GAP, axis.row(axis.top) - 2, axis.bottom);
    for (int k = 0; k < rows.length; k++) {
      g.setColor(k == 0 ? theme.upper() : k == 1 ? theme.regulariser() : theme.lower());
      g.setStroke(k == 1 ? Ink.THICK : Ink.DASHED);
      Ink.line(g, left, rows[k], right, rows[k]);
    }
    for (int k = 0; k < rows.length; k++) {
      g.setColor(k == 0 ? theme.upper() : k == 1 ? theme.regulariser() : theme.lower());
      if (Math.abs(at[k] - rows[k]) > 0.5) {
        g.setStroke(Ink.HAIR);
        Path2D lead = new Path2D.Double();
        lead.moveTo(right + 1, rows[k]);
        lead.lineTo(right + 6, at[k]);
        g.draw(lead);
      }
      labels[k].draw(g, right + 9, at[k] + TYPE * 0.36);
    }
  }

  /** U as a formula in b and d; m = min(b, d) where they say nothing simpler. */
  static String upperFormula(Spectrum s) {
    return !s.unitRows() ? "U = √(Σσ²/m)" : s.b() >= s.d() ? "U = √(b/d)" : "U = √(bm)/m";
  }

  static String lowerFormula(Spectrum s) {
    return !s.unitRows() ? "L = √(Σσ²)/m" : s.b() >= s.d() ? "L = √b/d" : "L = √b/m";
  }
}
