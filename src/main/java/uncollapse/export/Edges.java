package uncollapse.export;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Arrays;

/**
 * The edges of a shape, curves as chords, in pixels: for each where it begins and ends; and its parts, which are closed. One
 * object serves shape after shape.
 */
final class Edges extends Chords {
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

  /** Takes those of another shape, which is closed where it is not. */
  void read(Shape shape, AffineTransform transform) {
    size = 0;
    parts = 0;
    turnsLeft = false;
    turnsRight = false;
    top = Double.POSITIVE_INFINITY;
    bottom = Double.NEGATIVE_INFINITY;
    follow(shape, transform, FLATNESS);
  }

  /** Level edges cover nothing. */
  @Override
  void piece(double x1, double y1, double x2, double y2) {
    if (y1 != y2) {
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, 2 * size);
      }
      ends[size] = x1;
      ends[size + 1] = y1;
      ends[size + 2] = x2;
      ends[size + 3] = y2;
      size += 4;
    }
  }

  /** Closes a part, and finds out what is to be known of it. */
  @Override
  void end(boolean closed) {
    if (!closed) {
      back();
    }
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
