package uncollapse.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.data.PointSource.Moons;
import uncollapse.data.PointSource.Spirals;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

class BatchSamplerTest {
  private final Matrix x = new Matrix(24, 2);
  private final int[] labels = new int[24];

  @Test
  void anEpochShowsEachPointOnce() {
    LabelledPoints points = points(72);
    BatchSampler sampler = sampler(points);
    List<Integer> seen =
        IntStream.range(0, 3)
            .boxed()
            .flatMap(
                _ -> {
                  sampler.uniform(x, labels);
                  return IntStream.range(0, 24).mapToObj(i -> rowOf(points, x.get(i, 0), x.get(i, 1)));
                })
            .toList();
    assertThat(seen).doesNotHaveDuplicates().hasSize(72).isNotEqualTo(seen.stream().sorted().toList());
  }

  @Test
  void aBatchLargerThanTheSetGoesOnWithTheNextEpoch() {
    LabelledPoints points = points(16);
    sampler(points).uniform(x, labels);
    assertThat(IntStream.range(0, 16).mapToObj(i -> rowOf(points, x.get(i, 0), x.get(i, 1))).toList())
        .doesNotHaveDuplicates();
    assertThat(IntStream.range(16, 24).mapToObj(i -> rowOf(points, x.get(i, 0), x.get(i, 1))).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void rowIOfABalancedBatchHasClassIModC() {
    LabelledPoints points = Split.of(new DataSpec(new Spirals(5, 0.1), 100, 16, List.of()), 0).train();
    sampler(points).classBalanced(x, labels);
    for (int i = 0; i < 24; i++) {
      assertThat(labels[i]).isEqualTo(i % 5);
      assertThat(points.labels()[rowOf(points, x.get(i, 0), x.get(i, 1))]).isEqualTo(i % 5);
    }
  }

  @Test
  void viewsAreTwoNoisyCopiesOfOnePoint() {
    LabelledPoints points = points(4_000);
    BatchSampler sampler = sampler(points);
    Matrix many = new Matrix(4_000, 2);
    int[] theirs = new int[4_000];
    sampler.twoViews(many, theirs, 0.3);
    double squares = 0;
    for (int i = 0; i < 2_000; i++) {
      assertThat(theirs[i]).isEqualTo(theirs[2_000 + i]);
      for (int k = 0; k < 2; k++) {
        double difference = many.get(i, k) - many.get(2_000 + i, k);
        assertThat(difference).isNotZero();
        squares += difference * difference;
      }
    }
    // The difference of two views has twice the variance of one.
    assertThat(Math.sqrt(squares / 4_000)).isCloseTo(0.3 * Math.sqrt(2), within(0.02));
  }

  static Stream<BiConsumer<BatchSampler, Matrix>> kinds() {
    int[] labels = new int[24];
    return Stream.of(
        (s, m) -> s.uniform(m, labels), (s, m) -> s.classBalanced(m, labels), (s, m) -> s.twoViews(m, labels, 0.1));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aRestoredSamplerGoesOnWithTheSameBits(BiConsumer<BatchSampler, Matrix> kind) {
    BatchSampler sampler = sampler(points(50));
    for (int i = 0; i < 7; i++) {
      kind.accept(sampler, x);
    }
    BatchSampler.State state = sampler.state();
    Matrix[] expected = new Matrix[9];
    for (int i = 0; i < expected.length; i++) {
      kind.accept(sampler, x);
      expected[i] = x.copy();
    }
    BatchSampler other = new BatchSampler(points(50), new SeededRandom(99));
    other.restore(state);
    for (Matrix batch : expected) {
      kind.accept(other, x);
      assertThat(x).isEqualTo(batch);
    }
  }

  private static LabelledPoints points(int n) {
    return Split.of(new DataSpec(new Moons(0.1), n, 16, List.of()), 0).train();
  }

  private static BatchSampler sampler(LabelledPoints points) {
    return new BatchSampler(points, SeededRandom.forPurpose(0, "batches"));
  }

  private static int rowOf(LabelledPoints points, double x, double y) {
    return IntStream.range(0, points.labels().length)
        .filter(i -> points.x().get(i, 0) == x && points.x().get(i, 1) == y)
        .findFirst()
        .orElseThrow();
  }
}
