package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uncollapse.autograd.ShortWork;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;

class EffortTest {
  private static final Experiment SAMPLE = Samples.load("un-collapse");

  private static Experiment with(List<Integer> hidden, int batch) {
    NetworkSpec network = new NetworkSpec(hidden, Activation.RELU, 2, true, Initialiser.MATCHED);
    return SAMPLE.withNetwork(network).withBatch(batch);
  }

  @Test
  void countsMultiplications() {
    // a row: 3 · 10 + 10 · 20 + 20 · 2 = 270
    Experiment e = with(List.of(10, 20), 8);
    assertThat(Effort.multiplications(e, 1, 0)).isEqualTo(3 * 8 * 270 + 8 * 8 * 2);
    assertThat(Effort.multiplications(e, 100, 4)).isEqualTo(100 * (3 * 8 * 270 + 8 * 8 * 2) + 4 * 2_500 * 270);
  }

  @Test
  void lessonsAreShortAndWideNetworksAreNot() {
    for (String sample : Samples.names()) {
      assertThat(Effort.multiplications(Samples.load(sample), 700, 1)).as(sample).isLessThan(ShortWork.MOST);
    }
    assertThat(Effort.multiplications(with(List.of(256, 256, 256), 512), 700, 1)).isGreaterThan(ShortWork.MOST);
    assertThat(Effort.multiplications(SAMPLE, 1_000_000, 1)).isGreaterThan(ShortWork.MOST);
    assertThat(Effort.multiplications(SAMPLE, Long.MAX_VALUE, 1)).isGreaterThan(ShortWork.MOST);
  }
}
