package uncollapse.export;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import org.jspecify.annotations.Nullable;

/** Reads the outline of a shape as straight pieces: curves as chords. */
abstract class Chords {
  /** Pixels by which a chord may be off its curve. */
  static final double FLATNESS = 0.05;

  private static final int MOST = 1 << 12;

  private final double[] to = new double[6];
  private double flatness;
  private double startX;
  private double startY;

  /** NaN before a part has begun. */
  private double x;

  private double y;

  /** From one place to the next one, which may be the same. */
  abstract void piece(double x1, double y1, double x2, double y2);

  /** A part, if there was a piece of one, is at its end; or back at its beginning, whence another may go on. */
  abstract void end(boolean closed);

  /**
   * Reads a shape.
   *
   * @param finest units, after the transform, by which a chord may be off
   */
  final void follow(Shape shape, @Nullable AffineTransform transform, double finest) {
    flatness = finest;
    x = Double.NaN;
    for (PathIterator path = shape.getPathIterator(transform); !path.isDone(); path.next()) {
      switch (path.currentSegment(to)) {
        case PathIterator.SEG_MOVETO -> {
          end(false);
          x = Double.NaN;
          line(to[0], to[1]);
        }
        case PathIterator.SEG_LINETO -> line(to[0], to[1]);
        case PathIterator.SEG_QUADTO -> parabola(to[0], to[1], to[2], to[3]);
        case PathIterator.SEG_CUBICTO -> curve(to[0], to[1], to[2], to[3], to[4], to[5]);
        default -> {
          back();
          end(true);
        }
      }
    }
    end(false);
  }

  /** Goes straight to where the part began. */
  final void back() {
    line(startX, startY);
  }

  private void parabola(double px, double py, double x3, double y3) {
    curve((x + 2 * px) / 3, (y + 2 * py) / 3, (x3 + 2 * px) / 3, (y3 + 2 * py) / 3, x3, y3);
  }

  /** A cubic Bézier curve: a chord of a share 1 / n of it is off by at most ¾ of its bend over n². */
  private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
    double x0 = x;
    double y0 = y;
    double bend = Math.max(length(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), length(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
    int chords = (int) Math.clamp(Math.ceil(Math.sqrt(bend * 0.75 / flatness)), 1, MOST);
    for (int k = 1; k < chords; k++) {
      double t = (double) k / chords;
      double s = 1 - t;
      line(
          s * s * (s * x0 + 3 * t * x1) + t * t * (3 * s * x2 + t * x3),
          s * s * (s * y0 + 3 * t * y1) + t * t * (3 * s * y2 + t * y3));
    }
    line(x3, y3);
  }

  private static double length(double dx, double dy) {
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** A corner that is nowhere (a NaN, an infinity) is left out. */
  private void line(double nextX, double nextY) {
    if (!Double.isFinite(nextX + nextY)) {
      return;
    }
    if (Double.isNaN(x)) {
      startX = nextX;
      startY = nextY;
    } else {
      piece(x, y, nextX, nextY);
    }
    x = nextX;
    y = nextY;
  }
}
