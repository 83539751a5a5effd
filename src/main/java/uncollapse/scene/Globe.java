package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The unit sphere itself: a softly lit ball with circles of latitude and longitude, those behind fainter. */
final class Globe {
  private static final int SEGMENTS = 72;
  private static final int SHADES = 6;

  private Globe() {}

  static void paint(Graphics2D g, double x, double y, double r, Camera camera, Theme theme) {
    shade(g, x, y, r, theme);
    Path2D front = new Path2D.Double();
    Path2D back = new Path2D.Double();
    for (int k = -2; k <= 2; k++) {
      double latitude = k * Math.PI / 6;
      arc(front, back, x, y, r, camera, Math.cos(latitude), Math.sin(latitude), Double.NaN);
    }
    for (int k = 0; k < 6; k++) {
      arc(front, back, x, y, r, camera, 1, 0, k * Math.PI / 6);
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

  /** A circle of latitude (flat radius and height), or the meridian at a longitude. */
  private static void arc(
      Path2D front, Path2D back, double x, double y, double r, Camera camera, double flat, double height, double longitude) {
    boolean meridian = !Double.isNaN(longitude);
    boolean wasFront = false;
    for (int k = 0; k <= SEGMENTS; k++) {
      double t = 2 * Math.PI * k / SEGMENTS;
      double px = meridian ? Math.cos(t) * Math.cos(longitude) : flat * Math.cos(t);
      double py = meridian ? Math.sin(t) : height;
      double pz = meridian ? Math.cos(t) * Math.sin(longitude) : flat * Math.sin(t);
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
}
