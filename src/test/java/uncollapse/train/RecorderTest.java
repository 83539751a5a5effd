package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 3})
  void entriesAreEvenWhateverTheLengthOfTheRun(long stride) {
    Recorder recorder = new Recorder(stride);
    for (long step = 0; step <= 100_000; step++) {
      if (recorder.wants(step)) {
        recorder.add(step, (double) step, 2.0 * step, 3.0 * step, 4.0 * step, 5.0 * step);
      }
      if (step % 9_973 == 0) {
        check(recorder.history(), step);
      }
    }
  }

  private static void check(History history, long step) {
    long[] steps = Arrays.copyOf(history.steps(), history.size());
    assertThat(steps).hasSizeLessThanOrEqualTo(Recorder.CAPACITY);
    if (steps.length > 1) {
      long stride = steps[1] - steps[0];
      for (int i = 0; i < steps.length; i++) {
        assertThat(steps[i]).isEqualTo(i * stride);
        assertThat(history.sMu()[i]).isEqualTo((double) steps[i]);
        assertThat(history.total()[i]).isEqualTo(5.0 * steps[i]);
      }
      assertThat(step - steps[steps.length - 1]).isLessThan(2 * stride);
    }
  }

  @Test
  void aHistoryThatIsOutStaysAsItWas() {
    Recorder recorder = new Recorder(1);
    for (long step = 0; step < Recorder.CAPACITY; step++) {
      recorder.add(step, 0, 0, 0, 0, (double) step);
    }
    History before = recorder.history();
    double[] total = before.total().clone();
    for (long step = Recorder.CAPACITY; step < 3L * Recorder.CAPACITY; step++) {
      if (recorder.wants(step)) {
        recorder.add(step, 1, 1, 1, 1, 1);
      }
    }
    assertThat(before.total()).isEqualTo(total);
  }
}
