package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import uncollapse.linalg.Matrix;

/** Raw rows of width 2 (or 1) on equal axes, with the box ±γ about their mean that the variance term aims at. */
public final class PlanePainter implements PointPainter {
  private static final double SHARE = 0.9;
  private static final int TYPE = 10;

  /** From numbers to pixels: equal axes, y upwards. */
  private record Scale(double x, double y, double cx, double cy, double pixels, double side) {
    static Scale of(Rectangle2D area, Extent extent) {
      double side = Math.max(1, Math.min(area.getWidth(), area.getHeight()) / 2 * SHARE);
      double cy = extent.centre().length > 1 ? extent.centre()[1] : 0;
      return new Scale(
          area.getCenterX() + 8, area.getCenterY() - 4, extent.centre()[0], cy, side / extent.half(), side);
    }

    double px(double v) {
      return x + (v - cx) * pixels;
    }

    double py(double v) {
      return y - (v - cy) * pixels;
    }
  }

  @Override
  public Placement place(Rectangle2D area, Picture picture) {
    Matrix rows = picture.snapshot().embedding();
    return place(rows, Scale.of(area, Extent.of(rows, picture.snapshot().experiment())));
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Matrix rows = picture.snapshot().embedding();
    Extent extent = Extent.of(rows, picture.snapshot().experiment());
    Scale scale = Scale.of(area, extent);
    Theme theme = picture.theme();
    grid(g, scale, extent, theme);
    if (extent.target()) {
      box(g, scale, extent, theme);
    }
    Placement at = place(rows, scale);
    if (picture.view().layers().has(Layer.ELLIPSE)) {
      principal(g, rows, scale, extent, theme);
    }
    RowPlacer placer = it -> place(it, scale);
    FeatureLayers.under(g, placer, picture);
    Marks.flat(g, at, ClassMarks.of(picture.snapshot()), theme, Math.clamp(scale.side / 55, 2.4, 4.2));
    Overlay.dot(g, at, area, picture, scale.pixels);
    FeatureLayers.over(g, placer, area, picture);
    Overlay.hovered(g, at, area, picture);
  }

  private static Placement place(Matrix rows, Scale scale) {
    Placement at = Placement.flat(rows.rows());
    for (int i = 0; i < at.size(); i++) {
      at.x()[i] = scale.px(rows.get(i, 0));
      at.y()[i] = scale.py(rows.cols() > 1 ? rows.get(i, 1) : 0);
    }
    return at;
  }

  private static void grid(Graphics2D g, Scale scale, Extent extent, Theme theme) {
    double left = scale.x - scale.side;
    double right = scale.x + scale.side;
    double top = scale.y - scale.side;
    double bottom = scale.y + scale.side;
    double step = Ticks.step(2 * extent.half(), 7);
    g.setStroke(Ink.THIN);
    for (double v : Ticks.between(scale.cx - extent.half(), scale.cx + extent.half(), step)) {
      g.setColor(Math.abs(v) < step / 2 ? theme.line() : theme.grid());
      Ink.line(g, Ink.crisp(scale.px(v)), top, Ink.crisp(scale.px(v)), bottom);
      Line.of(Figures.chosen(v), TYPE, theme.muted()).drawCentred(g, scale.px(v), bottom + TYPE + 3);
    }
    for (double v : Ticks.between(scale.cy - extent.half(), scale.cy + extent.half(), step)) {
      g.setColor(Math.abs(v) < step / 2 ? theme.line() : theme.grid());
      Ink.line(g, left, Ink.crisp(scale.py(v)), right, Ink.crisp(scale.py(v)));
      Line.of(Figures.chosen(v), TYPE, theme.muted()).drawRight(g, left - 5, scale.py(v) + TYPE * 0.36);
    }
  }

  private static void box(Graphics2D g, Scale scale, Extent extent, Theme theme) {
    double my = extent.mean().length > 1 ? extent.mean()[1] : 0;
    double x = scale.px(extent.mean()[0] - extent.box());
    double y = scale.py(my + extent.box());
    double side = 2 * extent.box() * scale.pixels;
    g.setColor(Ink.alpha(theme.variance(), 0.06));
    Ink.rect(g, x, y, side, side);
    g.setColor(theme.variance());
    g.setStroke(Ink.DASHED);
    g.draw(new Rectangle2D.Double(x, y, side, side));
    Line.of("±γ", 11, theme.variance()).draw(g, x + side + 4, y + 5);
  }

  /** One standard deviation about the mean. */
  private static void principal(Graphics2D g, Matrix rows, Scale scale, Extent extent, Theme theme) {
    if (rows.cols() < 2 || rows.rows() < 2) {
      return;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < rows.rows(); i++) {
      double dx = rows.get(i, 0) - extent.mean()[0];
      double dy = rows.get(i, 1) - extent.mean()[1];
      xx += dx * dx / (rows.rows() - 1);
      xy += dx * dy / (rows.rows() - 1);
      yy += dy * dy / (rows.rows() - 1);
    }
    double middle = (xx + yy) / 2;
    double spread = Math.hypot((xx - yy) / 2, xy);
    double a = Math.sqrt(Math.max(0, middle + spread));
    double b = Math.sqrt(Math.max(0, middle - spread));
    double angle = Math.atan2(2 * xy, xx - yy) / 2;
    Path2D path = new Path2D.Double();
    for (int k = 0; k <= 72; k++) {
      double u = a * Math.cos(Math.PI * k / 36);
      double v = b * Math.sin(Math.PI * k / 36);
      double px = scale.px(extent.mean()[0] + u * Math.cos(angle) - v * Math.sin(angle));
      double py = scale.py(extent.mean()[1] + u * Math.sin(angle) + v * Math.cos(angle));
      if (k == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    g.setColor(theme.muted());
    g.setStroke(Ink.DOTTED);
    g.draw(path);
  }
}
