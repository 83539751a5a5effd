package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Spectrum;

/**
 * Unit rows of width 2 (or 1) on the unit circle, with the density of their angles as a band around it and the ellipse of
 * the principal axes: half-axes σ/√b, the root mean square along each.
 */
public final class CirclePainter implements PointPainter {
  private static final int BINS = 180;
  /** Share of the half-side that the circle takes: the band and the axes need the rest. */
  private static final double SHARE = 0.78;

  private static final double BAND = 0.2;
  private static final double SMOOTH = Math.toRadians(7);

  @Override
  public Placement place(Rectangle2D area, Picture picture) {
    return place(picture.snapshot().embedding(), area);
  }

  private static Placement place(Matrix rows, Rectangle2D area) {
    double r = radius(area);
    Placement at = Placement.flat(rows.rows());
    for (int i = 0; i < at.size(); i++) {
      at.x()[i] = area.getCenterX() + r * rows.get(i, 0);
      at.y()[i] = area.getCenterY() - (rows.cols() > 1 ? r * rows.get(i, 1) : 0);
    }
    return at;
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    double r = radius(area);
    double x = area.getCenterX();
    double y = area.getCenterY();
    Matrix rows = picture.snapshot().embedding();
    Theme theme = picture.theme();
    axes(g, x, y, r, area.getY(), theme);
    Placement at = place(area, picture);
    g.setColor(Ink.alpha(theme.accent(), theme.dark() ? 0.13 : 0.1));
    boolean dense = picture.view().layers().has(Layer.DENSITY);
    g.fill(dense ? band(rows, x, y, r) : new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    g.setColor(Ink.mix(theme.line(), theme.accent(), 0.25));
    g.setStroke(Ink.MEDIUM);
    g.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    if (picture.view().layers().has(Layer.ELLIPSE)) {
      g.setColor(theme.muted());
      g.setStroke(Ink.DOTTED);
      ellipse(g, picture.snapshot().spectrum(), x, y, r);
    }
    ClassAngles.paint(g, rows, picture.snapshot(), x, y, r, theme);
    RowPlacer placer = it -> place(it, area);
    FeatureLayers.under(g, placer, picture);
    Marks.flat(g, at, ClassMarks.of(picture.snapshot()), theme, Math.clamp(r / 48, 2.4, 4.2));
    Overlay.dot(g, at, area, picture, r);
    FeatureLayers.over(g, placer, area, picture);
    Overlay.hovered(g, at, area, picture);
  }

  private static double radius(Rectangle2D area) {
    return Math.max(1, Math.min(area.getWidth(), area.getHeight()) / 2 * SHARE);
  }

  private static void axes(Graphics2D g, double x, double y, double r, double top, Theme theme) {
    double reach = r * 1.19;
    g.setColor(theme.grid());
    g.setStroke(Ink.THIN);
    Ink.line(g, x - reach, Ink.crisp(y), x + reach, Ink.crisp(y));
    Ink.line(g, Ink.crisp(x), y - reach, Ink.crisp(x), y + reach);
    Line.of("z_1", 10, theme.muted()).draw(g, x + reach + 3, y + 3);
    Line.of("z_2", 10, theme.muted()).drawCentred(g, x, Math.max(top + 9, y - reach - 4));
  }

  /** The disc, bulging where many points are: how far tells the density relative to points spread evenly. */
  private static Path2D band(Matrix rows, double x, double y, double r) {
    double[] density = density(rows);
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, BINS + 2);
    for (int k = 0; k < BINS; k++) {
      double angle = 2 * Math.PI * k / BINS;
      double out = r * (1.03 + BAND * -Math.expm1(-density[k] / 3));
      double px = x + out * Math.cos(angle);
      double py = y - out * Math.sin(angle);
      if (k == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }

  private static double[] density(Matrix rows) {
    double[] counts = new double[BINS];
    for (int i = 0; i < rows.rows(); i++) {
      double angle = Math.atan2(rows.cols() > 1 ? rows.get(i, 1) : 0, rows.get(i, 0));
      counts[Math.floorMod((int) Math.round(angle / (2 * Math.PI) * BINS), BINS)] += 1;
    }
    int reach = (int) Math.ceil(3 * SMOOTH / (2 * Math.PI) * BINS);
    double[] kernel = new double[2 * reach + 1];
    double sum = 0;
    for (int k = -reach; k <= reach; k++) {
      double t = 2 * Math.PI * k / BINS / SMOOTH;
      kernel[k + reach] = Math.exp(-t * t / 2);
      sum += kernel[k + reach];
    }
    double even = Math.max(1, rows.rows()) / (double) BINS;
    double[] smooth = new double[BINS];
    for (int k = 0; k < BINS; k++) {
      for (int j = -reach; j <= reach; j++) {
        smooth[k] += counts[Math.floorMod(k + j, BINS)] * kernel[j + reach] / (sum * even);
      }
    }
    return smooth;
  }

  private static void ellipse(Graphics2D g, Spectrum spectrum, double x, double y, double r) {
    double[] s = spectrum.singularValues();
    if (s.length == 0 || spectrum.b() == 0) {
      return;
    }
    Matrix axes = spectrum.axes();
    double scale = r / Math.sqrt(spectrum.b());
    Path2D path = new Path2D.Double();
    for (int k = 0; k <= 72; k++) {
      double a = s[0] * scale * Math.cos(Math.PI * k / 36);
      double b = s.length > 1 ? s[1] * scale * Math.sin(Math.PI * k / 36) : 0;
      double px = a * axes.get(0, 0) + (s.length > 1 ? b * axes.get(0, 1) : 0);
      double py = axes.rows() > 1 ? a * axes.get(1, 0) + (s.length > 1 ? b * axes.get(1, 1) : 0) : 0;
      if (k == 0) {
        path.moveTo(x + px, y - py);
      } else {
        path.lineTo(x + px, y - py);
      }
    }
    g.draw(path);
  }
}
