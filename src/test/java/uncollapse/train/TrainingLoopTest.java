package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uncollapse.train.Runs.SMALL;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.data.DataSpec;
import uncollapse.data.PointSource;
import uncollapse.nn.FeatureLayer;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Term;
import uncollapse.text.BadInputException;

@Timeout(60)
class TrainingLoopTest {
  private final LinkedBlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
  private final TrainingLoop loop = new TrainingLoop(SMALL, failures::add);

  @AfterEach
  void close() {
    loop.close();
    assertThat(failures).isEmpty();
  }

  @Test
  void startsPausedAtStepZero() {
    assertThat(loop.playing()).isFalse();
    assertThat(loop.snapshot().step()).isZero();
    assertThat(loop.stepsPerSecond()).isZero();
  }

  @Test
  void steppingTakesExactlyOneStepEach() {
    for (int i = 0; i < 5; i++) {
      loop.step();
    }
    Snapshot snapshot = await(s -> s.step() == 5);
    assertThat(snapshot.embedding()).isEqualTo(Runs.at(5).snapshot().embedding());
  }

  @Test
  void playsUntilPausedAndThenStandsStill() {
    loop.play();
    assertThat(loop.playing()).isTrue();
    await(s -> s.step() > 50);
    loop.pause();
    loop.send(new Command.SetKnob(Knob.GAMMA, 2));
    Snapshot paused = await(s -> s.experiment().knobs().get(Knob.GAMMA) == 2);
    assertThat(loop.snapshot().step()).isEqualTo(paused.step());
    assertThat(paused.quality()).isEqualTo(Runs.at(paused.step()).snapshot().quality());
    assertThat(paused.embedding()).isEqualTo(Runs.at(paused.step()).snapshot().embedding());
  }

  @Test
  void commandsActWhilePaused() {
    loop.send(new Command.SetWeight(0, 4));
    assertThat(await(s -> Runs.lambda(s.experiment()) == 4).step()).isZero();
  }

  @Test
  void commandsActWhilePlayingAndTheRunGoesOn() {
    loop.play();
    await(s -> s.step() > 20);
    loop.send(new Command.SetWeight(0, 4));
    Snapshot changed = await(s -> Runs.lambda(s.experiment()) == 4);
    assertThat(changed.moves()).singleElement().satisfies(move -> assertThat(move.setting()).isInstanceOf(Setting.Weight.class));
    await(s -> s.step() > changed.step() + 20);
    loop.send(new Command.Reset());
    assertThat(await(s -> s.run() == 1).experiment().regularisers().getFirst().weight()).isEqualTo(4);
    assertThat(loop.playing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void everyPaceSteps(int perFrame) {
    loop.pace(new Pace.PerFrame(perFrame));
    loop.play();
    await(s -> s.step() >= 3L * perFrame);
    loop.pace(new Pace.Eased());
    long eased = loop.snapshot().step();
    await(s -> s.step() > eased + 2);
    loop.pace(new Pace.PerSecond(30));
    long slow = loop.snapshot().step();
    await(s -> s.step() > slow + 2);
    loop.pace(new Pace.FlatOut());
    long fast = loop.snapshot().step();
    await(s -> s.step() > fast + 100);
  }

  @Test
  void atOneStepAnHourCommandsStillActAtOnce() {
    loop.pace(new Pace.PerSecond(1.0 / 3600));
    loop.play();
    await(s -> s.step() == 1);
    loop.send(new Command.SetWeight(0, 4));
    assertThat(await(s -> Runs.lambda(s.experiment()) == 4).step()).isEqualTo(1);
    loop.send(new Command.Reset());
    await(s -> s.run() == 1);
    loop.step();
    await(s -> s.step() == 1);
    assertThat(loop.playing()).isFalse();
  }

  @Test
  void divergencePauses() {
    loop.send(new Command.SetKnob(Knob.LEARNING_RATE, 100));
    loop.send(new Command.SetNetwork(Samples.load("two-views-no-guard").network()));
    loop.send(new Command.SetTerms(List.of(new Term(new Regulariser.WeightDecay(), 1, Place.EMBEDDING))));
    loop.play();
    assertThat(await(s -> s.divergence() != null).embedding().isFinite()).isTrue();
    assertThat(loop.playing()).isFalse();
    loop.play();
    loop.send(new Command.SetWeight(0, 4));
    await(s -> Runs.lambda(s.experiment()) == 4);
    assertThat(loop.playing()).isFalse();
  }

  @Test
  void aBadCommandIsReportedAndTheRunGoesOn() throws InterruptedException {
    loop.play();
    PointSource missing = new PointSource.CsvPoints(Path.of("missing.csv"), 2);
    loop.send(new Command.SetData(new DataSpec(missing, 100, 50, List.of())));
    assertThat(failures.poll(30, TimeUnit.SECONDS))
        .isInstanceOf(BadInputException.class)
        .hasMessage("missing.csv does not exist.");
    long step = loop.snapshot().step();
    await(s -> s.step() > step + 50 && s.run() == 0);
    assertThat(loop.playing()).isTrue();
  }

  @Test
  void anotherLayerIsMeasuredAtOncePausedOrNot() {
    loop.freeze(FeatureLayer.INPUT);
    await(s -> s.quality().frozen().layer() == FeatureLayer.INPUT && s.step() == 0);
    loop.play();
    await(s -> s.step() > 50);
    loop.freeze(FeatureLayer.HIDDEN_1);
    Snapshot first = await(s -> s.quality().frozen().layer() == FeatureLayer.HIDDEN_1);
    Snapshot later = await(s -> s.quality().step() > first.quality().step());
    assertThat(later.quality().step()).isLessThanOrEqualTo(later.step());
  }

  @Test
  void aSnapshotTakenIsFollowedByAnotherOne() {
    loop.play();
    Snapshot last = loop.snapshot();
    for (int i = 0; i < 10; i++) {
      long step = last.step();
      last = await(s -> s.step() > step);
    }
    assertThat(loop.snapshot().history().size()).isGreaterThan(10);
  }

  @Test
  void aStreamOfValuesIsOneMove() {
    loop.play();
    // However slowly they are sent here, they are done in quick succession.
    CountDownLatch sent = new CountDownLatch(1);
    loop.ask(_ -> hear(sent));
    for (int i = 1; i <= 40; i++) {
      loop.send(new Command.SetWeight(0, 1 + i / 40.0));
    }
    sent.countDown();
    assertThat(await(s -> Runs.lambda(s.experiment()) == 2).moves())
        .singleElement()
        .satisfies(move -> assertThat(List.of(move.from(), move.to())).containsExactly("0.5", "2"));
  }

  private static void hear(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatAHandDoesWhileItHoldsAControlIsOneMoveHoweverSlow() throws InterruptedException {
    loop.hold(true);
    loop.send(new Command.SetWeight(0, 1));
    loop.step();
    Thread.sleep(600);
    loop.send(new Command.SetWeight(0, 2));
    loop.hold(false);
    loop.step();
    loop.hold(true);
    loop.send(new Command.SetWeight(0, 3));
    loop.hold(false);
    LabView view = awaitView(3);
    assertThat(view.a().moves()).extracting(KnobMove::from, KnobMove::to).containsExactly(tuple("0.5", "2"), tuple("2", "3"));
    loop.ask(Lab::undo);
    awaitView(2);
    loop.ask(Lab::undo);
    assertThat(awaitView(0.5).undo()).isNull();
  }

  @Test
  void whatChangesNothingBeginsNoDrag() throws InterruptedException {
    loop.send(new Command.SetWeight(0, 1));
    loop.step();
    awaitView(1);
    Thread.sleep(600);
    loop.send(new Command.SetWeight(0, 1));
    loop.send(new Command.SetWeight(0, 2));
    assertThat(awaitView(2).a().moves()).extracting(KnobMove::to).containsExactly("1", "2");
  }

  private LabView awaitView(double lambda) {
    await(s -> Runs.lambda(s.experiment()) == lambda);
    return loop.view();
  }

  @Test
  void nothingHappensOnceItIsClosed() {
    loop.play();
    await(s -> s.step() > 10);
    loop.close();
    Snapshot last = loop.snapshot();
    loop.send(new Command.Reset());
    loop.step();
    assertThat(loop.snapshot()).isSameAs(last);
    loop.close();
  }

  @Test
  void anExperimentThatCannotRunIsRefusedAtOnce() {
    DataSpec oneClass = new DataSpec(new PointSource.Rings(1, 0.1), 50, 20, List.of());
    assertThatThrownBy(() -> new TrainingLoop(SMALL.withData(oneClass), failures::add).close())
        .isInstanceOf(BadInputException.class);
  }

  /** Looks as a viewer does until it sees what it waits for. */
  private Snapshot await(Predicate<Snapshot> seen) {
    while (true) {
      Snapshot snapshot = loop.snapshot();
      if (seen.test(snapshot)) {
        return snapshot;
      }
      Thread.onSpinWait();
    }
  }

  /** However dear the quality is: it may come after all else, but it comes. */
  @Test
  void aStepThatIsSoughtIsThereWithItsQuality() throws InterruptedException {
    Trainer same = new Trainer(Runs.dear());
    same.advanceTo(21);
    try (TrainingLoop dear = new TrainingLoop(Runs.dear(), failures::add)) {
      dear.ask(
          lab -> {
            for (int i = 0; i < 40; i++) {
              lab.step();
            }
          });
      // From now on it is known how dear it is.
      while (dear.view().a().quality().step() < 40) {
        Thread.sleep(1);
      }
      dear.ask(lab -> lab.seek(33));
      dear.ask(lab -> lab.seek(21));
      LabView view = dear.view();
      while (!(view.past() && view.way() == null && view.a().quality().step() == 21)) {
        Thread.sleep(1);
        view = dear.view();
      }
      assertThat(view.a().step()).isEqualTo(21);
      assertThat(view.a().quality()).isEqualTo(same.snapshot().quality());
      assertThat(view.a().embedding()).isEqualTo(same.snapshot().embedding());
    }
  }
}
