package uncollapse.data;

import java.util.List;
import uncollapse.linalg.SeededRandom;

/**
 * How a view of a point is made, in this order: the point is scaled and turned about the origin of the data, loses
 * coordinates, and gets noise. What has strength 0 draws no random numbers.
 *
 * @param scaling s: the distance from the origin is multiplied by a number drawn uniformly from 1 − s to 1 + s; 0 to 1
 * @param rotation the angle is drawn uniformly from ± so many degrees; the axis of points in space uniformly from all
 *     directions; 0 to 180
 * @param dropout probability of each coordinate to become that of the origin; 0 to 1
 * @param jitter standard deviation of the noise on each coordinate; at least 0
 */
public record Augmentation(double scaling, double rotation, double dropout, double jitter) {
  /**
   * Makes one view in place, without allocating.
   *
   * @param x holds the point's 2 or 3 coordinates from {@code at} on
   * @param origin as many coordinates; empty for 0
   */
  void apply(double[] x, int at, int dimension, List<Double> origin, SeededRandom random) {
    if (scaling > 0 || rotation > 0 || dropout > 0) {
      move(x, at, dimension, origin, -1);
      if (scaling > 0) {
        scale(x, at, dimension, random.nextDouble(1 - scaling, 1 + scaling));
      }
      if (rotation > 0) {
        turn(x, at, dimension, random);
      }
      if (dropout > 0) {
        drop(x, at, dimension, random);
      }
      move(x, at, dimension, origin, 1);
    }
    if (jitter > 0) {
      for (int k = at; k < at + dimension; k++) {
        x[k] += jitter * random.nextGaussian();
      }
    }
  }

  private static void move(double[] x, int at, int dimension, List<Double> origin, double sign) {
    if (!origin.isEmpty()) {
      for (int k = 0; k < dimension; k++) {
        x[at + k] += sign * origin.get(k);
      }
    }
  }

  private static void scale(double[] x, int at, int dimension, double factor) {
    for (int k = at; k < at + dimension; k++) {
      x[k] *= factor;
    }
  }

  private void drop(double[] x, int at, int dimension, SeededRandom random) {
    for (int k = at; k < at + dimension; k++) {
      x[k] = random.nextDouble() < dropout ? 0 : x[k];
    }
  }

  private void turn(double[] x, int at, int dimension, SeededRandom random) {
    double angle = random.nextDouble(-rotation, rotation) * (Math.PI / 180);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    if (dimension == 2) {
      double x0 = x[at];
      double x1 = x[at + 1];
      x[at] = cos * x0 - sin * x1;
      x[at + 1] = sin * x0 + cos * x1;
    } else {
      turnInSpace(x, at, cos, sin, random);
    }
  }

  /** About an axis u: cos · x + sin · u × x + (1 − cos)(u · x) u (Rodrigues). */
  private static void turnInSpace(double[] x, int at, double cos, double sin, SeededRandom random) {
    double u0 = random.nextGaussian();
    double u1 = random.nextGaussian();
    double u2 = random.nextGaussian();
    double length = Math.sqrt(u0 * u0 + u1 * u1 + u2 * u2);
    u0 /= length;
    u1 /= length;
    u2 /= length;
    double x0 = x[at];
    double x1 = x[at + 1];
    double x2 = x[at + 2];
    double along = (1 - cos) * (u0 * x0 + u1 * x1 + u2 * x2);
    x[at] = cos * x0 + sin * (u1 * x2 - u2 * x1) + along * u0;
    x[at + 1] = cos * x1 + sin * (u2 * x0 - u0 * x2) + along * u1;
    x[at + 2] = cos * x2 + sin * (u0 * x1 - u1 * x0) + along * u2;
  }
}
