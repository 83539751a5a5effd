package uncollapse.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.linalg.SeededRandom;
import uncollapse.objective.Knob;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.text.BadInputException;

/** A run had again from what was kept of it, beside the same one trained anew. */
class FootageTest {
  /** Far enough for curves to be thinned twice. */
  private static final int STEPS = 9_000;

  private static Lab eventful(long seed, long memory) {
    SeededRandom random = new SeededRandom(seed);
    Lab lab = new Lab(Runs.SMALL, memory);
    List<Command.Live> all = TrainerTest.live();
    while (lab.stepsTaken() < STEPS && !lab.diverged()) {
      if (random.nextInt(60) == 0) {
        try {
          lab.apply(Side.A, all.get(random.nextInt(all.size())), random.nextInt(3) == 0);
        } catch (BadInputException e) {
          continue; // this one does not fit the others
        }
      }
      lab.step();
    }
    return lab;
  }

  private static void assertSame(Snapshot kept, Snapshot anew) {
    assertThat(kept.step()).isEqualTo(anew.step());
    assertThat(kept.experiment()).isEqualTo(anew.experiment());
    assertThat(kept.embedding()).isEqualTo(anew.embedding());
    assertThat(kept.quality()).as("quality of step %d", anew.step()).isEqualTo(anew.quality());
    assertThat(requireNonNull(kept.field()).embedding()).isEqualTo(requireNonNull(anew.field()).embedding());
    assertThat(kept.moves()).as("moves of step %d", anew.step()).isEqualTo(anew.moves());
    assertThat(kept.divergence()).isEqualTo(anew.divergence());
    assertThat(kept.motion().trail()).isEqualTo(anew.motion().trail());
    Losses losses = anew.losses();
    assertThat(kept.losses() == null ? null : kept.losses().total()).isEqualTo(losses == null ? null : losses.total());
    History one = kept.history();
    History other = anew.history();
    int size = other.size();
    assertThat(one.size()).as("entries at step %d", anew.step()).isEqualTo(size);
    assertThat(Arrays.copyOf(one.steps(), size)).isEqualTo(Arrays.copyOf(other.steps(), size));
    assertThat(Arrays.copyOf(one.sMu(), size)).isEqualTo(Arrays.copyOf(other.sMu(), size));
    assertThat(one.terms().sequencedKeySet()).containsExactlyElementsOf(other.terms().sequencedKeySet());
    one.terms().forEach(
        (term, curve) ->
            assertThat(Arrays.copyOf(curve, size)).isEqualTo(Arrays.copyOf(requireNonNull(other.terms().get(term)), size)));
  }

  /** Its last step must have been taken for its losses to be known. */
  @Test
  void aRunThatDivergesEndsAsItDid() {
    Command.Live wild = new Command.SetKnob(Knob.LEARNING_RATE, 100);
    List<Recording.Entry> entries =
        List.of(new Recording.Entry(20, wild), new Recording.Entry(20, Runs.terms(new Regulariser.WeightDecay())));
    Rerun first = new Rerun(new Footage(new Recording(Runs.SMALL, entries, 10_000, true)));
    first.keepAt(LongStream.range(1, 10_000).toArray());
    long step = 1;
    while (first.seek(step, () -> {})) {
      step++;
    }
    Rerun again = new Rerun(first.kept());
    assertThat(again.seek(step, () -> {})).isFalse();
    assertThat(again.trainer().snapshot().divergence()).isNotNull();
    assertSame(again.trainer().snapshot(), first.trainer().snapshot());
  }

  /** A checkpoint is of the moment before the changes that were made there. */
  @Test
  void changesWhereItWasKeptAreMadeAgain() {
    // The task brings a margin of its own, which a script does not say.
    List<Recording.Entry> entries =
        List.of(
            new Recording.Entry(20, new Command.SetWeight(0, 2)),
            new Recording.Entry(21, new Command.SetBatch(8)),
            new Recording.Entry(21, new Command.SetTask(new TaskLoss.BatchHardTriplet())));
    Rerun anew = new Rerun(new Footage(new Recording(Runs.SMALL, entries, 40, true)));
    anew.keepAt(20, 21, 30);
    for (long step : new long[] {20, 21, 22, 30, 40}) {
      assertThat(anew.seek(step, () -> {})).isTrue();
      Rerun again = new Rerun(anew.kept());
      assertThat(again.seek(step, () -> {})).isTrue();
      assertSame(again.trainer().snapshot(), anew.trainer().snapshot());
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 16000000", "2, 1", "3, 300000"})
  void eachStepIsAsIfTheWholeRunHadBeenTrained(long seed, long memory) {
    Lab lab = eventful(seed, memory);
    Footage footage = lab.trainer(Side.A).footage();
    Rerun kept = new Rerun(footage);
    Rerun anew = new Rerun(new Footage(footage.recording()));
    SeededRandom random = new SeededRandom(seed);
    long[] trained = new long[2];
    for (long step = random.nextInt(3); step <= lab.stepsTaken(); step += 1 + random.nextInt(400)) {
      boolean exact = random.nextInt(3) == 0;
      for (Rerun it : List.of(kept, anew)) {
        assertThat(it.seek(step, () -> trained[it == kept ? 0 : 1]++)).isTrue();
        it.trainer().want(new Motion.Wanted(false, true, -1));
      }
      assertSame(kept.trainer().snapshot(true, exact), anew.trainer().snapshot(true, exact));
    }
    assertThat(anew.trainer().stepsTaken()).isEqualTo(trained[1]);
    assertThat(trained[0]).isLessThan(memory > 1_000_000 ? trained[1] / 2 : trained[1]);
    long beyond = lab.stepsTaken() + 300;
    assertThat(kept.seek(beyond, () -> {})).isEqualTo(anew.seek(beyond, () -> {}));
    assertSame(kept.trainer().snapshot(), anew.trainer().snapshot());
  }
}
