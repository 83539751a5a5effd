package uncollapse.export;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * Turns lines into what their strokes cover, as {@link BasicStroke#createStrokedShape} does, as far as pixels can tell. Along each
 * line goes an outline on its left and back one on its right; where it bends but a little that has one corner, so that smooth
 * curves stay smooth. Why not Java2D's own: decision 13. One object serves line after line.
 */
final class Stroker extends Chords {
  /** Pixels; nearer corners are one. */
  private static final double NEAR = 1.0 / 256;

  private final Path2D.Double outline = new Path2D.Double();
  private final Polyline line = new Polyline();
  private final Dashes dashes = new Dashes();

  /** Whether the line at hand has pieces. */
  private boolean drawn;

  /** Whether the part of the outline at hand has corners. */
  private boolean begun;

  private double near;

  // Of the stroke at hand.
  private double half;
  private int cap;
  private boolean round;

  /** Angle of a chord of a round cap or join. */
  private double step;

  /** Cosine of the greatest turn at which the outer outline comes to a point. */
  private double pointed;

  /**
   * What a stroke covers, with parts to be summed up.
   *
   * @param scale pixels of a unit
   * @return the same object each time
   */
  Path2D outline(Shape shape, BasicStroke stroke, double scale) {
    double finest = FLATNESS / scale;
    half = stroke.getLineWidth() / 2;
    cap = stroke.getEndCap();
    round = stroke.getLineJoin() == BasicStroke.JOIN_ROUND;
    double off = Math.min(1, finest / half);
    step = 2 * Math.acos(1 - off);
    double limit = stroke.getMiterLimit();
    pointed = stroke.getLineJoin() == BasicStroke.JOIN_MITER ? 2 / (limit * limit) - 1 : Math.max(0, 1 - 2 * off);
    near = NEAR / scale;
    dashes.set(stroke);
    outline.reset();
    drawn = false;
    follow(shape, null, finest);
    return outline;
  }

  @Override
  void piece(double x1, double y1, double x2, double y2) {
    if (!drawn) {
      drawn = true;
      line.begin(x1, y1);
    }
    line.add(x2, y2, near);
  }

  @Override
  void end(boolean closed) {
    if (drawn) {
      drawn = false;
      if (dashes.solid(line)) {
        add(line, closed);
      } else {
        dashes.cut(line, closed, this);
      }
    }
  }

  /** Adds the outline of a line, closed if its last corner is the first one too; if it has no length it has caps all the same. */
  void add(Polyline of, boolean closed) {
    boolean dot = of.corners == 1;
    if (dot) {
      of.add(of.x[0], of.y[0], 1, 0, 0);
    }
    boolean ring = closed && !dot;
    side(of, ring, 1);
    side(of, ring, -1);
    if (!ring) {
      close();
    }
  }

  /** What is on the left of a line on the way forth, 1, or back, -1. */
  private void side(Polyline of, boolean closed, int way) {
    int last = of.corners - 1;
    for (int k = 1; k < last; k++) {
      int corner = way > 0 ? k : last - k;
      join(of, corner, corner - 1, corner, way);
    }
    if (closed) {
      join(of, 0, last - 1, 0, way);
      close();
    } else if (way > 0) {
      cap(of.x[last], of.y[last], of.dx[last - 1], of.dy[last - 1]);
    } else {
      cap(of.x[0], of.y[0], -of.dx[0], -of.dy[0]);
    }
  }

  /**
   * The left of a corner between two pieces. Outside it comes to a point, is cut off or rounded; inside the pieces meet, or if one
   * is too short for that both end at the corner itself, lest there be a hole.
   */
  private void join(Polyline of, int corner, int before, int after, int way) {
    double x = of.x[corner];
    double y = of.y[corner];
    int from = way > 0 ? before : after;
    int to = way > 0 ? after : before;
    double fromX = way * of.dx[from];
    double fromY = way * of.dy[from];
    double toX = way * of.dx[to];
    double toY = way * of.dy[to];
    double cos = fromX * toX + fromY * toY;
    double sin = fromX * toY - fromY * toX;
    boolean inside = sin > 0;
    if (inside ? half * sin <= (1 + cos) * Math.min(of.length[from], of.length[to]) / 2 : cos >= pointed) {
      double far = half / (1 + cos);
      to(x - far * (fromY + toY), y + far * (fromX + toX));
      return;
    }
    to(x - half * fromY, y + half * fromX);
    if (inside) {
      to(x, y);
    } else if (round) {
      arc(x, y, -half * fromY, half * fromX, -Math.acos(Math.clamp(cos, -1, 1)));
    }
    to(x - half * toY, y + half * toX);
  }

  /** Round an end from the left to the right. */
  private void cap(double atX, double atY, double directionX, double directionY) {
    double x = atX;
    double y = atY;
    double dx = half * directionX;
    double dy = half * directionY;
    if (cap == BasicStroke.CAP_SQUARE) {
      x += dx;
      y += dy;
    }
    to(x - dy, y + dx);
    if (cap == BasicStroke.CAP_ROUND) {
      arc(x, y, -dy, dx, -Math.PI);
    }
    to(x + dy, y - dx);
  }

  /** What lies between the ends of an arc, which begins in a direction. */
  private void arc(double x, double y, double directionX, double directionY, double angle) {
    int chords = (int) Math.ceil(Math.abs(angle) / step);
    double cos = Math.cos(angle / chords);
    double sin = Math.sin(angle / chords);
    double dx = directionX;
    double dy = directionY;
    for (int k = 1; k < chords; k++) {
      double next = dx * cos - dy * sin;
      dy = dx * sin + dy * cos;
      dx = next;
      to(x + dx, y + dy);
    }
  }

  private void to(double x, double y) {
    if (begun) {
      outline.lineTo(x, y);
    } else {
      outline.moveTo(x, y);
      begun = true;
    }
  }

  private void close() {
    outline.closePath();
    begun = false;
  }
}
