package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The unit sphere itself: a softly lit ball with circles of latitude and longitude, those behind fainter. */
final class Globe {
  private static final int SEGMENTS = 72;
  private static final int SHADES = 6;
  private static final int LATITUDES = 5;
  private static final int LONGITUDES = 6;

  /** x, y and z of each point in turn, of circles of latitude and then of longitude. */
  private static final double[][] CIRCLES = circles();

  private Globe() {}

  static void paint(Graphics2D g, double x, double y, double r, Camera camera, Theme theme) {
    shade(g, x, y, r, theme);
    Path2D front = new Path2D.Double();
    Path2D back = new Path2D.Double();
    for (double[] circle : CIRCLES) {
      arc(front, back, x, y, r, camera, circle);
    }
    g.setStroke(Ink.HAIR);
    g.setColor(Ink.mix(theme.background(), theme.grid(), theme.dark() ? 1 : 0.8));
    g.draw(back);
    g.setStroke(Ink.THIN);
    g.setColor(Ink.mix(theme.grid(), theme.line(), 0.7));
    g.draw(front);
    g.setColor(theme.line());
    g.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
  }

  /** Discs that close in on the light: neighbouring tones differ by so little that they look like one gradient. */
  private static void shade(Graphics2D g, double x, double y, double r, Theme theme) {
    for (int k = 0; k < SHADES; k++) {
      double t = k / (double) SHADES;
      double s = r * (1 - t);
      double off = r * t * 0.3;
      g.setColor(theme.dark()
          ? Ink.mix(theme.panel(), theme.background(), 0.35 * (1 - t))
          : Ink.mix(theme.panel(), theme.background(), t));
      g.fill(new Ellipse2D.Double(x - off - s, y - off - s, 2 * s, 2 * s));
    }
  }

  /** Cuts a circle into what is before the middle and what is behind it. */
  private static void arc(
      Path2D front, Path2D back, double x, double y, double r, Camera camera, double[] circle) {
    boolean wasFront = false;
    for (int k = 0; k < circle.length; k += 3) {
      double px = circle[k];
      double py = circle[k + 1];
      double pz = circle[k + 2];
      boolean isFront = camera.near(px, py, pz) >= 0;
      Path2D path = isFront ? front : back;
      double sx = x + r * camera.right(px, py, pz);
      double sy = y - r * camera.up(px, py, pz);
      if (k == 0 || isFront != wasFront) {
        path.moveTo(sx, sy);
      } else {
        path.lineTo(sx, sy);
      }
      wasFront = isFront;
    }
  }

  private static double[][] circles() {
    double[][] circles = new double[LATITUDES + LONGITUDES][3 * (SEGMENTS + 1)];
    for (int circle = 0; circle < circles.length; circle++) {
      boolean meridian = circle >= LATITUDES;
      double angle = (meridian ? circle - LATITUDES : circle - LATITUDES / 2) * Math.PI / 6;
      for (int k = 0; k <= SEGMENTS; k++) {
        double t = 2 * Math.PI * k / SEGMENTS;
        circles[circle][3 * k] = Math.cos(angle) * Math.cos(t);
        circles[circle][3 * k + 1] = Math.sin(meridian ? t : angle);
        circles[circle][3 * k + 2] = meridian ? Math.cos(t) * Math.sin(angle) : Math.cos(angle) * Math.sin(t);
      }
    }
    return circles;
  }
}
