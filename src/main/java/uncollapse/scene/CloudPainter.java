package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import uncollapse.linalg.Matrix;

/** Raw rows of width 3 as a cloud in space that can be turned, with the box ±γ about their mean. */
public final class CloudPainter implements PointPainter {
  /** A cube's corners reach √3 times as far as its sides. */
  private static final double SHARE = 0.92 / Math.sqrt(3);

  @Override
  public Placement place(Rectangle2D area, Picture picture) {
    Matrix rows = picture.snapshot().embedding();
    return place(rows, Extent.of(rows, picture.snapshot().experiment()), area, Camera.of(picture.view()));
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Matrix rows = picture.snapshot().embedding();
    Extent extent = Extent.of(rows, picture.snapshot().experiment());
    paint(g, rows, extent, area, picture, "z");
    Overlay.hovered(g, place(area, picture), area, picture);
  }

  static Placement place(Matrix rows, Extent extent, Rectangle2D area, Camera camera) {
    Placement at = Placement.flat(rows.rows());
    double pixels = pixels(area, extent);
    for (int i = 0; i < at.size(); i++) {
      double x = rows.get(i, 0) - extent.centre()[0];
      double y = rows.get(i, 1) - extent.centre()[1];
      double z = rows.get(i, 2) - extent.centre()[2];
      at.x()[i] = area.getCenterX() + pixels * camera.right(x, y, z);
      at.y()[i] = area.getCenterY() - pixels * camera.up(x, y, z);
      at.depth()[i] = camera.near(x, y, z) / extent.half();
    }
    return at;
  }

  static void paint(Graphics2D g, Matrix rows, Extent extent, Rectangle2D area, Picture picture, String axis) {
    Lettering.prepare(g);
    Theme theme = picture.theme();
    Camera camera = Camera.of(picture.view());
    frame(g, extent, area, camera, theme, axis);
    Placement at = place(rows, extent, area, camera);
    double pixels = pixels(area, extent);
    Marks.deep(
        g, at, picture.snapshot().probe().labels(), theme, Math.clamp(pixels * extent.half() / 30, 2.2, 4.2));
    if (extent.target()) {
      double b = extent.box();
      cube(g, extent, extent.mean(), b, area, camera, theme.variance());
      Corner label = corner(extent, area, camera, extent.mean()[0] + b, extent.mean()[1] + b, extent.mean()[2] + b);
      Line.of("±γ", 11, theme.variance()).draw(g, label.x + 5, label.y - 4);
    }
    Overlay.dot(g, at, area, picture, pixels);
  }

  private record Corner(double x, double y) {}

  private static Corner corner(Extent extent, Rectangle2D area, Camera camera, double x, double y, double z) {
    double pixels = pixels(area, extent);
    double dx = x - extent.centre()[0];
    double dy = y - extent.centre()[1];
    double dz = z - extent.centre()[2];
    return new Corner(
        area.getCenterX() + pixels * camera.right(dx, dy, dz), area.getCenterY() - pixels * camera.up(dx, dy, dz));
  }

  private static double pixels(Rectangle2D area, Extent extent) {
    return Math.max(1, Math.min(area.getWidth(), area.getHeight()) / 2 * SHARE) / extent.half();
  }

  /** Three axes through the middle of the cube, with their names. */
  private static void frame(Graphics2D g, Extent e, Rectangle2D area, Camera camera, Theme theme, String axis) {
    cube(g, e, e.centre(), e.half(), area, camera, theme.grid());
    g.setStroke(Ink.THIN);
    for (int k = 0; k < 3; k++) {
      double[] low = e.centre().clone();
      double[] high = e.centre().clone();
      low[k] -= e.half();
      high[k] += e.half();
      Corner from = corner(e, area, camera, low[0], low[1], low[2]);
      Corner to = corner(e, area, camera, high[0], high[1], high[2]);
      g.setColor(theme.line());
      Ink.line(g, from.x, from.y, to.x, to.y);
      Line name = Line.of(axis + "_" + (k + 1) + " = " + Figures.brief(high[k]), 10, theme.muted());
      name.drawCentred(g, to.x + (to.x - from.x) * 0.03, to.y + (to.y - from.y) * 0.03 + 3);
    }
  }

  /** The twelve edges of a cube. */
  private static void cube(
      Graphics2D g, Extent extent, double[] centre, double half, Rectangle2D area, Camera camera, Color color) {
    Path2D edges = new Path2D.Double();
    for (int corner = 0; corner < 8; corner++) {
      for (int k = 0; k < 3; k++) {
        int other = corner | 1 << k;
        if (other != corner) {
          Corner from = at(extent, centre, half, corner, area, camera);
          Corner to = at(extent, centre, half, other, area, camera);
          edges.moveTo(from.x, from.y);
          edges.lineTo(to.x, to.y);
        }
      }
    }
    g.setColor(color);
    g.setStroke(Ink.THIN);
    g.draw(edges);
  }

  private static Corner at(
      Extent extent, double[] centre, double half, int corner, Rectangle2D area, Camera camera) {
    return corner(
        extent,
        area,
        camera,
        centre[0] + ((corner & 1) == 0 ? -half : half),
        centre[1] + ((corner & 2) == 0 ? -half : half),
        centre[2] + ((corner & 4) == 0 ? -half : half));
  }
}
