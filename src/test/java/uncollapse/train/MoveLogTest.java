package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uncollapse.objective.Knob;
import uncollapse.objective.Regulariser;

class MoveLogTest {
  private final Trainer trainer = Runs.at(1_000);

  @Test
  void aDragWhilePausedIsOneMarkerAndOneEntry() {
    for (int i = 1; i <= 500; i++) {
      lambda(0.5 + i / 500.0);
    }
    assertThat(moves()).containsExactly(new KnobMove(1_001, "lambda", "0.5", "1.5"));
    assertThat(trainer.recording().entries())
        .containsExactly(new Recording.Entry(1_000, new Command.SetKnob(Knob.LAMBDA, 1.5)));
  }

  @Test
  void aDragWhileItRunsIsOneMarkerButEveryStepIsInTheRecording() {
    for (int i = 1; i <= 20; i++) {
      lambda(0.5 + i / 20.0);
      trainer.advanceTo(1_000 + 5 * i);
    }
    assertThat(moves()).containsExactly(new KnobMove(1_001, "lambda", "0.5", "1.5"));
    assertThat(trainer.recording().entries()).hasSize(20);
  }

  @Test
  void movesOfTwoKnobsAndLaterMovesAreMarkersOfTheirOwn() {
    lambda(1);
    trainer.apply(new Command.SetKnob(Knob.GAMMA, 2));
    lambda(2);
    trainer.advanceTo(1_020);
    lambda(3);
    trainer.apply(new Command.SetRegulariser(new Regulariser.None()));
    assertThat(moves())
        .containsExactly(
            new KnobMove(1_001, "lambda", "0.5", "2"),
            new KnobMove(1_001, "gamma", "1", "2"),
            new KnobMove(1_021, "lambda", "2", "3"),
            new KnobMove(1_021, "regulariser", "svmax-bounded", "none"));
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
  void markersGrowLittleUnderEndlessMoves() {
    MoveLog log = new MoveLog();
    Command.SetKnob command = new Command.SetKnob(Knob.LAMBDA, 1);
    for (int i = 0; i < 300_000; i++) {
      log.add(i, "lambda", "0", String.valueOf(i), command);
    }
    Recording recording = log.recording(Runs.SMALL, 300_000);
    assertThat(log.moves()).hasSize(1);
    assertThat(recording.entries()).hasSize(Recording.MOST_ENTRIES);
    assertThat(recording.complete()).isFalse();
    MoveLog sparse = new MoveLog();
    for (long step = 0; step < 10_000_000; step += 12 + step / 90) {
      sparse.add(step, "lambda", "0", String.valueOf(step), command);
    }
    assertThat(sparse.moves()).hasSizeBetween(500, 2_000);
  }

  private void lambda(double value) {
    trainer.apply(new Command.SetKnob(Knob.LAMBDA, value));
  }

  private List<KnobMove> moves() {
    return trainer.snapshot().moves();
  }
}
