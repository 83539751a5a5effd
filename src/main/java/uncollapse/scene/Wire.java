package uncollapse.scene;

import java.awt.geom.Path2D;

/** Where a camera sees the corners of boxes in space: the middle of the surface and its pixels per unit. */
record Wire(Camera camera, double x, double y, double pixels) {
  double px(double right, double up, double near) {
    return x + pixels * camera.right(right, up, near);
  }

  double py(double right, double up, double near) {
    return y - pixels * camera.up(right, up, near);
  }

  /** The twelve edges of a box about a place, given its three half-sides. */
  Path2D box(double cx, double cy, double cz, double hx, double hy, double hz) {
    Path2D edges = new Path2D.Double();
    for (int corner = 0; corner < 8; corner++) {
      for (int axis = 0; axis < 3; axis++) {
        int other = corner | 1 << axis;
        if (other != corner) {
          edges.moveTo(
              px(side(corner, 1, cx, hx), side(corner, 2, cy, hy), side(corner, 4, cz, hz)),
              py(side(corner, 1, cx, hx), side(corner, 2, cy, hy), side(corner, 4, cz, hz)));
          edges.lineTo(
              px(side(other, 1, cx, hx), side(other, 2, cy, hy), side(other, 4, cz, hz)),
              py(side(other, 1, cx, hx), side(other, 2, cy, hy), side(other, 4, cz, hz)));
        }
      }
    }
    return edges;
  }

  private static double side(int corner, int bit, double centre, double half) {
    return (corner & bit) == 0 ? centre - half : centre + half;
  }
}
