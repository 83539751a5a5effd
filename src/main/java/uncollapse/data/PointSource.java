package uncollapse.data;

import java.nio.file.Path;
import java.util.List;

/** Where labelled points come from. Noise is the standard deviation of Gaussian noise added to each coordinate. */
public sealed interface PointSource {
  /** Number of coordinates, 2 or 3. */
  int dimension();

  /**
   * Whether these are the user's own points and no distribution: there are as many as there are, and those that are not
   * trained on are shown.
   */
  default boolean isOwn() {
    return switch (this) {
      case CsvPoints _, Drawn _ -> true;
      case Clusters _, Moons _, Rings _, Spirals _, Xor _, Ball _, SwissRoll _, Helix _, NestedSpheres _ -> false;
    };
  }

  /** Name in files and message keys. */
  default String id() {
    return switch (this) {
      case Clusters _ -> "clusters";
      case Moons _ -> "moons";
      case Rings _ -> "rings";
      case Spirals _ -> "spirals";
      case Xor _ -> "xor";
      case Ball _ -> "ball";
      case SwissRoll _ -> "swiss-roll";
      case Helix _ -> "helix";
      case NestedSpheres _ -> "nested-spheres";
      case CsvPoints _ -> "csv";
      case Drawn _ -> "drawn";
    };
  }

  /**
   * C Gaussian clusters. {@link Layout#CIRCLE}: centres evenly on the unit circle (2D) or, by Fibonacci's spiral, on the
   * unit sphere (3D). {@link Layout#GRID}: centres on the smallest square (cubic) grid that holds them, over [−1, 1].
   */
  record Clusters(int classes, Layout layout, int dimension, double noise) implements PointSource {
    /** How the centres lie. */
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

  /** Concentric circles of radius 1/C, 2/C … 1. */
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

  /** The square [−1, 1]², two classes: 0 where x and y have one sign, 1 where they differ. */
  record Xor(double noise) implements PointSource {
    @Override
    public int dimension() {
      return 2;
    }
  }

  /** Uniform in the unit disc (2D) or ball (3D); classes are equal sectors by angle about the first two axes. */
  record Ball(int classes, int dimension) implements PointSource {}

  /** A sheet rolled up one and a half times in 3D; classes are equal stretches along the roll. */
  record SwissRoll(int classes, double noise) implements PointSource {
    @Override
    public int dimension() {
      return 3;
    }
  }

  /** C intertwined helices of radius 1 and two turns each, in 3D. */
  record Helix(int classes, double noise) implements PointSource {
    @Override
    public int dimension() {
      return 3;
    }
  }

  /** Concentric spheres in 3D, of radius 1/C, 2/C … 1. */
  record NestedSpheres(int classes, double noise) implements PointSource {
    @Override
    public int dimension() {
      return 3;
    }
  }

  /** The user's own points: 2 or 3 number columns, optionally a label column, with or without a header. */
  record CsvPoints(Path file, int dimension) implements PointSource {}

  /** Points that were drawn by hand, taken as they are, {@value #LEAST} to {@value #MOST} of them. */
  record Drawn(List<Dot> points) implements PointSource {
    public static final int LEAST = DataSpec.MIN_POINTS;
    public static final int MOST = 5_000;

    public Drawn {
      points = List.copyOf(points);
      if (points.size() < LEAST || points.size() > MOST) {
        throw new IllegalArgumentException(points.size() + " points");
      }
    }

    @Override
    public int dimension() {
      return 2;
    }
  }
}
