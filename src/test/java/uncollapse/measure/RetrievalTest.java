package uncollapse.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

class RetrievalTest {
  @Test
  void agreesWithFiguresComputedByHand() {
    Matrix xn = SpectrumTest.unit(Golden.x(8, 3));
    Retrieval retrieval = new Retrieval(8, 3, 0);
    assertThat(retrieval.blurredRecallAt1(xn, new int[] {0, 0, 1, 1, 2, 2, 3, 3})).isZero();
    assertThat(retrieval.blurredRecallAt1(xn, new int[] {0, 0, 0, 0, 1, 1, 1, 1})).isEqualTo(0.25);
  }

  @Test
  void insideADotPlainRecallStaysHighAndTheBlurredOneFallsToChance() {
    int[] labels = IntStream.range(0, 1_000).map(i -> i % 4).toArray();
    SeededRandom random = new SeededRandom(1);
    Matrix dot = Golden.fill(1_000, 2, at -> 1e-3 * (labels[at / 2] + 0.05 * random.nextGaussian()));
    Matrix spread = Golden.fill(1_000, 2, at -> dot.data()[at] * 1e3);
    Retrieval retrieval = new Retrieval(1_000, 2);
    assertThat(new Retrieval(1_000, 2, 0).blurredRecallAt1(dot, labels)).isGreaterThan(0.99);
    assertThat(retrieval.blurredRecallAt1(dot, labels)).isCloseTo(0.25, within(0.07));
    assertThat(retrieval.blurredRecallAt1(spread, labels)).isGreaterThan(0.99);
  }

  @Test
  void theSameEmbeddingHasTheSameRecallEachTime() {
    Matrix e = Golden.x(50, 3);
    int[] labels = IntStream.range(0, 50).map(i -> i % 3).toArray();
    double first = new Retrieval(50, 3).blurredRecallAt1(e, labels);
    Retrieval again = new Retrieval(50, 3);
    again.blurredRecallAt1(Golden.y(50, 3), labels);
    assertThat(again.blurredRecallAt1(e, labels)).isEqualTo(first);
  }

  @Test
  void pointsWithoutCompanyAreNotAsked() {
    Matrix e = Golden.fill(4, 1, i -> i);
    assertThat(new Retrieval(4, 1, 0).blurredRecallAt1(e, new int[] {0, 0, 1, 2})).isEqualTo(1);
    assertThat(new Retrieval(4, 1, 0).blurredRecallAt1(e, new int[] {0, 1, 2, 3})).isZero();
  }

  @Test
  void accuracyIsTheShareOfAgreement() {
    assertThat(Accuracy.of(new int[] {0, 1, 2, 0}, new int[] {0, 1, 1, 1})).isEqualTo(0.5);
  }
}
