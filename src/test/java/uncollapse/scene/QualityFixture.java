package uncollapse.scene;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Correlation;
import uncollapse.nn.FeatureLayer;
import uncollapse.train.Quality;

/** What a {@link SnapshotFixture} says of its features. */
final class QualityFixture {
  private QualityFixture() {}

  static Correlation correlation(Matrix e) {
    int[] all = IntStream.range(0, e.cols()).toArray();
    return e.rows() > 1
        ? Correlation.of(e)
        : new Correlation(all, new Matrix(all.length, all.length), OptionalDouble.empty());
  }

  static Quality quality(int points, boolean unit, double u) {
    OptionalDouble good = OptionalDouble.of(0.2 + 0.77 * u);
    return new Quality(
        1236,
        points,
        Quality.Pairs.CLASSES,
        unit ? OptionalDouble.of(-2 * u) : OptionalDouble.empty(),
        unit ? OptionalDouble.of(1 - u) : OptionalDouble.empty(),
        good,
        List.of(good, good, good, OptionalDouble.of(1)),
        good,
        good,
        new Quality.Frozen(FeatureLayer.HIDDEN_2, good, good),
        OptionalDouble.empty());
  }
}
