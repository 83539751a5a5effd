package uncollapse.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.linalg.Matrix;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Term;

/** What is said of a divergence, and the way back out of it. */
class RewindTest {
  private static final long PLENTY = 32L << 20;

  /** Of rows that may grow without end. */
  private static Experiment raw(String sample, Activation activation) {
    Experiment e = Samples.load(sample);
    NetworkSpec n = e.network();
    return e.withNetwork(new NetworkSpec(n.hidden(), activation, n.d(), false, n.initialiser()));
  }

  private static Lab lab(String sample, int steps) {
    Lab lab = new Lab(raw(sample, Activation.RELU), PLENTY);
    go(lab, steps);
    return lab;
  }

  private static void go(Lab lab, int steps) {
    for (int i = 0; i < steps; i++) {
      assertThat(lab.step()).isTrue();
    }
  }

  private static Divergence crash(Lab lab, Side side) {
    for (int i = 0; i < 20_000 && lab.step(); i++) {}
    return requireNonNull(lab.trainer(side).divergence());
  }

  private static double eta(Lab lab, Side side) {
    return lab.trainer(side).experiment().knobs().get(Knob.LEARNING_RATE);
  }

  private static void setEta(Lab lab, Side side, double value) {
    lab.apply(side, new Command.SetKnob(Knob.LEARNING_RATE, value), false);
  }

  @ParameterizedTest
  @CsvSource({"un-collapse, 100", "needle, 100", "nothing-to-do, 100", "too-much, 100", "eight-dimensions, 100", "batch-hard-on-the-circle, 100", "needle, 30"})
  void aLearningRateAtItsExtremeIsTakenBackAndTheRunTrainsOn(String sample, double extreme) {
    Lab lab = lab(sample, 300);
    double before = eta(lab, Side.A);
    List<Matrix> good = Runs.weights(lab.trainer(Side.A));
    setEta(lab, Side.A, extreme);
    Divergence divergence = crash(lab, Side.A);
    assertThat(divergence.rewind().step()).isEqualTo(300);
    assertThat(requireNonNull(divergence.rewind().undone()).setting()).isEqualTo(new Setting.OfKnob(Knob.LEARNING_RATE));

    Rewind.perform(lab);
    assertThat(lab.stepsTaken()).isEqualTo(300);
    assertThat(eta(lab, Side.A)).isEqualTo(before);
    assertThat(Runs.weights(lab.trainer(Side.A))).isEqualTo(good);
    assertThat(lab.view().a().branches()).hasSize(1);
    go(lab, 500);
    lab.undo();
    assertThat(lab.trainer(Side.A).divergence()).as("all of it comes back").isEqualTo(divergence);
  }

  @ParameterizedTest
  @CsvSource({"needle", "too-much"})
  void aWeightAtItsExtremeIsTakenBackButNotWhatElseWasChangedThere(String sample) {
    Lab lab = lab(sample, 300);
    double before = Runs.lambda(lab.trainer(Side.A).experiment());
    lab.apply(Side.A, new Command.SetBatch(32), false);
    lab.apply(Side.A, new Command.SetWeight(0, 100), false);
    Divergence divergence = crash(lab, Side.A);
    assertThat(divergence.rewind().step()).isEqualTo(300);
    Rewind.perform(lab);
    assertThat(Runs.lambda(lab.trainer(Side.A).experiment())).isEqualTo(before);
    assertThat(lab.trainer(Side.A).experiment().batch()).isEqualTo(32);
    go(lab, 300);
  }

  @Test
  void allMovesOfOneDialOnTheWayUpAreTakenBack() {
    Lab lab = lab("needle", 300);
    double before = eta(lab, Side.A);
    for (double value : new double[] {20, 50, 100}) {
      setEta(lab, Side.A, value);
      lab.step();
    }
    assertThat(crash(lab, Side.A).rewind().step()).isEqualTo(300);
    Rewind.perform(lab);
    assertThat(eta(lab, Side.A)).isEqualTo(before);
  }

  @Test
  void theVeryFirstStepCanBeTakenBack() {
    Lab lab = new Lab(raw("needle", Activation.RELU), PLENTY);
    lab.trainer(Side.A).parameters().getFirst().value().data()[0] = 1e200;
    setEta(lab, Side.A, 100);
    assertThat(lab.step()).isFalse();
    assertThat(requireNonNull(lab.trainer(Side.A).divergence()).rewind().step()).isZero();
    Rewind.perform(lab);
    assertThat(eta(lab, Side.A)).isLessThan(1);
    go(lab, 100);
  }

  @Test
  void aMoveAfterWhichAllWentWellForLongIsNotToBlame() {
    Lab lab = lab("needle", 300);
    lab.apply(Side.A, new Command.SetWeight(0, 0.01), false);
    go(lab, 2_000);
    // Nothing that is set: a weight is put out of its place by hand.
    lab.trainer(Side.A).parameters().getFirst().value().data()[0] = 1e200;
    Divergence divergence = crash(lab, Side.A);
    assertThat(divergence.lastMove()).isNotNull();
    assertThat(divergence.rewind().undone()).isNull();
    assertThat(divergence.rewind().step()).isBetween(2_280L, 2_300L);
  }

  @Test
  void bothSidesGoBackTogether() {
    Lab lab = lab("needle", 200);
    lab.compare();
    lab.apply(Side.A, new Command.SetWeight(0, 0.02), false);
    setEta(lab, Side.B, 100);
    crash(lab, Side.B);
    assertThat(lab.trainer(Side.A).divergence()).isNull();
    Rewind.perform(lab);
    assertThat(lab.trainer(Side.A).stepsTaken()).isEqualTo(200).isEqualTo(lab.trainer(Side.B).stepsTaken());
    assertThat(Runs.lambda(lab.trainer(Side.A).experiment())).isEqualTo(0.02);
    assertThat(eta(lab, Side.B)).isLessThan(1);
    go(lab, 300);
  }

  @Test
  void aRunThatIsWellStaysAsItIs() {
    Lab lab = lab("needle", 20);
    Rewind.perform(lab);
    assertThat(lab.stepsTaken()).isEqualTo(20);
    assertThat(lab.view().undo()).isNull();
  }

  /** What is set by hand before the step, W1 and W2, and what then is no finite number any more. */
  @ParameterizedTest
  @CsvSource({"1e200, 1, task", "1e160, 1e-170, weight-decay", "2e152, 1e-170, sum", "1e200, 1e-60, gradient of W2", "1e12, 1e12, weights W1"})
  void theFirstNumberThatIsNotFiniteIsNamed(double first, double second, String expected) {
    Experiment e =
        Runs.SMALL
            .withNetwork(new NetworkSpec(List.of(8), Activation.LINEAR, 2, false, Initialiser.MATCHED))
            .withRegularisers(
                expected.equals("weight-decay") || expected.equals("sum")
                    ? List.of(new Term(new Regulariser.WeightDecay(), 100, Place.EMBEDDING))
                    : List.of())
            .withKnob(Knob.LEARNING_RATE, 100);
    Trainer trainer = new Trainer(e);
    fill(trainer.parameters().get(0).value(), first);
    fill(trainer.parameters().get(2).value(), second);
    assertThat(trainer.step()).isFalse();
    Fault fault = requireNonNull(trainer.divergence()).fault();
    assertThat(
            switch (fault) {
              case Fault.OfLoss.TASK -> "task";
              case Fault.OfLoss.TOTAL -> "sum";
              case Fault.OfTerm(var term) -> term.id();
              case Fault.OfGradient(String parameter) -> "gradient of " + parameter;
              case Fault.OfWeights(String parameter) -> "weights " + parameter;
            })
        .isEqualTo(expected);
  }

  private static void fill(Matrix m, double value) {
    for (int i = 0; i < m.data().length; i++) {
      m.data()[i] = value * (1 + i);
    }
  }
}
