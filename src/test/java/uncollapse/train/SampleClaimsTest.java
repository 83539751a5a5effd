package uncollapse.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Regime;
import uncollapse.objective.Byol;
import uncollapse.objective.Knob;
import uncollapse.objective.SimSiam;
import uncollapse.objective.TaskLoss;

/**
 * What the samples promise, checked over seeds on the engine that the window runs. {@code src/docs/samples.md} has the
 * figures, measured over more seeds than there is time for here.
 */
class SampleClaimsTest {
  private static final int TEN = 10;

  /** So many steps after a command. */
  private record Phase(Command.Live command, int steps) {}

  private static Phase lambda(double value, int steps) {
    return new Phase(new Command.SetWeight(0, value), steps);
  }

  private static Phase gamma(double value, int steps) {
    return new Phase(new Command.SetKnob(Knob.GAMMA, value), steps);
  }

  /** For each of the seeds 0, 1, …: one run through the phases, seen at the end of each. */
  private static List<List<Snapshot>> run(String sample, int seeds, Phase... phases) {
    return LongStream.range(0, seeds).mapToObj(seed -> run(Samples.load(sample).withSeed(seed), phases)).toList();
  }

  private static List<Snapshot> run(Experiment experiment, Phase... phases) {
    Trainer trainer = new Trainer(experiment);
    List<Snapshot> seen = new ArrayList<>();
    for (Phase phase : phases) {
      trainer.apply(phase.command);
      trainer.advanceTo(trainer.stepsTaken() + phase.steps);
      seen.add(trainer.snapshot());
    }
    return seen;
  }

  private static List<Double> at(int phase, List<List<Snapshot>> runs, ToDoubleFunction<Snapshot> figure) {
    return runs.stream().map(run -> figure.applyAsDouble(run.get(phase))).toList();
  }

  private static long count(int phase, List<List<Snapshot>> runs, Regime regime) {
    return runs.stream().filter(run -> run.get(phase).regime() == regime).count();
  }

  private static double utilisation(Snapshot s) {
    return s.spectrum().utilisation();
  }

  private static double recall(Snapshot s) {
    return s.quality().blurredRecallAt1().orElseThrow();
  }

  private static double meanStd(Snapshot s) {
    return s.spectrum().meanStd();
  }

  private static double participation(Snapshot s) {
    return s.spectrum().participation();
  }

  private static double angle(Snapshot s) {
    return angle(s, 0, 1);
  }

  /** Degrees between the means of two classes of the probe set. */
  private static double angle(Snapshot s, int one, int other) {
    Matrix e = s.embedding();
    double[][] means = new double[s.probe().classes()][e.cols()];
    for (int i = 0; i < e.rows(); i++) {
      for (int k = 0; k < e.cols(); k++) {
        means[s.probe().labels()[i]][k] += e.get(i, k);
      }
    }
    double dot = 0;
    double first = 0;
    double second = 0;
    for (int k = 0; k < e.cols(); k++) {
      dot += means[one][k] * means[other][k];
      first += means[one][k] * means[one][k];
      second += means[other][k] * means[other][k];
    }
    return Math.toDegrees(Math.acos(dot / Math.sqrt(first * second)));
  }

  @Test
  void unCollapse_aDotWithinAHundredStepsThenFourArmsWithinFiveHundred() {
    assertThat(Runs.lambda(Samples.load(Samples.names().getFirst()))).isZero();
    var runs = run("un-collapse", TEN, lambda(0, 100), lambda(1, 50), lambda(1, 450), lambda(1, 500));
    assertThat(at(0, runs, SampleClaimsTest::utilisation)).allMatch(u -> u < 0.01);
    assertThat(count(0, runs, Regime.POINT)).isEqualTo(TEN);
    assertThat(at(0, runs, s -> requireNonNull(s.losses()).task())).allMatch(loss -> Math.abs(loss - 0.2) < 0.01);
    assertThat(at(0, runs, SampleClaimsTest::recall)).allMatch(r -> r < 0.4);
    assertThat(at(1, runs, SampleClaimsTest::utilisation)).allMatch(u -> u > 0.5);
    assertThat(at(2, runs, SampleClaimsTest::recall)).allMatch(r -> r >= 0.9);
    assertThat(at(2, runs, SampleClaimsTest::utilisation)).allMatch(u -> u > 0.9);
    assertThat(at(3, runs, SampleClaimsTest::recall)).allMatch(r -> r >= 0.93);
  }

  @Test
  void unCollapse_whatIsApartStaysApartButATenthIsNotEnoughFromTheStart() {
    var back = run("un-collapse", TEN, lambda(0, 150), lambda(1, 500), lambda(0, 500));
    assertThat(at(2, back, SampleClaimsTest::utilisation)).filteredOn(u -> u > 0.9).hasSizeGreaterThan(8);
    assertThat(at(2, back, SampleClaimsTest::recall)).filteredOn(r -> r > 0.9).hasSizeGreaterThan(8);
    assertThat(count(0, run("un-collapse", TEN, lambda(0.1, 600)), Regime.POINT)).isEqualTo(TEN);
  }

  @Test
  void needle_theAngleFallsFrom180Towards90AsLambdaSlides() {
    var runs = run("needle", TEN, lambda(0, 600), lambda(0.1, 400), lambda(1, 400), lambda(10, 400));
    assertThat(at(0, runs, SampleClaimsTest::angle)).allMatch(a -> a > 160).filteredOn(a -> a > 178).hasSizeGreaterThan(8);
    assertThat(count(0, runs, Regime.POLARISED)).isGreaterThan(8);
    assertThat(at(0, runs, SampleClaimsTest::recall)).allMatch(r -> r > 0.99);
    assertThat(at(1, runs, SampleClaimsTest::angle)).allMatch(a -> Math.abs(a - 131.3) < 2);
    assertThat(at(2, runs, SampleClaimsTest::angle)).allMatch(a -> Math.abs(a - 106) < 2);
    assertThat(at(3, runs, SampleClaimsTest::angle)).allMatch(a -> Math.abs(a - 92.5) < 2);
    assertThat(at(3, runs, SampleClaimsTest::utilisation)).allMatch(u -> u > 0.99);
    assertThat(at(3, runs, SampleClaimsTest::recall)).allMatch(r -> r > 0.98);
  }

  @Test
  void nothingToDo_threeClassesStayAt120Degrees() {
    var runs = run("nothing-to-do", TEN, lambda(0, 600), lambda(0.1, 200), lambda(1, 200));
    for (int phase = 0; phase < 3; phase++) {
      assertThat(at(phase, runs, SampleClaimsTest::utilisation)).allMatch(u -> u > 0.999);
      assertThat(at(phase, runs, s -> angle(s, 0, 1))).allMatch(a -> Math.abs(a - 120) < 3);
      assertThat(at(phase, runs, s -> angle(s, 1, 2))).allMatch(a -> Math.abs(a - 120) < 3);
      assertThat(at(phase, runs, s -> angle(s, 2, 0))).allMatch(a -> Math.abs(a - 120) < 3);
    }
  }

  @Test
  void twoViewsNoGuard_aPointAndThenALineOfLengthGamma() {
    var runs = run("two-views-no-guard", TEN, lambda(0, 100), lambda(0, 400), lambda(1, 300));
    assertThat(at(0, runs, SampleClaimsTest::meanStd)).allMatch(std -> std < 0.02);
    assertThat(count(1, runs, Regime.POINT)).isEqualTo(TEN);
    assertThat(at(1, runs, SampleClaimsTest::recall)).allMatch(r -> r < 0.2);
    assertThat(at(2, runs, SampleClaimsTest::meanStd)).allMatch(std -> std > 0.95 && std < 1.4);
    assertThat(at(2, runs, SampleClaimsTest::participation)).allMatch(p -> p < 1.05);
    assertThat(count(2, runs, Regime.POLARISED)).isEqualTo(TEN);
  }

  @Test
  void twoViewsOnTheSphere_noCollapseButATiltedCircle() {
    var guarded = run("two-views-on-the-sphere", TEN, lambda(1, 300));
    assertThat(at(0, guarded, SampleClaimsTest::utilisation)).allMatch(u -> u > 0.99);
    assertThat(at(0, guarded, SampleClaimsTest::participation)).allMatch(p -> Math.abs(p - 2) < 0.05);
    assertThat(at(0, guarded, s -> s.spectrum().meanLength())).allMatch(m -> Math.abs(m - 1 / Math.sqrt(3)) < 0.03);
    var bare = run("two-views-on-the-sphere", TEN, lambda(0, 300));
    assertThat(count(0, bare, Regime.POINT)).isEqualTo(TEN);
  }

  @Test
  void vicReg_opensThePlaneAndWithoutCovarianceALine() {
    var whole = run("vicreg-25-25-1", TEN, new Phase(new Command.SetKnob(Knob.TASK_WEIGHT, 25), 500));
    assertThat(at(0, whole, SampleClaimsTest::participation)).allMatch(p -> p > 1.9);
    assertThat(at(0, whole, SampleClaimsTest::meanStd)).allMatch(std -> std > 0.95 && std < 1.3);
    var line = run("vicreg-25-25-1", TEN, new Phase(new Command.SetWeight(1, 0), 500));
    assertThat(mean(at(0, line, SampleClaimsTest::participation))).isLessThan(1.15);
    assertThat(at(0, line, SampleClaimsTest::meanStd)).allMatch(std -> std > 0.95 && std < 1.3);
  }

  @Test
  void barlowTwins_opensThePlane() {
    var runs = run("barlow-twins", TEN, new Phase(new Command.SetKnob(Knob.TASK_WEIGHT, 0), 500));
    assertThat(at(0, runs, SampleClaimsTest::participation)).allMatch(p -> p > 1.85);
    assertThat(at(0, runs, SampleClaimsTest::meanStd)).allMatch(std -> std > 0.5);
  }

  @Test
  void simSiamAndByol_stayApartUntilAGuardIsTakenAway() {
    Phase simSiam = new Phase(new Command.SetTask(new SimSiam(true, true)), 300);
    Phase byol = new Phase(new Command.SetTask(new Byol(true, true)), 300);
    for (TaskLoss bare : List.of(new SimSiam(true, false), new SimSiam(false, true))) {
      drawsTogether("simsiam-and-its-guards", simSiam, bare);
    }
    for (TaskLoss bare : List.of(new Byol(true, false), new Byol(false, true))) {
      drawsTogether("byol-and-its-guards", byol, bare);
    }
  }

  private static void drawsTogether(String sample, Phase guarded, TaskLoss bare) {
    var runs = run(sample, TEN, guarded, new Phase(new Command.SetTask(bare), 1_000));
    assertThat(count(0, runs, Regime.POINT)).isZero();
    assertThat(at(0, runs, SampleClaimsTest::meanStd)).as(bare.variant()).allMatch(std -> std > 0.15);
    assertThat(at(1, runs, SampleClaimsTest::meanStd)).as(bare.variant()).allMatch(std -> std < 0.05);
  }

  @Test
  void batchHardOnTheCircle_collapsesWithoutSvMaxAndNeverWithIt() {
    var bare = run("batch-hard-on-the-circle", TEN, lambda(0, 1_000));
    var guarded = run("batch-hard-on-the-circle", TEN, lambda(1, 1_000));
    assertThat(count(0, bare, Regime.POINT)).isGreaterThanOrEqualTo(7);
    assertThat(at(0, guarded, SampleClaimsTest::utilisation)).allMatch(u -> u > 0.9);
    assertThat(mean(at(0, guarded, SampleClaimsTest::recall)))
        .isGreaterThan(mean(at(0, bare, SampleClaimsTest::recall)) + 0.4);
  }

  @Test
  void learningRateTooFar_mostSeedsCollapseWithoutSvMaxAndNoneWithIt() {
    var bare = run("learning-rate-too-far", TEN, lambda(0, 500));
    var guarded = run("learning-rate-too-far", TEN, lambda(1, 500));
    assertThat(count(0, bare, Regime.POINT)).isGreaterThanOrEqualTo(7);
    assertThat(count(0, guarded, Regime.POINT) + count(0, guarded, Regime.POLARISED)).isZero();
    assertThat(at(0, guarded, SampleClaimsTest::recall)).allMatch(r -> r > 0.8);
  }

  @Test
  void gammaOutOfReach_theStdStopsAtOneOverRootD() {
    double most = 1 / Math.sqrt(8);
    var runs = run("gamma-out-of-reach", 5, gamma(0.2, 500), gamma(0.35, 500), gamma(0.7, 500), gamma(1.4, 500));
    assertThat(at(0, runs, SampleClaimsTest::meanStd)).allMatch(std -> std > 0.2 && std < 0.3);
    assertThat(at(0, runs, s -> requireNonNull(s.losses()).total())).allMatch(loss -> loss < 0.02);
    for (int phase = 1; phase < 4; phase++) {
      assertThat(at(phase, runs, SampleClaimsTest::meanStd)).allMatch(std -> std > 0.34 && std <= most + 0.002);
    }
    assertThat(at(2, runs, s -> requireNonNull(s.losses()).terms().getFirst().value())).allMatch(v -> Math.abs(v - (0.7 - most)) < 0.02);
    assertThat(at(3, runs, s -> requireNonNull(s.losses()).terms().getFirst().value())).allMatch(v -> Math.abs(v - (1.4 - most)) < 0.02);
    assertThat(at(3, runs, SampleClaimsTest::recall)).allMatch(r -> r > 0.9);
  }

  @Test
  void tooMuch_atThirtyRetrievalFallsApartThoughTheSpectrumIsFull() {
    var some = run("too-much", TEN, lambda(1, 800));
    var much = run("too-much", TEN, lambda(30, 800));
    assertThat(at(0, some, SampleClaimsTest::recall)).allMatch(r -> r > 0.93);
    assertThat(at(0, much, SampleClaimsTest::recall)).allMatch(r -> r < 0.75);
    assertThat(at(0, some, SampleClaimsTest::utilisation)).allMatch(u -> u > 0.98);
    assertThat(at(0, much, SampleClaimsTest::utilisation)).allMatch(u -> u > 0.95);
  }

  @Test
  void eightDimensions_aQuarterOfTheRangeWithoutSvMaxAllOfItWithAndTheSameRetrieval() {
    var bare = run("eight-dimensions", 6, lambda(0, 400));
    var guarded = run("eight-dimensions", 6, lambda(1, 400));
    assertThat(at(0, bare, SampleClaimsTest::utilisation)).allMatch(u -> u > 0.22 && u < 0.31);
    assertThat(at(0, guarded, SampleClaimsTest::utilisation)).allMatch(u -> u > 0.99);
    assertThat(at(0, bare, SampleClaimsTest::recall)).allMatch(r -> r > 0.95);
    assertThat(mean(at(0, guarded, SampleClaimsTest::recall)))
        .isCloseTo(mean(at(0, bare, SampleClaimsTest::recall)), within(0.01));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }
}
