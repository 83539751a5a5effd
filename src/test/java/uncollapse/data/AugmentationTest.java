package uncollapse.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.data.PointSource.Moons;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/** What views look like, over many of one point. Bounds are four standard errors or more. */
class AugmentationTest {
  private static final int MANY = 20_000;
  private static final List<Double> ORIGIN = List.of(2.0, -1.0, 0.5);
  private static final double[] POINT = {2.6, -0.2, 0.5};

  /** Views of {@link #POINT} about {@link #ORIGIN}, less the origin. */
  private static double[][] views(Augmentation augmentation, int dimension) {
    SeededRandom random = new SeededRandom(4);
    List<Double> origin = ORIGIN.subList(0, dimension);
    return IntStream.range(0, MANY)
        .mapToObj(
            _ -> {
              double[] x = Arrays.copyOf(POINT, dimension);
              augmentation.apply(x, 0, dimension, origin, random);
              return IntStream.range(0, dimension).mapToDouble(k -> x[k] - origin.get(k)).toArray();
            })
        .toArray(double[][]::new);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double std(double[] values) {
    double mean = mean(values);
    return Math.sqrt(mean(Arrays.stream(values).map(it -> (it - mean) * (it - mean)).toArray()));
  }

  private static double length(double[] x) {
    return Math.sqrt(Arrays.stream(x).map(it -> it * it).sum());
  }

  private static double[] column(double[][] rows, int k) {
    return Arrays.stream(rows).mapToDouble(it -> it[k]).toArray();
  }

  private static void assertAll(double[] values, double least, double most) {
    assertThat(Arrays.stream(values).min().orElseThrow()).isGreaterThanOrEqualTo(least);
    assertThat(Arrays.stream(values).max().orElseThrow()).isLessThanOrEqualTo(most);
  }

  @Test
  void rotationInThePlaneIsUniformAndKeepsTheDistanceFromTheOrigin() {
    double[][] views = views(new Augmentation(0, 60, 0, 0), 2);
    double start = Math.atan2(0.8, 0.6);
    double[] turns =
        Arrays.stream(views).mapToDouble(it -> Math.toDegrees(Math.atan2(it[1], it[0]) - start)).toArray();
    assertAll(Arrays.stream(views).mapToDouble(AugmentationTest::length).toArray(), 1 - 1e-12, 1 + 1e-12);
    assertAll(turns, -60, 60);
    assertThat(mean(turns)).isCloseTo(0, within(1.0));
    assertThat(std(turns)).isCloseTo(60 / Math.sqrt(3), within(0.5));
  }

  /** About every axis alike: where all angles are, what is left on average is a third of the point. */
  @Test
  void rotationInSpaceIsAboutAnyAxisAndKeepsTheDistanceFromTheOrigin() {
    double[][] views = views(new Augmentation(0, 180, 0, 0), 3);
    assertAll(Arrays.stream(views).mapToDouble(AugmentationTest::length).toArray(), 1 - 1e-12, 1 + 1e-12);
    assertThat(mean(column(views, 0))).isCloseTo(0.6 / 3, within(0.02));
    assertThat(mean(column(views, 1))).isCloseTo(0.8 / 3, within(0.02));
    assertThat(mean(column(views, 2))).isCloseTo(0, within(0.02));
    double[] largestTurn =
        Arrays.stream(views(new Augmentation(0, 30, 0, 0), 3))
            .mapToDouble(it -> Math.toDegrees(Math.acos(Math.min(1, 0.6 * it[0] + 0.8 * it[1]))))
            .toArray();
    assertThat(Arrays.stream(largestTurn).max().orElseThrow()).isBetween(29.0, 30.0);
  }

  @Test
  void scalingIsUniformAboutOneAndKeepsTheDirection() {
    double[][] views = views(new Augmentation(0.4, 0, 0, 0), 2);
    double[] factors = Arrays.stream(views).mapToDouble(AugmentationTest::length).toArray();
    assertAll(Arrays.stream(views).mapToDouble(it -> it[1] * 0.6 - it[0] * 0.8).toArray(), -1e-12, 1e-12);
    assertAll(factors, 0.6 - 1e-12, 1.4 + 1e-12);
    assertThat(mean(factors)).isCloseTo(1, within(0.01));
    assertThat(std(factors)).isCloseTo(0.4 / Math.sqrt(3), within(0.005));
  }

  @Test
  void dropoutTakesEachCoordinateToTheOriginForItself() {
    double[][] views = views(new Augmentation(0, 0, 0.3, 0), 2);
    assertThat(share(views, false, false)).isCloseTo(0.7 * 0.7, within(0.015));
    assertThat(share(views, true, false)).isCloseTo(0.3 * 0.7, within(0.015));
    assertThat(share(views, false, true)).isCloseTo(0.7 * 0.3, within(0.015));
    assertThat(share(views, true, true)).isCloseTo(0.3 * 0.3, within(0.015));
  }

  private static double share(double[][] views, boolean first, boolean second) {
    return Arrays.stream(views).filter(it -> it[0] == 0 == first && it[1] == 0 == second).count() / (double) MANY;
  }

  @Test
  void jitterIsNormalOnEachCoordinate() {
    double[][] views = views(new Augmentation(0, 0, 0, 0.3), 2);
    for (int k = 0; k < 2; k++) {
      double[] values = column(views, k);
      double centre = POINT[k] - ORIGIN.get(k);
      assertThat(mean(values)).isCloseTo(centre, within(0.01));
      assertThat(std(values)).isCloseTo(0.3, within(0.01));
      double far = Arrays.stream(values).filter(it -> Math.abs(it - centre) > 0.6).count() / (double) MANY;
      assertThat(far).as("beyond two standard deviations").isCloseTo(0.0455, within(0.006));
    }
  }

  @Test
  void withoutStrengthAViewIsThePointItself() {
    double[] x = POINT.clone();
    SeededRandom random = new SeededRandom(4);
    new Augmentation(0, 0, 0, 0).apply(x, 0, 3, ORIGIN, random);
    assertThat(x).containsExactly(POINT);
    assertThat(random.nextLong()).as("nothing was drawn").isEqualTo(new SeededRandom(4).nextLong());
  }

  /** Runs recorded when there was nothing but noise replay to the same bits. */
  @Test
  void jitterAloneDrawsWhatItAlwaysDrew() {
    double[] x = POINT.clone();
    new Augmentation(0, 0, 0, 0.1).apply(x, 0, 3, ORIGIN, new SeededRandom(4));
    SeededRandom random = new SeededRandom(4);
    assertThat(x).containsExactly(Arrays.stream(POINT).map(it -> it + 0.1 * random.nextGaussian()).toArray());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3})
  void aBatchHoldsTwoViewsOfEachPointAboutTheShiftOfTheData(double scaling) {
    LabelledPoints points = Split.of(new DataSpec(new Moons(0), 64, 16, List.of(2.0, 0.0)), 0).train();
    BatchSampler sampler = new BatchSampler(points, List.of(2.0, 0.0), new SeededRandom(1));
    Matrix x = new Matrix(64, 2);
    int[] labels = new int[64];
    sampler.twoViews(x, labels, new Augmentation(scaling, 25, 0, 0));
    for (int i = 0; i < 32; i++) {
      assertThat(labels[i]).isEqualTo(labels[32 + i]);
      double[] a = {x.get(i, 0) - 2, x.get(i, 1)};
      double[] b = {x.get(32 + i, 0) - 2, x.get(32 + i, 1)};
      double turn = Math.toDegrees(Math.acos((a[0] * b[0] + a[1] * b[1]) / (length(a) * length(b))));
      assertThat(turn).isBetween(0.0, 50.0);
      assertThat(a).isNotEqualTo(b);
      double ratio = length(a) / length(b);
      assertThat(ratio).isBetween((1 - scaling) / (1 + scaling) - 1e-12, (1 + scaling) / (1 - scaling) + 1e-12);
    }
  }
}
