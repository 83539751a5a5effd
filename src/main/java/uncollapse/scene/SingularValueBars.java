package uncollapse.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.measure.Spectrum;
import uncollapse.train.Snapshot;

/**
 * The singular values as bars, with their mean s_μ and its bounds L and U as labelled lines; those of a run that this one
 * is compared with are grey bars to the left of each, and its s_μ a thin grey line.
 */
public final class SingularValueBars implements Painter {
  private static final int TYPE = 10;
  private static final double TOP = 8;
  /** What the key of two runs takes above the bars. */
  private static final double KEY = 14;
  private static final double BOTTOM = 18;
  private static final double LABEL_GAP = 13.5;
  private static final double WIDEST_BAR = 40;
  private static final double WIDEST_SLOT = 62;
  /** Up to this width the axis stands still at √b, the largest value that unit rows allow. */
  private static final int STEADY = 8;

  /** A value as a line across the bars, with its label beside them. */
  private record Level(double value, Line label, Color color, BasicStroke stroke) {}

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Spectrum spectrum = picture.snapshot().spectrum();
    Snapshot against = picture.against();
    @Nullable Spectrum other = against == null ? null : against.spectrum();
    Theme theme = picture.theme();
    List<Level> levels = levels(picture, spectrum, other);
    double gutter = 0;
    for (Level level : levels) {
      gutter = Math.max(gutter, level.label.width());
    }
    Axis axis = axis(area, spectrum, other);
    double left = area.getX() + Curves.LEFT;
    double right = area.getMaxX() - gutter - 12;
    grid(g, axis, left, right, theme);
    bars(g, axis, left, right, spectrum, other, theme);
    lines(g, axis, left, right, levels);
    if (other != null) {
      CompareKey.draw(g, left, area.getY() + TYPE, theme.accent(), theme);
    }
    Line.of("b = " + Figures.count(spectrum.b()), TYPE, theme.muted()).draw(g, right + 9, axis.bottom + TYPE + 3);
  }

  /** From the highest to the lowest. */
  private static List<Level> levels(Picture picture, Spectrum spectrum, @Nullable Spectrum other) {
    Theme theme = picture.theme();
    String mean = "s_μ  " + Figures.of(spectrum.sMu());
    String upper = upperFormula(spectrum) + "  " + Figures.of(spectrum.upper());
    String lower = lowerFormula(spectrum) + "  " + Figures.of(spectrum.lower());
    List<Level> levels = new ArrayList<>();
    levels.add(new Level(spectrum.upper(), Line.of(upper, TYPE, theme.upper()), theme.upper(), Ink.DASHED));
    levels.add(new Level(
        spectrum.sMu(), new Line(TYPE).bold(mean, theme.regulariser()), theme.regulariser(), Ink.THICK));
    levels.add(new Level(spectrum.lower(), Line.of(lower, TYPE, theme.lower()), theme.lower(), Ink.DASHED));
    if (other != null) {
      String text = picture.words().get("scene.compared", "s_μ  " + Figures.of(other.sMu()));
      levels.add(new Level(other.sMu(), Line.of(text, TYPE, theme.muted()), theme.muted(), Ink.THIN));
      levels.sort(Comparator.comparingDouble(Level::value).reversed());
    }
    return levels;
  }

  /** The pixel row of a value. */
  record Axis(double bottom, double pixels, double top) {
    double row(double value) {
      return bottom - value * pixels;
    }
  }

  /** One axis for both runs. */
  static Axis axis(Rectangle2D area, Spectrum spectrum, @Nullable Spectrum other) {
    double most = Math.max(most(spectrum), other == null ? 0 : most(other));
    double bottom = area.getMaxY() - BOTTOM;
    double room = Math.max(1, bottom - area.getY() - TOP - (other == null ? 0 : KEY));
    return new Axis(bottom, room / (most > 0 ? most * 1.02 : 1), most > 0 ? most * 1.02 : 1);
  }

  private static double most(Spectrum spectrum) {
    double[] s = spectrum.singularValues();
    double most = Math.max(s.length == 0 ? 0 : s[0], spectrum.upper());
    return spectrum.unitRows() && s.length <= STEADY ? Math.max(most, Math.sqrt(spectrum.b())) : most;
  }

  private static void grid(Graphics2D g, Axis axis, double left, double right, Theme theme) {
    g.setStroke(Ink.THIN);
    for (double v : Ticks.between(0, axis.top, Ticks.step(axis.top, (int) Math.clamp(axis.top * axis.pixels / 30, 2, 6)))) {
      g.setColor(v == 0 ? theme.line() : theme.grid());
      Ink.line(g, left, Ink.crisp(axis.row(v)), right, Ink.crisp(axis.row(v)));
      Line.of(Figures.chosen(v), TYPE, theme.muted()).drawRight(g, left - 6, axis.row(v) + TYPE * 0.36);
    }
  }

  private static void bars(
      Graphics2D g, Axis axis, double left, double right, Spectrum spectrum, @Nullable Spectrum other, Theme theme) {
    double[] s = spectrum.singularValues();
    double[] grey = other == null ? new double[0] : other.singularValues();
    int n = Math.max(s.length, grey.length);
    double slot = Math.min((right - left - 8) / Math.max(1, n), WIDEST_SLOT);
    double width = Math.max(1, Math.min(WIDEST_BAR, slot * (n > 24 ? 0.84 : 0.68)));
    int every = (int) Math.ceil(22 / Math.max(1, slot));
    double own = other == null ? width : width / 2;
    for (int k = 0; k < n; k++) {
      double middle = left + 6 + slot * (k + 0.5);
      if (k < grey.length) {
        g.setColor(theme.compared());
        Ink.rect(g, middle - width / 2, axis.row(grey[k]), own, axis.bottom - axis.row(grey[k]));
      }
      if (k < s.length) {
        g.setColor(theme.accent());
        Ink.rect(g, middle + width / 2 - own, axis.row(s[k]), own, axis.bottom - axis.row(s[k]));
      }
      if (k % every == 0) {
        Line.of("σ_{" + (k + 1) + "}", TYPE + 1, theme.muted()).drawCentred(g, middle, axis.bottom + TYPE + 3);
      }
    }
  }

  private static void lines(Graphics2D g, Axis axis, double left, double right, List<Level> levels) {
    double[] rows = levels.stream().mapToDouble(level -> axis.row(level.value)).toArray();
    double[] at = Spread.apart(rows, LABEL_GAP, axis.row(axis.top) - 2, axis.bottom);
    for (int k = 0; k < rows.length; k++) {
      g.setColor(levels.get(k).color);
      g.setStroke(levels.get(k).stroke);
      Ink.line(g, left, rows[k], right, rows[k]);
    }
    for (int k = 0; k < rows.length; k++) {
      g.setColor(levels.get(k).color);
      if (Math.abs(at[k] - rows[k]) > 0.5) {
        g.setStroke(Ink.HAIR);
        Path2D lead = new Path2D.Double();
        lead.moveTo(right + 1, rows[k]);
        lead.lineTo(right + 6, at[k]);
        g.draw(lead);
      }
      levels.get(k).label.draw(g, right + 9, at[k] + TYPE * 0.36);
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
