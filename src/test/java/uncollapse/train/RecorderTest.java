package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Term;

class RecorderTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 3})
  void entriesAreEvenWhateverTheLengthOfTheRun(long stride) {
    Recorder recorder = new Recorder(stride);
    for (long step = 0; step <= 100_000; step++) {
      if (recorder.wants(step)) {
        recorder.add(step, spectrum((double) step), values(step));
      }
      if (step % 9_973 == 0 && step > FROM) {
        check(recorder.history(), step);
      }
    }
  }

  private static final Term.Key SVMAX = new Term.Key(new Regulariser.SvMaxBounded(), Place.EMBEDDING);
  private static final Term.Key LATE = new Term.Key(new Regulariser.WeightDecay(), Place.EMBEDDING);

  /** The first step at which the second regulariser is there. */
  private static final long FROM = 3_000;

  private static Spectrum spectrum(double sMu) {
    double[] one = {sMu};
    return new Spectrum(1, 1, one, sMu, 0, 1, one, 0, new int[0], new Matrix(1, 1), 1, 1, false);
  }

  private static Recorder.Values values(long step) {
    List<Recorder.Values.OfTerm> terms = new ArrayList<>();
    terms.add(new Recorder.Values.OfTerm(SVMAX, 4.0 * step));
    if (step >= FROM) {
      terms.add(new Recorder.Values.OfTerm(LATE, 6.0 * step));
    }
    return new Recorder.Values(3.0 * step, terms, 5.0 * step);
  }

  private static double[] curve(History history, Term.Key term) {
    return Objects.requireNonNull(history.terms().get(term));
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
        assertThat(curve(history, SVMAX)[i]).isEqualTo(4.0 * steps[i]);
        Double late = curve(history, LATE)[i];
        assertThat(late).isEqualTo(Double.valueOf(steps[i] < FROM ? Double.NaN : 6.0 * steps[i]));
      }
      assertThat(step - steps[steps.length - 1]).isLessThan(2 * stride);
    }
  }

  @Test
  void aHistoryThatIsOutStaysAsItWas() {
    Recorder recorder = new Recorder(1);
    for (long step = 0; step < Recorder.CAPACITY; step++) {
      recorder.add(step, spectrum((double) step), values(step));
    }
    History before = recorder.history();
    double[] total = before.total().clone();
    for (long step = Recorder.CAPACITY; step < 3L * Recorder.CAPACITY; step++) {
      if (recorder.wants(step)) {
        recorder.add(step, spectrum(1), values(1));
      }
    }
    assertThat(before.total()).isEqualTo(total);
  }
}
