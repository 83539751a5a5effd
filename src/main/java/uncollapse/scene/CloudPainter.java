package uncollapse.scene;

import java.awt.Graphics2D;
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
    RowPlacer placer = it -> place(it, extent, area, Camera.of(picture.view()));
    paint(g, rows, placer, extent, area, picture, "z");
    Overlay.hovered(g, place(area, picture), area, picture);
  }

  static Placement place(Matrix rows, Extent extent, Rectangle2D area, Camera camera) {
    Wire wire = wire(extent, area, camera);
    double[] c = extent.centre();
    Placement at = Placement.flat(rows.rows());
    for (int i = 0; i < at.size(); i++) {
      double x = rows.get(i, 0) - c[0];
      double y = rows.get(i, 1) - c[1];
      double z = rows.get(i, 2) - c[2];
      at.x()[i] = wire.px(x, y, z);
      at.y()[i] = wire.py(x, y, z);
      at.depth()[i] = camera.near(x, y, z) / extent.half();
    }
    return at;
  }

  /** Rows of width 3, and how rows of embeddings are placed, which these may be made from. */
  static void paint(
      Graphics2D g,
      Matrix rows,
      RowPlacer placer,
      Extent extent,
      Rectangle2D area,
      Picture picture,
      String axis) {
    Lettering.prepare(g);
    Theme theme = picture.theme();
    Camera camera = Camera.of(picture.view());
    Wire wire = wire(extent, area, camera);
    frame(g, extent, wire, theme, axis);
    Placement at = place(rows, extent, area, camera);
    double radius = Math.clamp(wire.pixels() * extent.half() / 30, 2.2, 4.2);
    FeatureLayers.under(g, placer, picture);
    Marks.deep(g, at, ClassMarks.of(picture.snapshot()), theme, radius);
    if (extent.target()) {
      target(g, extent, wire, theme);
    }
    Overlay.dot(g, at, area, picture, wire.pixels());
    FeatureLayers.over(g, placer, area, picture);
  }

  private static Wire wire(Extent extent, Rectangle2D area, Camera camera) {
    double pixels = Math.max(1, Math.min(area.getWidth(), area.getHeight()) / 2 * SHARE) / extent.half();
    return new Wire(camera, area.getCenterX(), area.getCenterY(), pixels);
  }

  /** The cube in sight, and three named axes through its middle. */
  private static void frame(Graphics2D g, Extent extent, Wire wire, Theme theme, String axis) {
    double half = extent.half();
    g.setStroke(Ink.THIN);
    g.setColor(theme.grid());
    g.draw(wire.box(0, 0, 0, half, half, half));
    for (int k = 0; k < 3; k++) {
      double x = k == 0 ? half : 0;
      double y = k == 1 ? half : 0;
      double z = k == 2 ? half : 0;
      g.setColor(theme.line());
      Ink.line(g, wire.px(-x, -y, -z), wire.py(-x, -y, -z), wire.px(x, y, z), wire.py(x, y, z));
      String end = axis + "_" + (k + 1) + " = " + Figures.brief(extent.centre()[k] + half);
      Line.of(end, 10, theme.muted())
          .drawCentred(g, wire.px(1.06 * x, 1.06 * y, 1.06 * z), wire.py(1.06 * x, 1.06 * y, 1.06 * z) + 3);
    }
  }

  /** The box of half-side γ about the mean. */
  private static void target(Graphics2D g, Extent extent, Wire wire, Theme theme) {
    double x = extent.mean()[0] - extent.centre()[0];
    double y = extent.mean()[1] - extent.centre()[1];
    double z = extent.mean()[2] - extent.centre()[2];
    double b = extent.box();
    g.setColor(theme.variance());
    g.setStroke(Ink.DASHED_FINE);
    g.draw(wire.box(x, y, z, b, b, b));
    Line.of("±γ", 11, theme.variance()).draw(g, wire.px(x + b, y + b, z + b) + 5, wire.py(x + b, y + b, z + b) - 4);
  }
}
