package uncollapse.export;

import java.awt.BasicStroke;

/** Cuts lines into dashes. */
final class Dashes {
  /** More gaps than this in one line nobody sees. */
  private static final double MOST = 1e5;

  private static final float[] NONE = new float[0];

  private final Polyline dash = new Polyline();
  private float[] lengths = NONE;

  /** Of the lengths once through. */
  private double period;

  /** Where the first dash begins. */
  private double phase;

  // Of the line at hand; the dash has no corners in a gap.
  private int at;

  /** What is left of the dash, or of the gap, at hand. */
  private double rest;

  void set(BasicStroke stroke) {
    float[] of = stroke.getDashArray();
    lengths = of == null ? NONE : of;
    period = 0;
    for (float it : lengths) {
      period += it;
    }
    phase = stroke.getDashPhase();
  }

  /** Whether a line has no gaps. */
  boolean solid(Polyline line) {
    return lengths.length == 0 || line.length() > MOST * period;
  }

  /** Gives a stroker each dash of a line. In one that is closed the last dash goes on in the first. */
  void cut(Polyline line, boolean closed, Stroker to) {
    at = 0;
    rest = lengths[0] - phase % (2 * period);
    while (rest <= 0) {
      at++;
      rest += lengths[at % lengths.length];
    }
    double first = closed && on() ? rest : 0;
    dash.corners = 0;
    if (first == 0 && on()) {
      dash.begin(line.x[0], line.y[0]);
    }
    along(line, to, Integer.MAX_VALUE);
    if (first > 0) {
      if (dash.corners == 0) {
        dash.begin(line.x[0], line.y[0]);
      }
      at += at & 1;
      rest = first;
      along(line, to, at);
    }
    finish(to);
  }

  /** Once along a line, or until a dash is over. */
  private void along(Polyline line, Stroker to, int last) {
    for (int k = 0; k < line.corners - 1; k++) {
      double dx = line.dx[k];
      double dy = line.dy[k];
      double left = line.length[k];
      while (left > rest) {
        left -= rest;
        double x = line.x[k + 1] - left * dx;
        double y = line.y[k + 1] - left * dy;
        go(x, y, dx, dy, rest);
        finish(to);
        if (at == last) {
          return;
        }
        at++;
        rest = lengths[at % lengths.length];
        if (on()) {
          dash.begin(x, y);
        }
      }
      go(line.x[k + 1], line.y[k + 1], dx, dy, left);
      rest -= left;
    }
  }

  private boolean on() {
    return (at & 1) == 0;
  }

  /** A dash that has begun goes on. */
  private void go(double x, double y, double dx, double dy, double way) {
    if (dash.corners > 0 && way > 0) {
      dash.add(x, y, dx, dy, way);
    }
  }

  private void finish(Stroker to) {
    if (dash.corners > 0) {
      to.add(dash, false);
    }
    dash.corners = 0;
  }
}
