package uncollapse.export;

import java.util.Arrays;

/** Corners of a line, and from each the way to the next one: unit direction and length. One object serves line after line. */
final class Polyline {
  double[] x = new double[256];
  double[] y = new double[256];

  /** One fewer than corners are of a meaning. */
  double[] dx = new double[256];

  double[] dy = new double[256];
  double[] length = new double[256];
  int corners;

  /** Forgets all and begins at a place. */
  void begin(double atX, double atY) {
    corners = 0;
    corner(atX, atY);
  }

  /** Goes on to a place, unless it is nearer than {@code least}. */
  void add(double toX, double toY, double least) {
    double wayX = toX - x[corners - 1];
    double wayY = toY - y[corners - 1];
    double way = Math.sqrt(wayX * wayX + wayY * wayY);
    if (way >= least) {
      add(toX, toY, wayX / way, wayY / way, way);
    }
  }

  /** Goes on to a place of which the way there is known. */
  void add(double toX, double toY, double directionX, double directionY, double way) {
    dx[corners - 1] = directionX;
    dy[corners - 1] = directionY;
    length[corners - 1] = way;
    corner(toX, toY);
  }

  private void corner(double atX, double atY) {
    if (corners == x.length) {
      x = Arrays.copyOf(x, 2 * corners);
      y = Arrays.copyOf(y, 2 * corners);
      dx = Arrays.copyOf(dx, 2 * corners);
      dy = Arrays.copyOf(dy, 2 * corners);
      length = Arrays.copyOf(length, 2 * corners);
    }
    x[corners] = atX;
    y[corners] = atY;
    corners++;
  }

  /** Of the whole line. */
  double length() {
    double sum = 0;
    for (int k = 0; k < corners - 1; k++) {
      sum += length[k];
    }
    return sum;
  }
}
