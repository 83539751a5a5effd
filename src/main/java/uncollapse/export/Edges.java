package uncollapse.export;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * The edges of a shape, curves as chords, in pixels: for each where it begins and ends; and its parts, which are closed. One
 * object serves shape after shape.
 */
final class Edges {
  /** Pixels by which a chord may be off its curve. */
  private static final double FLATNESS = 0.05;

  private static final int MOST_CHORDS = 1 << 12;

  private final double[] to = new double[6];
  private double[] ends = new double[4096];
  private int size;
  private int[] partEnds = new int[64];
  private double[] tops = new double[64];
  private double[] bottoms = new double[64];
  private int parts;
  private double top;
  private double bottom;
  private boolean turnsLeft;
  private boolean turnsRight;
  private double startX;
  private double startY;

  /** NaN before a part has begun. */
  private double x;

  private double y;

  /** Takes those of another shape, which is closed where it is not. */
  void read(Shape shape, AffineTransform transform) {
    size = 0;
    parts = 0;
    turnsLeft = false;
    turnsRight = false;
    top = Double.POSITIVE_INFINITY;
    bottom = Double.NEGATIVE_INFINITY;
    x = Double.NaN;
    for (PathIterator path = shape.getPathIterator(transform); !path.isDone(); path.next()) {
      switch (path.currentSegment(to)) {
        case PathIterator.SEG_MOVETO -> {
          end();
          x = Double.NaN;
          line(to[0], to[1]);
        }
        case PathIterator.SEG_LINETO -> line(to[0], to[1]);
        case PathIterator.SEG_QUADTO -> parabola(to[0], to[1], to[2], to[3]);
        case PathIterator.SEG_CUBICTO -> curve(to[0], to[1], to[2], to[3], to[4], to[5]);
        default -> line(startX, startY);
      }
    }
    end();
  }

  private void parabola(double px, double py, double x3, double y3) {
    curve((x + 2 * px) / 3, (y + 2 * py) / 3, (x3 + 2 * px) / 3, (y3 + 2 * py) / 3, x3, y3);
  }

  /** A cubic Bézier curve: a chord of a share 1 / n of it is off by at most ¾ of its bend over n². */
  private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
    double x0 = x;
    double y0 = y;
    double bend = Math.max(length(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), length(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
    int chords = (int) Math.clamp(Math.ceil(Math.sqrt(bend * 0.75 / FLATNESS)), 1, MOST_CHORDS);
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

  /** A corner that is nowhere (a NaN, an infinity) is left out; level edges cover nothing. */
  private void line(double nextX, double nextY) {
    if (!Double.isFinite(nextX + nextY)) {
      return;
    }
    if (Double.isNaN(x)) {
      startX = nextX;
      startY = nextY;
    } else if (y != nextY) {
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, 2 * size);
      }
      ends[size] = x;
      ends[size + 1] = y;
      ends[size + 2] = nextX;
      ends[size + 3] = nextY;
      size += 4;
    }
    x = nextX;
    y = nextY;
  }

  /** Closes a part, and finds out what is to be known of it. */
  private void end() {
    line(startX, startY);
    int begin = parts == 0 ? 0 : partEnds[parts - 1];
    if (size == begin) {
      return;
    }
    if (parts == partEnds.length) {
      partEnds = Arrays.copyOf(partEnds, 2 * parts);
      tops = Arrays.copyOf(tops, 2 * parts);
      bottoms = Arrays.copyOf(bottoms, 2 * parts);
    }
    double least = ends[begin + 1];
    double greatest = least;
    double twiceTheArea = 0; // to which level edges would add nothing
    for (int k = begin; k < size; k += 4) {
      for (int end = k + 1; end <= k + 3; end += 2) {
        least = ends[end] < least ? ends[end] : least;
        greatest = ends[end] > greatest ? ends[end] : greatest;
      }
      twiceTheArea += (ends[k] + ends[k + 2]) * (ends[k + 3] - ends[k + 1]);
    }
    partEnds[parts] = size;
    tops[parts] = least;
    bottoms[parts] = greatest;
    parts++;
    top = Math.min(top, least);
    bottom = Math.max(bottom, greatest);
    turnsLeft |= twiceTheArea < 0;
    turnsRight |= twiceTheArea > 0;
  }

  /** x and y of one end and of the other, edge by edge: four numbers for each. */
  double[] ends() {
    return ends;
  }

  int parts() {
    return parts;
  }

  /** Where in {@link #ends} a part's edges begin. */
  int partBegin(int part) {
    return part == 0 ? 0 : partEnds[part - 1];
  }

  int partEnd(int part) {
    return partEnds[part];
  }

  /** The least y of all; infinite if there is none. */
  double top() {
    return top;
  }

  /** The greatest y of all. */
  double bottom() {
    return bottom;
  }

  /** The least y of a part. */
  double top(int part) {
    return tops[part];
  }

  /** The greatest y of a part. */
  double bottom(int part) {
    return bottoms[part];
  }

  /** Whether some parts run one way round and some the other: those may be holes. */
  boolean runBothWays() {
    return turnsLeft && turnsRight;
  }
}
