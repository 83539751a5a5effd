package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import uncollapse.linalg.Matrix;

/** Unit rows of width 3 on the unit sphere, seen from the view's side: the back half smaller and faded. */
public final class SpherePainter implements PointPainter {
  private static final double SHARE = 0.88;

  @Override
  public Placement place(Rectangle2D area, Picture picture) {
    return place(picture.snapshot().embedding(), area, picture);
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    paint(g, picture.snapshot().embedding(), it -> place(it, area, picture), area, picture, "z");
    Overlay.hovered(g, place(area, picture), area, picture);
  }

  /** Rows of width 3 and length at most 1 in the unit ball. */
  static Placement place(Matrix rows, Rectangle2D area, Picture picture) {
    Camera camera = Camera.of(picture.view());
    double r = radius(area);
    Placement at = Placement.flat(rows.rows());
    double[] e = rows.data();
    for (int i = 0; i < at.size(); i++) {
      double x = e[3 * i];
      double y = e[3 * i + 1];
      double z = e[3 * i + 2];
      at.x()[i] = area.getCenterX() + r * camera.right(x, y, z);
      at.y()[i] = area.getCenterY() - r * camera.up(x, y, z);
      at.depth()[i] = camera.near(x, y, z);
    }
    return at;
  }

  /** Rows of width 3, and how rows of embeddings are placed, which these may be made from. */
  static void paint(
      Graphics2D g, Matrix rows, RowPlacer placer, Rectangle2D area, Picture picture, String axis) {
    Lettering.prepare(g);
    double r = radius(area);
    Theme theme = picture.theme();
    Camera camera = Camera.of(picture.view());
    Globe.paint(g, area.getCenterX(), area.getCenterY(), r, camera, theme);
    axes(g, area, r, camera, theme, axis);
    Placement at = place(rows, area, picture);
    FeatureLayers.under(g, placer, picture);
    Marks.deep(g, at, ClassMarks.of(picture.snapshot()), theme, Math.clamp(r / 46, 2.2, 4.4));
    Overlay.dot(g, at, area, picture, r);
    FeatureLayers.over(g, placer, area, picture);
  }

  private static double radius(Rectangle2D area) {
    return Math.max(1, Math.min(area.getWidth(), area.getHeight()) / 2 * SHARE);
  }

  /** Where the coordinate axes leave the sphere. */
  private static void axes(Graphics2D g, Rectangle2D area, double r, Camera camera, Theme theme, String axis) {
    for (int k = 0; k < 3; k++) {
      double x = k == 0 ? 1.05 : 0;
      double y = k == 1 ? 1.05 : 0;
      double z = k == 2 ? 1.05 : 0;
      boolean front = camera.near(x, y, z) >= 0;
      Line.of(axis + "_" + (k + 1), 10, front ? theme.muted() : Ink.mix(theme.background(), theme.muted(), 0.45))
          .drawCentred(
              g,
              area.getCenterX() + r * camera.right(x, y, z),
              Math.max(area.getY() + 9, area.getCenterY() - r * camera.up(x, y, z) + 3));
    }
  }
}
