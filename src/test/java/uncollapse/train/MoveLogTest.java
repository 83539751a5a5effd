package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;

class MoveLogTest {
  private static final Setting LAMBDA =
      new Setting.Weight(new Term.Key(new Regulariser.SvMaxBounded(), Place.EMBEDDING));

  private final Trainer trainer = Runs.at(1_000);

  @Test
  void aDragWhilePausedIsOneMarkerAndOneEntry() {
    for (int i = 1; i <= 500; i++) {
      lambda(0.5 + i / 500.0);
    }
    assertThat(moves()).containsExactly(new KnobMove(1_001, LAMBDA, "0.5", "1.5"));
    assertThat(trainer.recording().entries())
        .containsExactly(new Recording.Entry(1_000, new Command.SetWeight(0, 1.5), false));
  }

  @Test
  void aDragWhileItRunsIsOneMarkerButEveryStepIsInTheRecording() {
    for (int i = 1; i <= 20; i++) {
      trainer.apply(new Command.SetWeight(0, 0.5 + i / 20.0), i > 1);
      trainer.advanceTo(1_000 + 50 * i);
    }
    assertThat(moves()).containsExactly(new KnobMove(1_001, LAMBDA, "0.5", "1.5"));
    assertThat(trainer.recording().entries()).hasSize(20);
    assertThat(trainer.recording().replay().snapshot().moves()).isEqualTo(moves());
  }

  /** Only the last move of a boundary is recorded, and that one went on with the first. */
  @Test
  void aDragWhilePausedIsAMarkerOfItsOwnInAReplayToo() {
    lambda(1);
    trainer.advanceTo(1_010);
    trainer.apply(new Command.SetWeight(0, 2), false);
    trainer.apply(new Command.SetWeight(0, 3), true);
    trainer.advanceTo(1_020);
    trainer.apply(new Command.SetWeight(0, 4), true);
    trainer.apply(new Command.SetWeight(0, 5), false);
    assertThat(moves())
        .containsExactly(new KnobMove(1_001, LAMBDA, "0.5", "1"), new KnobMove(1_011, LAMBDA, "1", "5"));
    assertThat(trainer.recording().entries()).extracting(Recording.Entry::drag).containsExactly(false, false, true);
    assertThat(trainer.recording().replay().snapshot().moves()).isEqualTo(moves());
  }

  @Test
  void aDragThatPassesItsOriginIsNotJoinedToTheMoveBeforeIt() {
    lambda(1);
    trainer.advanceTo(1_010);
    trainer.apply(new Command.SetWeight(0, 2), false);
    trainer.apply(new Command.SetWeight(0, 1), true);
    trainer.advanceTo(1_015);
    trainer.apply(new Command.SetWeight(0, 0.25), true);
    trainer.advanceTo(1_020);
    trainer.apply(new Command.SetWeight(0, 0.125), true);
    assertThat(moves())
        .containsExactly(new KnobMove(1_001, LAMBDA, "0.5", "1"), new KnobMove(1_016, LAMBDA, "1", "0.125"));
    assertThat(trainer.recording().replay().snapshot().moves()).isEqualTo(moves());
  }

  @Test
  void movesOfTwoKnobsAndLaterMovesAreMarkersOfTheirOwn() {
    lambda(1);
    trainer.apply(new Command.SetKnob(Knob.GAMMA, 2));
    lambda(2);
    trainer.advanceTo(1_001);
    lambda(3);
    trainer.apply(Runs.terms(new Regulariser.VicVariance(1e-4), new Regulariser.WeightDecay()));
    assertThat(moves())
        .containsExactly(
            new KnobMove(1_001, LAMBDA, "0.5", "2"),
            new KnobMove(1_001, new Setting.OfKnob(Knob.GAMMA), "1", "2"),
            new KnobMove(1_002, LAMBDA, "2", "3"),
            new KnobMove(1_002, Setting.Part.REGULARISERS, "svmax-bounded", "vicreg-variance weight-decay"));
  }

  @Test
  void weightsOfTwoRegularisersAreTwoSettings() {
    trainer.apply(Runs.terms(new Regulariser.SvMaxBounded(), new Regulariser.WeightDecay()));
    trainer.step();
    trainer.apply(new Command.SetWeight(0, 1));
    trainer.apply(new Command.SetWeight(1, 0.001));
    trainer.apply(new Command.SetWeight(1, 0.002));
    Setting decay = new Setting.Weight(new Term.Key(new Regulariser.WeightDecay(), Place.EMBEDDING));
    assertThat(moves())
        .containsExactly(
            new KnobMove(1_001, Setting.Part.REGULARISERS, "svmax-bounded", "svmax-bounded weight-decay"),
            new KnobMove(1_002, LAMBDA, "0.5", "1"),
            new KnobMove(1_002, decay, "0.5", "0.002"));
    assertThat(trainer.recording().entries()).hasSize(3);
  }

  /** Each list of regularisers fits the task before it, but not the one that stands there in the end. */
  @Test
  void whatOnlyFitsInTheOrderInWhichItCameIsReplayedInThatOrder() {
    trainer.apply(new Command.SetTask(new TaskLoss.TwoViewInvariance()));
    trainer.apply(Runs.terms(new Regulariser.VicInvariance(), new Regulariser.WeightDecay()));
    trainer.apply(new Command.SetWeight(1, 0.25));
    trainer.apply(Runs.terms(new Regulariser.WeightDecay()));
    trainer.apply(new Command.SetTask(new TaskLoss.CrossEntropy()));
    trainer.apply(new Command.SetTask(new TaskLoss.TwoViewInvariance()));
    trainer.apply(Runs.terms(new Regulariser.VicInvariance()));
    trainer.advanceTo(1_010);
    Trainer replayed = trainer.recording().replay();
    assertThat(replayed.experiment()).isEqualTo(trainer.experiment());
    assertThat(Runs.weights(replayed)).isEqualTo(Runs.weights(trainer));
  }

  @Test
  void aMoveThatIsTakenBackBeforeAnyStepLeavesNoMarker() {
    lambda(1);
    lambda(0.5);
    assertThat(moves()).isEmpty();
    lambda(0.5);
    assertThat(moves()).isEmpty();
  }

  @Test
  void numbersAreShownToFourFigures() {
    lambda(1.0 / 3);
    trainer.apply(new Command.SetKnob(Knob.LEARNING_RATE, 1.23456e-5));
    assertThat(moves()).extracting(KnobMove::to).containsExactly("0.3333", "1.235e-5");
  }

  @Test
  void endlessMovesAreBoundedAndKeepTheirPlaces() {
    MoveLog log = new MoveLog();
    Command.SetWeight command = new Command.SetWeight(0, 1);
    for (int step = 0; step < 300_000; step++) {
      log.add(step, LAMBDA, String.valueOf(step - 1), String.valueOf(step), command, false);
    }
    assertThat(log.moves()).hasSizeBetween(MoveLog.MOST_MARKERS / 2, MoveLog.MOST_MARKERS + 1);
    assertThat(log.moves().getFirst()).extracting(KnobMove::step, KnobMove::from).containsExactly(1L, "-1");
    assertThat(log.moves().getLast().to()).isEqualTo("299999");
    for (int i = 1; i < log.moves().size(); i++) {
      assertThat(log.moves().get(i).step() - log.moves().get(i - 1).step()).isBetween(1L, 300_000L / 64);
      assertThat(log.moves().get(i).from()).as("no move is missing between two markers").isEqualTo(log.moves().get(i - 1).to());
    }
    Recording recording = log.recording(Runs.SMALL, 300_000);
    assertThat(recording.entries()).hasSize(Recording.MOST_ENTRIES);
    assertThat(recording.complete()).isFalse();
  }

  private void lambda(double value) {
    trainer.apply(new Command.SetWeight(0, value));
  }

  private List<KnobMove> moves() {
    return trainer.snapshot().moves();
  }
}
