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
        check(recorder.history(step), step);
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
    History before = recorder.history(Recorder.CAPACITY);
    double[] total = before.total().clone();
    for (long step = Recorder.CAPACITY; step < 3L * Recorder.CAPACITY; step++) {
      if (recorder.wants(step)) {
        recorder.add(step, spectrum(1), values(1));
      }
    }
    assertThat(before.total()).isEqualTo(total);
  }

  /** Entries of a run in which a regulariser comes late, goes and comes again. */
  private static void write(Recorder recorder, long from, long to) {
    for (long step = from; step <= to; step++) {
      if (recorder.wants(step)) {
        recorder.add(step, spectrum((double) step), step == 0 ? null : values(step % 10_000));
      }
    }
  }

  private static void assertSame(History one, History other) {
    assertThat(one.size()).isEqualTo(other.size());
    assertThat(Arrays.copyOf(one.steps(), one.size())).isEqualTo(Arrays.copyOf(other.steps(), one.size()));
    assertThat(one.terms().sequencedKeySet()).containsExactlyElementsOf(other.terms().sequencedKeySet());
    List<double[]> curves = new ArrayList<>(List.of(one.sMu(), one.utilisation(), one.task(), one.total()));
    List<double[]> others = new ArrayList<>(List.of(other.sMu(), other.utilisation(), other.task(), other.total()));
    curves.addAll(one.terms().values());
    others.addAll(other.terms().values());
    for (int k = 0; k < curves.size(); k++) {
      assertThat(Arrays.copyOf(curves.get(k), one.size())).isEqualTo(Arrays.copyOf(others.get(k), one.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3})
  void curvesCanBeHadAsTheyWereAtAnyEarlierStep(long stride) {
    Recorder whole = new Recorder(stride);
    write(whole, 0, 50_000);
    for (long step : new long[] {0, 1, 2_047, 2_048, 2_999, 3_000, 4_095, 4_096, 6_143, 6_144, 8_192, 31_777, 50_000}) {
      Recorder fresh = new Recorder(stride);
      write(fresh, 0, step);
      assertSame(whole.history(step), fresh.history(step));
      Recorder part = whole.until(step);
      assertThat(part.wants(step)).as("a step that has been taken before").isFalse();
      assertSame(part.history(step), fresh.history(step));
      write(part, step + 1, step + 9_000);
      write(fresh, step + 1, step + 9_000);
      assertSame(part.history(step + 9_000), fresh.history(step + 9_000));
    }
  }

  @Test
  void aCopyThatGoesOnHasNothingOfTheOldCourse() {
    Recorder whole = new Recorder(1);
    write(whole, 0, 4_000);
    Recorder part = whole.until(3_500);
    part.add(3_502, spectrum(1), new Recorder.Values(1, List.of(), 1));
    assertThat(curve(part.history(3_502), LATE)[part.history(3_502).size() - 1]).isNaN();
  }
}
