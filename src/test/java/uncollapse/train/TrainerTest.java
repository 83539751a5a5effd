package uncollapse.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static uncollapse.train.Runs.SMALL;
import static uncollapse.train.Runs.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.data.DataSpec;
import uncollapse.data.PointSource;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.measure.Regime;
import uncollapse.measure.Spectrum;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Byol;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.SimSiam;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.BadInputException;

class TrainerTest {
  static List<Command.Live> live() {
    return List.of(
        new Command.SetWeight(0, 3),
        new Command.SetKnob(Knob.GAMMA, 0.5),
        new Command.SetKnob(Knob.LEARNING_RATE, 0.01),
        new Command.SetKnob(Knob.MARGIN, 1.5),
        new Command.SetTask(new TaskLoss.BatchHardTriplet()),
        new Command.SetTask(new TaskLoss.CrossEntropy()),
        new Command.SetTask(new TaskLoss.TwoViewInvariance()),
        new Command.SetTask(new TaskLoss.NPair()),
        new Command.SetTask(new SimSiam(true, true)),
        new Command.SetTask(new Byol(true, true)),
        Runs.terms(new Regulariser.SvMaxVanilla()),
        Runs.terms(new Regulariser.VicVariance(1e-4), new Regulariser.WeightDecay()),
        new Command.SetTerms(List.of(new Term(new Regulariser.SvMaxBounded(), 1, Place.HIDDEN_1))),
        new Command.SetOptimiser(new OptimiserSpec.Adam(0.9, 0.999, 1e-8)),
        new Command.SetOptimiser(new OptimiserSpec.Sgd(0.5)),
        new Command.SetBatch(32),
        new Command.SetKnob(Knob.TASK_WEIGHT, 25),
        new Command.SetKnob(Knob.TARGET_RATE, 0.3),
        new Command.SetKnob(Knob.ROTATION, 30),
        new Command.SetKnob(Knob.JITTER, 0.3));
  }

  @ParameterizedTest
  @MethodSource("live")
  void aLiveCommandKeepsStepAndWeightsAndIsInForceFromTheNextStep(Command.Live command) {
    Trainer trainer = Runs.at(50);
    List<Matrix> before = weights(trainer);
    trainer.apply(command);
    assertThat(trainer.stepsTaken()).isEqualTo(50);
    assertThat(weights(trainer)).isEqualTo(before);
    assertThat(trainer.experiment()).isEqualTo(Change.of(SMALL, command).withKnobs(trainer.experiment().knobs()));
    assertThat(trainer.step()).isTrue();
    Snapshot snapshot = trainer.snapshot();
    assertThat(snapshot.run()).isZero();
    assertThat(snapshot.step()).isEqualTo(51);
    assertThat(snapshot.moves()).isNotEmpty().allSatisfy(move -> assertThat(move.step()).isEqualTo(51));
    assertThat(snapshot.embedding().isFinite()).isTrue();
  }

  @Test
  void momentumSurvivesANewObjectiveAndANewBatchSize() {
    Trainer changed = Runs.at(30);
    changed.apply(Runs.terms());
    changed.apply(new Command.SetBatch(32));
    changed.apply(Runs.terms(new Regulariser.SvMaxBounded()));
    changed.apply(new Command.SetBatch(16));
    changed.advanceTo(60);
    assertThat(weights(changed)).isEqualTo(weights(Runs.at(60)));

    // With no gradient left, momentum alone still moves the weights.
    Trainer coasting = Runs.at(30);
    coasting.apply(new Command.SetKnob(Knob.MARGIN, 0));
    coasting.apply(Runs.terms());
    coasting.apply(new Command.SetTask(new TaskLoss.TwoViewInvariance()));
    coasting.apply(new Command.SetKnob(Knob.JITTER, 0));
    List<Matrix> before = weights(coasting);
    coasting.step();
    assertThat(requireNonNull(coasting.snapshot().losses()).total()).isZero();
    assertThat(weights(coasting)).isNotEqualTo(before);
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherOneOthers() {
    Trainer first = Runs.at(200);
    Trainer second = Runs.at(200);
    assertThat(weights(second)).isEqualTo(weights(first));
    assertSame(second.snapshot(), first.snapshot());
    Trainer other = new Trainer(SMALL.withSeed(4));
    other.advanceTo(200);
    assertThat(weights(other)).isNotEqualTo(weights(first));
  }

  @Test
  void lookingAtARunDoesNotChangeIt() {
    Trainer watched = new Trainer(SMALL);
    while (watched.stepsTaken() < 100) {
      watched.step();
      watched.snapshot();
    }
    assertThat(weights(watched)).isEqualTo(weights(Runs.at(100)));
  }

  static Stream<Command.Restarting> restarting() {
    return Stream.of(
        new Command.Reset(),
        new Command.SetSeed(9),
        new Command.SetData(new DataSpec(new PointSource.Moons(0.1), 50, 20, List.of(1.0, 0.0))),
        new Command.SetNetwork(Samples.load("gamma-out-of-reach").network()),
        new Command.Load(Samples.load("two-views-no-guard")));
  }

  @ParameterizedTest
  @MethodSource("restarting")
  void aRestartBeginsExactlyAsANewTrainerDoes(Command.Restarting command) {
    Trainer old = Runs.at(77);
    old.apply(new Command.SetWeight(0, 2));
    Trainer trainer = old.restarted(command);
    Snapshot snapshot = trainer.snapshot();
    assertThat(snapshot.run()).isEqualTo(1);
    assertThat(snapshot.step()).isZero();
    assertThat(snapshot.moves()).isEmpty();
    assertThat(snapshot.losses()).isNull();
    assertThat(snapshot.history().size()).isEqualTo(1);
    Trainer fresh = new Trainer(trainer.experiment());
    trainer.advanceTo(40);
    fresh.advanceTo(40);
    assertThat(weights(trainer)).isEqualTo(weights(fresh));
    assertSame(trainer.snapshot(), fresh.snapshot());
  }

  @Test
  void resetKeepsTheKnobsAsTheyStand() {
    Trainer trainer = Runs.at(10);
    trainer.apply(new Command.SetWeight(0, 2));
    Trainer again = trainer.restarted(new Command.Reset());
    assertThat(Runs.lambda(again.experiment())).isEqualTo(2);
    assertThat(again.experiment().seed()).isEqualTo(SMALL.seed());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aRecordedRunReplaysToTheLastBit(long seed) {
    SeededRandom random = new SeededRandom(seed);
    Trainer trainer = new Trainer(SMALL.withSeed(seed));
    for (int i = 0; i < 60; i++) {
      for (int moves = random.nextInt(4); moves > 0; moves--) {
        List<Command.Live> all = new ArrayList<>(live());
        all.add(new Command.SetTask(SMALL.task()));
        all.add(new Command.SetKnob(Knob.MARGIN, random.nextDouble(0, 4)));
        all.add(new Command.SetOptimiser(SMALL.optimiser()));
        all.add(Runs.terms());
        Command.Live command = all.get(random.nextInt(all.size()));
        if (!(command instanceof Command.SetWeight) || !trainer.experiment().regularisers().isEmpty()) {
          trainer.apply(command);
        }
      }
      trainer.advanceTo(trainer.stepsTaken() + random.nextInt(5));
    }
    Trainer replayed = trainer.recording().replay();
    assertThat(replayed.experiment()).isEqualTo(trainer.experiment());
    assertThat(weights(replayed)).isEqualTo(weights(trainer));
    assertThat(replayed.snapshot().embedding()).isEqualTo(trainer.snapshot().embedding());
  }

  @Test
  void everyNumberShownIsTheOneUsed() {
    Trainer trainer = Runs.at(25);
    trainer.apply(new Command.SetWeight(0, 7));
    Snapshot snapshot = trainer.snapshot();
    Losses losses = requireNonNull(snapshot.losses());
    Losses.OfTerm svMax = losses.terms().getFirst();
    assertThat(svMax.term().weight()).as("λ of the last step, not the one just set").isEqualTo(0.5);
    assertThat(losses.total()).isEqualTo(losses.task() + 0.5 * svMax.value());
    Spectrum batch = svMax.layers().getFirst();
    assertThat(batch.b()).isEqualTo(16);
    assertThat(svMax.value())
        .isCloseTo(
            Math.exp((batch.upper() - batch.sMu()) / (batch.upper() - batch.lower())),
            within(1e-12));
    assertThat(snapshot.spectrum().sMu()).isEqualTo(Spectrum.of(snapshot.embedding(), 1).sMu());
    assertThat(snapshot.regime()).isEqualTo(Regime.of(snapshot.spectrum()));
    History history = snapshot.history();
    assertThat(history.steps()[history.size() - 1]).isEqualTo(25);
    assertThat(history.total()[history.size() - 1]).isEqualTo(losses.total());
    assertThat(history.terms().sequencedValues().getFirst()[history.size() - 1]).isEqualTo(svMax.weighted());
    assertThat(history.sMu()[history.size() - 1]).isEqualTo(snapshot.spectrum().sMu());
  }

  @Test
  void aRecentSnapshotIsOldOnlyInFieldCorrelationAndQuality() {
    Trainer trainer = Runs.at(10);
    Snapshot first = trainer.snapshot();
    trainer.step();
    Snapshot recent = trainer.recentSnapshot();
    Snapshot exact = trainer.snapshot();
    assertThat(recent.field()).isSameAs(first.field());
    assertThat(recent.correlation()).isSameAs(first.correlation());
    assertThat(recent.quality()).isSameAs(first.quality());
    assertThat(recent.quality().step()).isEqualTo(10);
    assertThat(exact.quality().step()).isEqualTo(11);
    assertThat(recent.spectrum().sMu()).isEqualTo(exact.spectrum().sMu());
    assertThat(recent.embedding()).isEqualTo(exact.embedding()).isNotEqualTo(first.embedding());
    assertThat(requireNonNull(exact.field()).embedding()).isNotEqualTo(requireNonNull(first.field()).embedding());
    assertThat(trainer.snapshot().field()).as("nothing changed since").isSameAs(exact.field());
  }

  @Test
  void theFieldCoversTheDataAndIsThereIn2DOnly() {
    Snapshot snapshot = new Trainer(SMALL).snapshot();
    InputField field = requireNonNull(snapshot.field());
    assertThat(field.embedding().rows()).isEqualTo(field.columns() * field.rows());
    for (int i = 0; i < snapshot.probe().x().rows(); i++) {
      assertThat(snapshot.probe().x().get(i, 0)).isBetween(field.minX(), field.maxX());
      assertThat(snapshot.probe().x().get(i, 1)).isBetween(field.minY(), field.maxY());
    }
    DataSpec helix = new DataSpec(new PointSource.Helix(2, 0.05), 60, 40, List.of());
    assertThat(new Trainer(SMALL.withData(helix)).snapshot().field()).isNull();
  }

  @Test
  void aCommandThatCannotBeDoneChangesNothing() {
    Trainer trainer = Runs.at(5);
    List<Matrix> before = weights(trainer);
    assertThatThrownBy(() -> trainer.apply(new Command.SetWeight(0, Double.NaN)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("“weight” must be a number from 0 to 100.");
    assertThatThrownBy(() -> trainer.apply(new Command.SetBatch(7)))
        .hasMessage("“batch” must be an even number from 4 to 1024.");
    DataSpec oneClass = new DataSpec(new PointSource.Rings(1, 0.1), 50, 20, List.of());
    assertThatThrownBy(() -> trainer.restarted(new Command.SetData(oneClass)))
        .hasMessageStartingWith("This task tells classes apart, and the data has only one");
    assertThat(trainer.experiment()).isEqualTo(SMALL);
    assertThat(trainer.snapshot().moves()).isEmpty();
    assertThat(trainer.recording().entries()).isEmpty();
    assertThat(weights(trainer)).isEqualTo(before);
    Trainer views = new Trainer(SMALL.withTask(new TaskLoss.TwoViewInvariance()).withData(oneClass));
    assertThat(views.step()).isTrue();
    assertThatThrownBy(() -> views.apply(new Command.SetTask(new TaskLoss.Contrastive())))
        .isInstanceOf(BadInputException.class);
    assertThat(views.experiment().task()).isEqualTo(new TaskLoss.TwoViewInvariance());
  }

  @Test
  void aNewTaskTakesItsCustomaryMarginOnlyIfThePresentOneMakesNoSense() {
    Trainer trainer = new Trainer(SMALL);
    trainer.apply(new Command.SetTask(new TaskLoss.BatchHardTriplet()));
    assertThat(trainer.experiment().knobs().get(Knob.MARGIN)).isEqualTo(0.2);
    assertThat(trainer.snapshot().moves()).extracting(KnobMove::setting).containsExactly(Setting.Part.TASK, new Setting.OfKnob(Knob.MARGIN));
    trainer.apply(new Command.SetKnob(Knob.MARGIN, 0.3));
    trainer.apply(new Command.SetTask(new TaskLoss.Contrastive()));
    assertThat(trainer.experiment().knobs().get(Knob.MARGIN)).isEqualTo(0.3);
    trainer.apply(new Command.SetTask(new TaskLoss.CrossEntropy()));
    assertThat(trainer.experiment().knobs().get(Knob.MARGIN)).isEqualTo(0.3);
  }

  @Test
  void theLinearHeadIsKeptWhileOtherTasksRun() {
    Trainer trainer = new Trainer(SMALL.withTask(new TaskLoss.CrossEntropy()).withRegularisers(List.of()));
    trainer.advanceTo(300);
    assertThat(trainer.snapshot().quality().headAccuracy().getAsDouble()).isGreaterThan(0.4);
    Matrix head = trainer.parameters().getLast().value().copy();
    trainer.apply(new Command.SetTask(new TaskLoss.Contrastive()));
    trainer.advanceTo(320);
    assertThat(trainer.snapshot().quality().headAccuracy()).isEmpty();
    assertThat(trainer.parameters().getLast().value()).isEqualTo(head);
  }

  private static void assertSame(Snapshot actual, Snapshot expected) {
    assertThat(actual.step()).isEqualTo(expected.step());
    assertThat(actual.embedding()).isEqualTo(expected.embedding());
    assertThat(actual.quality()).isEqualTo(expected.quality());
    assertThat(actual.history().sMu()).isEqualTo(expected.history().sMu());
    assertThat(actual.history().total()).isEqualTo(expected.history().total());
    assertThat(actual.losses()).usingRecursiveComparison().isEqualTo(expected.losses());
    assertThat(actual.field()).usingRecursiveComparison().isEqualTo(expected.field());
  }
}
