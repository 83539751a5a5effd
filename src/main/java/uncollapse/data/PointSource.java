package uncollapse.data;

import java.nio.file.Path;

/** Where labelled points come from. Noise is the standard deviation of Gaussian noise added to each coordinate. */
public sealed interface PointSource {
  /** Number of coordinates, 2 or 3. */
  int dimension();

  /** C Gaussian clusters: centres on the unit circle (2D) or spread over the unit sphere (3D), or on a square grid. */
  record Clusters(int classes, Layout layout, int dimension, double noise) implements PointSource {
    public enum Layout {
      CIRCLE,
      GRID
    }
  }

  /** Two unit half-moons, shifted by (−0.5, −0.25). */
  record Moons(double noise) implements PointSource {
    @Override
    public int dimension() {
      return 2;
    }
  }

  /** Concentric circles. */
  record Rings(int classes, double noise) implements PointSource {
    @Override
    public int dimension() {
      return 2;
    }
  }

  /** C arms: radius 0.15 + 1.15 t, angle 2π(t + c/C), t = √U(0, 1). */
  record Spirals(int classes, double noise) implements PointSource {
    @Override
    public int dimension() {
      return 2;
    }
  }

  /** The square [−1, 1]², two classes by the sign of x·y. */
  record Xor(double noise) implements PointSource {
    @Override
    public int dimension() {
      return 2;
    }
  }

  /** Uniform in the unit disc (2D) or ball (3D); classes are equal sectors by angle about the first two axes. */
  record Ball(int classes, int dimension) implements PointSource {}

  /** A rolled-up sheet in 3D; classes are equal stretches along the roll. */
  record SwissRoll(int classes, double noise) implements PointSource {
    @Override
    public int dimension() {
      return 3;
    }
  }

  /** C intertwined helices in 3D. */
  record Helix(int classes, double noise) implements PointSource {
    @Override
    public int dimension() {
      return 3;
    }
  }

  /** Concentric spheres in 3D. */
  record NestedSpheres(int classes, double noise) implements PointSource {
    @Override
    public int dimension() {
      return 3;
    }
  }

  /** The user's own points: 2 or 3 number columns, optionally a label column, with or without a header. */
  record CsvPoints(Path file, int dimension) implements PointSource {}
}
