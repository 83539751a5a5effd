package uncollapse.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uncollapse.train.Runs.SMALL;
import static uncollapse.train.Runs.weights;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.objective.Knob;
import uncollapse.text.BadInputException;

class LabTest {
  private static final long PLENTY = 8L << 20;

  private final Lab lab = new Lab(SMALL, PLENTY);

  private void steps(int count) {
    for (int i = 0; i < count; i++) {
      assertThat(lab.step()).isTrue();
    }
  }

  private void go(long step) {
    lab.seek(step);
    while (lab.travels()) {
      lab.travel(() -> true);
    }
  }

  private void weight(Side side, double value) {
    lab.apply(side, new Command.SetWeight(0, value), false);
  }

  /** A run with changes of everything that can change, and what it looked like after each step. */
  private List<Snapshot> eventful(Lab in, long seed, int steps) {
    SeededRandom random = new SeededRandom(seed);
    List<Snapshot> seen = new ArrayList<>(List.of(in.view().a()));
    List<Command.Live> all = TrainerTest.live();
    for (int i = 0; i < steps; i++) {
      if (random.nextInt(5) == 0) {
        try {
          in.apply(Side.A, all.get(random.nextInt(all.size())), random.nextInt(3) == 0);
        } catch (BadInputException e) {
          continue; // this one does not fit the others
        }
      }
      assertThat(in.step()).isTrue();
      seen.add(in.view().a());
    }
    return seen;
  }

  private static void assertSameMoment(Snapshot again, Snapshot first) {
    assertThat(again.step()).isEqualTo(first.step());
    assertThat(again.experiment()).as("settings of step %d", first.step()).isEqualTo(first.experiment());
    assertThat(again.embedding()).as("features of step %d", first.step()).isEqualTo(first.embedding());
    assertThat(again.spectrum().singularValues()).isEqualTo(first.spectrum().singularValues());
    assertThat(again.quality()).isEqualTo(first.quality());
    assertThat(requireNonNull(again.field()).embedding()).isEqualTo(requireNonNull(first.field()).embedding());
    if (first.losses() == null) {
      assertThat(again.losses()).isNull();
    } else {
      assertThat(requireNonNull(again.losses()).total()).isEqualTo(first.losses().total());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyEarlierStepCanBeSeenAgainToTheLastBit(long seed) {
    // So little room that there are checkpoints at a few steps only.
    Lab tight = new Lab(SMALL, seed % 2 == 0 ? 1 : PLENTY);
    List<Snapshot> seen = eventful(tight, seed, 150);
    List<Matrix> present = weights(tight.trainer(Side.A));
    long head = tight.stepsTaken();
    SeededRandom random = new SeededRandom(seed);
    for (int i = 0; i < 40; i++) {
      int step = random.nextInt((int) head);
      tight.seek(step);
      while (tight.travels()) {
        tight.travel(() -> random.nextInt(3) > 0);
      }
      LabView view = tight.view();
      assertThat(view.past()).isTrue();
      assertSameMoment(view.a(), seen.get(step));
      assertThat(view.a().head()).isEqualTo(head);
      assertThat(view.a().history().size()).isEqualTo(seen.getLast().history().size());
      assertThat(view.a().moves()).isEqualTo(tight.trainer(Side.A).snapshot().moves());
    }
    tight.present();
    assertThat(weights(tight.trainer(Side.A))).as("looking back changes nothing").isEqualTo(present);
  }

  @Test
  void playingThePastEndsInThePresent() {
    steps(60);
    go(40);
    for (int i = 41; i < 60; i++) {
      assertThat(lab.step()).isTrue();
      lab.travel(() -> true);
      assertSameMoment(lab.view().a(), Runs.at(i).snapshot());
    }
    assertThat(lab.step()).isFalse();
    assertThat(lab.inPast()).isFalse();
    assertThat(lab.stepsTaken()).isEqualTo(60);
  }

  @Test
  void aBranchIsTheSameRunUntilSomethingElseIsSet() {
    eventful(lab, 7, 100);
    weight(Side.A, 9);
    steps(50);
    long head = lab.stepsTaken();
    List<Matrix> ends = weights(lab.trainer(Side.A));
    Recording whole = lab.trainer(Side.A).recording();
    go(64);
    lab.branch();
    assertThat(lab.stepsTaken()).isEqualTo(64);
    assertThat(lab.view().a().branches()).singleElement().satisfies(old -> {
      assertThat(old.from()).isEqualTo(64);
      assertThat(old.history().steps()[old.history().size() - 1]).isEqualTo(head);
    });
    Replay again = new Replay(lab.trainer(Side.A), whole.entries());
    again.advance(head, () -> true);
    assertThat(weights(again.arrive())).isEqualTo(ends);
    assertThat(lab.trainer(Side.A).recording()).isEqualTo(whole);

    go(64);
    weight(Side.A, 3.5);
    assertThat(lab.stepsTaken()).as("a change in the past begins a branch").isEqualTo(64);
    steps(20);
    assertThat(weights(lab.trainer(Side.A).recording().replay())).isEqualTo(weights(lab.trainer(Side.A)));
    assertThat(lab.view().a().branches()).hasSize(2);
    lab.undo();
    lab.undo();
    lab.undo();
    assertThat(lab.stepsTaken()).isEqualTo(head);
    assertThat(weights(lab.trainer(Side.A))).isEqualTo(ends);
  }

  @Test
  void twoSidesGoInLockstepAndDifferOnlyInWhatIsSet() {
    steps(30);
    lab.compare();
    weight(Side.B, 0);
    steps(50);
    LabView view = lab.view();
    Snapshot b = requireNonNull(view.b());
    assertThat(b.step()).isEqualTo(view.a().step()).isEqualTo(80);
    assertSameMoment(view.a(), Runs.at(80).snapshot());
    Trainer alone = Runs.at(30);
    alone.apply(new Command.SetWeight(0, 0));
    alone.advanceTo(80);
    assertSameMoment(b, alone.snapshot());
    assertThat(b.embedding()).isNotEqualTo(view.a().embedding());
    go(55);
    assertThat(requireNonNull(lab.view().b()).step()).isEqualTo(55);
    lab.present();
    lab.swap();
    assertThat(Runs.lambda(lab.view().a().experiment())).isZero();
    lab.copyFrom(Side.A);
    steps(5);
    assertThat(weights(lab.trainer(Side.B))).isEqualTo(weights(lab.trainer(Side.A)));
    lab.apply(Side.B, new Command.Reset(), false);
    assertThat(lab.view().a().step()).isZero();
    assertThat(lab.compares()).isTrue();
    lab.keep(Side.B);
    assertThat(lab.compares()).isFalse();
    for (int i = 0; i < 5; i++) {
      lab.undo();
    }
    assertThat(lab.compares()).as("keep, reset, copy, swap and the weight are taken back").isTrue();
    assertThat(Runs.lambda(lab.view().a().experiment())).isEqualTo(0.5);
    assertThat(Runs.lambda(requireNonNull(lab.view().b()).experiment())).isEqualTo(0.5);
  }

  @Test
  void ofBothSidesOfAComparisonTheCourseIsKeptAsABranch() {
    steps(20);
    lab.compare();
    weight(Side.B, 0);
    steps(20);
    go(30);
    lab.branch();
    LabView view = lab.view();
    for (Side it : Side.values()) {
      Snapshot side = view.of(it);
      assertThat(side.step()).isEqualTo(30);
      assertThat(side.branches()).singleElement().satisfies(old -> {
        assertThat(old.from()).isEqualTo(30);
        assertThat(old.history().steps()[old.history().size() - 1]).isEqualTo(40);
      });
    }
  }

  @Test
  void undoTakesBackOneSettingAfterTheOtherAndRedoDoesThemAgain() {
    List<Experiment> after = new ArrayList<>(List.of(SMALL));
    for (Command.Live command : TrainerTest.live()) {
      lab.apply(Side.A, command, false);
      if (!lab.trainer(Side.A).experiment().equals(after.getLast())) {
        after.add(lab.trainer(Side.A).experiment());
      }
      steps(2);
    }
    for (int i = after.size() - 2; i >= 0; i--) {
      lab.undo();
      assertThat(lab.trainer(Side.A).experiment()).isEqualTo(after.get(i));
    }
    lab.undo();
    assertThat(lab.view().undo()).isNull();
    for (int i = 1; i < after.size(); i++) {
      lab.redo();
      assertThat(lab.trainer(Side.A).experiment()).isEqualTo(after.get(i));
    }
    assertThat(lab.view().redo()).isNull();
    assertThat(weights(lab.trainer(Side.A).recording().replay())).isEqualTo(weights(lab.trainer(Side.A)));
  }

  @Test
  void aDragIsUndoneAsOne() {
    weight(Side.A, 1);
    lab.apply(Side.A, new Command.SetWeight(0, 2), false);
    for (double w = 2; w < 5; w += 0.25) {
      lab.apply(Side.A, new Command.SetWeight(0, w), true);
      steps(1);
    }
    lab.undo();
    assertThat(Runs.lambda(lab.trainer(Side.A).experiment())).isEqualTo(1);
    assertThat(lab.view().a().moves().getLast())
        .as("for people, too, it is the weight that is put back")
        .satisfies(move -> assertThat(move.setting()).isInstanceOf(Setting.Weight.class))
        .satisfies(move -> assertThat(move.to()).isEqualTo("1"));
    lab.undo();
    assertThat(lab.trainer(Side.A).experiment()).isEqualTo(SMALL);
  }

  @Test
  void aRestartIsUndoneWithItsWeights() {
    steps(40);
    List<Matrix> then = weights(lab.trainer(Side.A));
    lab.apply(Side.A, new Command.SetSeed(99), false);
    steps(3);
    assertThat(lab.view().undo()).isEqualTo(Deed.Whole.RESTARTED);
    lab.undo();
    assertThat(lab.stepsTaken()).isEqualTo(40);
    assertThat(weights(lab.trainer(Side.A))).isEqualTo(then);
    go(17);
    assertSameMoment(lab.view().a(), Runs.at(17).snapshot());
    lab.redo();
    assertThat(lab.trainer(Side.A).experiment().seed()).isEqualTo(99);
    assertThat(lab.stepsTaken()).isEqualTo(3);
  }

  @Test
  void recordedRunsOpenWhereTheyEnded() {
    Lab other = new Lab(SMALL, PLENTY);
    eventful(other, 11, 60);
    other.compare();
    other.apply(Side.B, new Command.SetKnob(Knob.LEARNING_RATE, 0.2), false);
    for (int i = 0; i < 20; i++) {
      other.step();
    }
    lab.open(other.trainer(Side.A).recording(), other.trainer(Side.B).recording());
    lab.travel(() -> false);
    assertThat(requireNonNull(lab.view().way()).done()).isPositive();
    while (lab.travels()) {
      lab.travel(() -> true);
    }
    assertThat(weights(lab.trainer(Side.A))).isEqualTo(weights(other.trainer(Side.A)));
    assertThat(weights(lab.trainer(Side.B))).isEqualTo(weights(other.trainer(Side.B)));
    assertThat(lab.view().past()).isFalse();
  }

  @Test
  void whatCannotBeDoneChangesNothing() {
    steps(10);
    assertThatThrownBy(() -> weight(Side.A, -1)).isInstanceOf(BadInputException.class);
    go(5);
    assertThatThrownBy(() -> weight(Side.A, -1)).isInstanceOf(BadInputException.class);
    assertThat(lab.inPast()).isTrue();
    assertThat(lab.view().undo()).isNull();
    assertThat(lab.stepsTaken()).isEqualTo(10);
  }
}
