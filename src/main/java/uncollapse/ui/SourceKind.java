package uncollapse.ui;

import java.util.Optional;
import uncollapse.data.PointSource;
import uncollapse.data.PointSource.Clusters.Layout;

/** The kinds of data in the picker, and which of the settings beside it each of them has. */
enum SourceKind {
  CLUSTERS_CIRCLE,
  CLUSTERS_GRID,
  MOONS,
  RINGS,
  SPIRALS,
  XOR,
  BALL,
  SWISS_ROLL,
  HELIX,
  NESTED_SPHERES,
  CSV,
  DRAWN;

  /** The settings that some kinds have and others not. */
  record Settings(int classes, double noise, int dimension) {}

  static SourceKind of(PointSource source) {
    return switch (source) {
      case PointSource.Clusters c -> c.layout() == Layout.CIRCLE ? CLUSTERS_CIRCLE : CLUSTERS_GRID;
      case PointSource.Moons _ -> MOONS;
      case PointSource.Rings _ -> RINGS;
      case PointSource.Spirals _ -> SPIRALS;
      case PointSource.Xor _ -> XOR;
      case PointSource.Ball _ -> BALL;
      case PointSource.SwissRoll _ -> SWISS_ROLL;
      case PointSource.Helix _ -> HELIX;
      case PointSource.NestedSpheres _ -> NESTED_SPHERES;
      case PointSource.CsvPoints _ -> CSV;
      case PointSource.Drawn _ -> DRAWN;
    };
  }

  /** The source with these settings, as far as it has them; empty for the user's own points, which need a file or a hand. */
  Optional<PointSource> make(Settings s) {
    return switch (this) {
      case CLUSTERS_CIRCLE -> Optional.of(new PointSource.Clusters(s.classes, Layout.CIRCLE, s.dimension, s.noise));
      case CLUSTERS_GRID -> Optional.of(new PointSource.Clusters(s.classes, Layout.GRID, s.dimension, s.noise));
      case MOONS -> Optional.of(new PointSource.Moons(s.noise));
      case RINGS -> Optional.of(new PointSource.Rings(s.classes, s.noise));
      case SPIRALS -> Optional.of(new PointSource.Spirals(s.classes, s.noise));
      case XOR -> Optional.of(new PointSource.Xor(s.noise));
      case BALL -> Optional.of(new PointSource.Ball(s.classes, s.dimension));
      case SWISS_ROLL -> Optional.of(new PointSource.SwissRoll(s.classes, s.noise));
      case HELIX -> Optional.of(new PointSource.Helix(s.classes, s.noise));
      case NESTED_SPHERES -> Optional.of(new PointSource.NestedSpheres(s.classes, s.noise));
      case CSV, DRAWN -> Optional.empty();
    };
  }

  /** The settings of a source; those it does not have are taken from {@code rest}. */
  static Settings settings(PointSource source, Settings rest) {
    return switch (source) {
      case PointSource.Clusters c -> new Settings(c.classes(), c.noise(), c.dimension());
      case PointSource.Moons m -> new Settings(rest.classes, m.noise(), 2);
      case PointSource.Rings r -> new Settings(r.classes(), r.noise(), 2);
      case PointSource.Spirals s -> new Settings(s.classes(), s.noise(), 2);
      case PointSource.Xor x -> new Settings(rest.classes, x.noise(), 2);
      case PointSource.Ball b -> new Settings(b.classes(), rest.noise, b.dimension());
      case PointSource.SwissRoll s -> new Settings(s.classes(), s.noise(), 3);
      case PointSource.Helix h -> new Settings(h.classes(), h.noise(), 3);
      case PointSource.NestedSpheres n -> new Settings(n.classes(), n.noise(), 3);
      case PointSource.CsvPoints c -> new Settings(rest.classes, rest.noise, c.dimension());
      case PointSource.Drawn _ -> new Settings(rest.classes, rest.noise, 2);
    };
  }

  boolean hasClasses() {
    return switch (this) {
      case MOONS, XOR, CSV, DRAWN -> false;
      case CLUSTERS_CIRCLE, CLUSTERS_GRID, RINGS, SPIRALS, BALL, SWISS_ROLL, HELIX, NESTED_SPHERES -> true;
    };
  }

  boolean hasNoise() {
    return this != BALL && this != CSV && this != DRAWN;
  }

  boolean hasDimension() {
    return this == CLUSTERS_CIRCLE || this == CLUSTERS_GRID || this == BALL;
  }
}
