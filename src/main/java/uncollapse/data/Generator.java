package uncollapse.data;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.cbrt;
import static java.lang.StrictMath.ceil;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.sqrt;

import java.util.List;
import uncollapse.data.PointSource.Ball;
import uncollapse.data.PointSource.Clusters;
import uncollapse.data.PointSource.CsvPoints;
import uncollapse.data.PointSource.Drawn;
import uncollapse.data.PointSource.Helix;
import uncollapse.data.PointSource.Moons;
import uncollapse.data.PointSource.NestedSpheres;
import uncollapse.data.PointSource.Rings;
import uncollapse.data.PointSource.Spirals;
import uncollapse.data.PointSource.SwissRoll;
import uncollapse.data.PointSource.Xor;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * Draws points from a distribution: point i has class i mod C, so that labels are balanced for every n.
 *
 * @param classes C
 * @param noise standard deviation of what is added to each coordinate of a place
 */
record Generator(int classes, int dimension, double noise, Place place) {
  /** Where a point of a class lies before noise. */
  @FunctionalInterface
  interface Place {
    double[] of(int label, SeededRandom random);
  }

  /** What draws from a source; the user's own points are no distribution. */
  static Generator of(PointSource source) {
    return switch (source) {
      case Clusters(int classes, Clusters.Layout layout, int dimension, double noise) -> {
        double[][] centres = centres(classes, layout, dimension);
        yield new Generator(classes, dimension, noise, (c, r) -> centres[c]);
      }
      case Moons(double noise) -> new Generator(2, 2, noise, Generator::moon);
      case Rings(int classes, double noise) ->
          new Generator(classes, 2, noise, (c, r) -> polar((c + 1.0) / classes, r.nextDouble()));
      case Spirals(int classes, double noise) ->
          new Generator(classes, 2, noise, (c, r) -> spiral((double) c / classes, sqrt(r.nextDouble())));
      case Xor(double noise) -> new Generator(2, 2, noise, Generator::quadrant);
      case Ball(int classes, int dimension) ->
          new Generator(classes, dimension, 0, (c, r) -> sector(c, classes, dimension, r));
      case SwissRoll(int classes, double noise) ->
          new Generator(classes, 3, noise, (c, r) -> roll((c + r.nextDouble()) / classes, r.nextDouble(-0.7, 0.7)));
      case Helix(int classes, double noise) ->
          new Generator(classes, 3, noise, (c, r) -> helix((double) c / classes, r.nextDouble()));
      case NestedSpheres(int classes, double noise) ->
          new Generator(classes, 3, noise, (c, r) -> onSphere((c + 1.0) / classes, r));
      case CsvPoints _, Drawn _ -> throw new IllegalArgumentException("no distribution: " + source.id());
    };
  }

  /** n points, each moved by {@code shift} (empty for none). */
  LabelledPoints draw(int n, List<Double> shift, SeededRandom random) {
    Matrix x = new Matrix(n, dimension);
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = i % classes;
      double[] p = place.of(labels[i], random);
      for (int k = 0; k < dimension; k++) {
        double noisy = noise > 0 ? p[k] + noise * random.nextGaussian() : p[k];
        x.set(i, k, shift.isEmpty() ? noisy : noisy + shift.get(k));
      }
    }
    return new LabelledPoints(x, labels, classes);
  }

  private static double[][] centres(int classes, Clusters.Layout layout, int dimension) {
    double[][] centres = new double[classes][];
    for (int c = 0; c < classes; c++) {
      centres[c] =
          switch (layout) {
            case CIRCLE -> dimension == 2 ? polar(1, (double) c / classes) : fibonacci(c, classes);
            case GRID -> onGrid(c, classes, dimension);
          };
    }
    return centres;
  }

  /** Point c of C on the unit sphere, evenly in height, each turned by the golden angle from the one before. */
  private static double[] fibonacci(int c, int classes) {
    double z = 1 - (2 * c + 1.0) / classes;
    double radius = sqrt(1 - z * z);
    double angle = PI * (3 - sqrt(5)) * c;
    return new double[] {radius * cos(angle), radius * sin(angle), z};
  }

  private static double[] onGrid(int c, int classes, int dimension) {
    int side = (int) ceil((dimension == 2 ? sqrt(classes) : cbrt(classes)) - 1e-9);
    double[] p = new double[dimension];
    int rest = c;
    for (int k = 0; k < dimension; k++) {
      p[k] = side == 1 ? 0 : 2.0 * (rest % side) / (side - 1) - 1;
      rest /= side;
    }
    return p;
  }

  private static double[] moon(int label, SeededRandom random) {
    double angle = PI * random.nextDouble();
    return label == 0
        ? new double[] {cos(angle) - 0.5, sin(angle) - 0.25}
        : new double[] {0.5 - cos(angle), 0.25 - sin(angle)};
  }

  private static double[] spiral(double phase, double t) {
    return polar(0.15 + 1.15 * t, t + phase);
  }

  private static double[] quadrant(int label, SeededRandom random) {
    double x = random.nextDouble(-1, 1);
    double y = random.nextDouble();
    return new double[] {x, (x < 0) == (label == 0) ? -y : y};
  }

  /** Uniform within a sector: the radius is a root, so that outer shells get their larger share. */
  private static double[] sector(int label, int classes, int dimension, SeededRandom random) {
    double turns = (label + random.nextDouble()) / classes;
    if (dimension == 2) {
      return polar(sqrt(random.nextDouble()), turns);
    }
    double z = random.nextDouble(-1, 1);
    double radius = cbrt(random.nextDouble());
    double[] flat = polar(radius * sqrt(1 - z * z), turns);
    return new double[] {flat[0], flat[1], radius * z};
  }

  /** Angle 1.5π to 4.5π, outer radius 1; the root makes the sheet evenly dense along its length. */
  private static double[] roll(double along, double across) {
    double turn = sqrt(1 + 8 * along);
    double angle = 1.5 * PI * turn;
    return new double[] {turn / 3 * cos(angle), across, turn / 3 * sin(angle)};
  }

  private static double[] helix(double phase, double t) {
    double[] flat = polar(1, 2 * t + phase);
    return new double[] {flat[0], flat[1], 2 * t - 1};
  }

  private static double[] onSphere(double radius, SeededRandom random) {
    double z = random.nextDouble(-1, 1);
    double[] flat = polar(radius * sqrt(1 - z * z), random.nextDouble());
    return new double[] {flat[0], flat[1], radius * z};
  }

  private static double[] polar(double radius, double turns) {
    return new double[] {radius * cos(2 * PI * turns), radius * sin(2 * PI * turns)};
  }
}
