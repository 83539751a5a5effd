package uncollapse.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  void pairsAreTwoPointsOfOneClassEach() {
    LabelledPoints points = Split.of(new DataSpec(new Spirals(5, 0.1), 100, 16, List.of()), 0).train();
    BatchSampler sampler = sampler(points);
    Set<Integer> seconds = new HashSet<>();
    for (int batch = 0; batch < 200; batch++) {
      sampler.positivePairs(x, labels);
      for (int i = 0; i < 12; i++) {
        assertThat(labels[i]).isEqualTo(i % 5);
        assertThat(labels[12 + i]).isEqualTo(i % 5);
        int first = rowOf(points, x.get(i, 0), x.get(i, 1));
        int second = rowOf(points, x.get(12 + i, 0), x.get(12 + i, 1));
        assertThat(second).isNotEqualTo(first);
        assertThat(points.labels()[first]).isEqualTo(points.labels()[second]).isEqualTo(i % 5);
        seconds.add(second);
      }
    }
    assertThat(seconds).as("every point is somebody's partner").hasSize(100);
  }

  @Test
  void aPointAloneInItsClassIsItsOwnPartner() {
    LabelledPoints points = new LabelledPoints(Matrix.of(new double[] {1, 2}, new double[] {3, 4}), new int[] {0, 1}, 2);
    sampler(points).positivePairs(x, labels);
    assertThat(x.get(12, 0)).isEqualTo(x.get(0, 0));
    assertThat(x.get(13, 1)).isEqualTo(x.get(1, 1)).isEqualTo(4);
  }

  static Stream<BiConsumer<BatchSampler, Matrix>> kinds() {
    int[] labels = new int[24];
    return Stream.of(
        (s, m) -> s.uniform(m, labels),
        (s, m) -> s.classBalanced(m, labels),
        (s, m) -> s.positivePairs(m, labels),
        (s, m) -> s.twoViews(m, labels, new Augmentation(0, 0, 0, 0.1)),
        (s, m) -> s.twoViews(m, labels, new Augmentation(0.3, 40, 0.2, 0.1)));
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
    BatchSampler other = new BatchSampler(points(50), List.of(), new SeededRandom(99));
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
    return new BatchSampler(points, List.of(), SeededRandom.forPurpose(0, "batches"));
  }

  private static int rowOf(LabelledPoints points, double x, double y) {
    return IntStream.range(0, points.labels().length)
        .filter(i -> points.x().get(i, 0) == x && points.x().get(i, 1) == y)
        .findFirst()
        .orElseThrow();
  }
}
