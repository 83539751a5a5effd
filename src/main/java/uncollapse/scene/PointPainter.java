package uncollapse.scene;

import java.awt.geom.Rectangle2D;

/** A panel of points, which can say where each one stands and which one is under the mouse. */
public interface PointPainter extends Painter {
  /** How near the mouse must come to a point, in pixels. */
  double REACH = 10;

  Placement place(Rectangle2D area, Picture picture);

  /** The probe point at a place of the surface, those in front first; −1 for none. */
  default int pointAt(double x, double y, Rectangle2D area, Picture picture) {
    return place(area, picture).nearest(x, y, REACH);
  }
}
