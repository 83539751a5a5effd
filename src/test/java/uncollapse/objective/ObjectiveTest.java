package uncollapse.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.Golden;
import uncollapse.autograd.GradientCheck;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.linalg.Svd;

class ObjectiveTest {
  static final List<TaskLoss> TASKS =
      List.of(
          new TaskLoss.Contrastive(),
          new TaskLoss.BatchHardTriplet(),
          new TaskLoss.CrossEntropy(),
          new TaskLoss.TwoViewInvariance());
  static final List<Regulariser> REGULARISERS =
      List.of(
          new Regulariser.None(),
          new Regulariser.SvMaxVanilla(),
          new Regulariser.SvMaxBounded(),
          new Regulariser.VicVariance(1e-4));
  private static final Knobs KNOBS = new Knobs(0.7, 1.1, 0, 0.6);

  static Stream<Arguments> pairs() {
    return TASKS.stream().flatMap(task -> REGULARISERS.stream().map(it -> Arguments.of(task, it)));
  }

  private static Objective objective(TaskLoss task, Regulariser regulariser, Knobs knobs) {
    return new Objective(task, regulariser, new LinearHead(3, 4, new SeededRandom(2)), () -> knobs);
  }

  private static int[] labels(int b) {
    int[] labels = new int[b];
    Arrays.setAll(labels, i -> i % 4);
    return labels;
  }

  @Test
  void everyTaskAndRegulariserIsTested() {
    assertThat(TASKS.stream().map(Object::getClass)).containsExactlyInAnyOrder(TaskLoss.class.getPermittedSubclasses());
    assertThat(REGULARISERS.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(Regulariser.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void gradientOfTheWholeIsRight(TaskLoss task, Regulariser regulariser) {
    for (boolean unit : new boolean[] {true, false}) {
      for (int b : new int[] {12, 4}) {
        Parameter x = new Parameter("x", GradientCheck.gaussian(b, 3, new SeededRandom(b)));
        Objective objective = objective(task, regulariser, KNOBS);
        new GradientCheck(
                1,
                Stream.concat(Stream.of(x), objective.head().parameters().stream()).toList(),
                p -> {
                  Var rows = unit ? Ops.normaliseRows(p.getFirst()) : p.getFirst();
                  return objective.terms(new Features(rows, unit), labels(b)).total();
                })
            .check();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void equalRowsStayFinite(TaskLoss task, Regulariser regulariser) {
    for (double length : new double[] {1, 0}) {
      Parameter x = new Parameter("x", Golden.fill(8, 3, at -> at % 3 == 0 ? length : 0));
      Tape tape = new Tape(Kernels.available());
      Var rows = Ops.normaliseRows(tape.parameter(x));
      Var total = objective(task, regulariser, KNOBS).terms(new Features(rows, length == 1), labels(8)).total();
      tape.forward();
      assertThat(total.scalar()).isFinite();
      assertThat(tape.backward(total).isFinite()).isTrue();
    }
  }

  @Test
  void totalIsTaskPlusLambdaTimesRegulariserAndKnobsAreLive() {
    AtomicReference<Knobs> knobs = new AtomicReference<>(KNOBS);
    Objective objective =
        new Objective(
            new TaskLoss.Contrastive(),
            new Regulariser.VicVariance(1e-4),
            new LinearHead(3, 4, new SeededRandom(2)),
            knobs::get);
    Tape tape = new Tape(Kernels.available());
    Objective.Terms terms = objective.terms(new Features(tape.constant(Golden.unitX(8, 3)), true), labels(8));
    tape.forward();
    double task = terms.task().scalar();
    double term = terms.regulariser().scalar();
    assertThat(terms.total().scalar()).isCloseTo(task + 0.7 * term, within(1e-15));

    knobs.set(new Knobs(2, 1.3, 0, 0.9));
    tape.forward();
    assertThat(terms.regulariser().scalar()).isCloseTo(term + 0.2, within(1e-12));
    assertThat(terms.task().scalar()).isGreaterThan(task);
    assertThat(terms.total().scalar())
        .isCloseTo(terms.task().scalar() + 2 * terms.regulariser().scalar(), within(1e-15));
  }

  @Test
  void aRegulariserOnTwoViewsIsTheMeanOfBoth() {
    Matrix views = Golden.unitX(16, 3);
    Regulariser regulariser = new Regulariser.SvMaxBounded();
    Tape tape = new Tape(Kernels.available());
    Features both = new Features(tape.constant(views), true);
    Var onA = regulariser.on(both.viewA(), () -> KNOBS);
    Var onB = regulariser.on(both.viewB(), () -> KNOBS);
    Var term = objective(new TaskLoss.TwoViewInvariance(), regulariser, KNOBS).terms(both, labels(16)).regulariser();
    tape.forward();
    assertThat(term.scalar()).isCloseTo((onA.scalar() + onB.scalar()) / 2, within(1e-15));
  }

  @Test
  void twoViewsOfRawRowsAreComparedByVicRegsMean() {
    Matrix views = Golden.x(8, 3);
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += Math.pow(views.data()[i] - views.data()[i + 12], 2);
    }
    assertThat(value(new TaskLoss.TwoViewInvariance(), views, false)).isCloseTo(sum / 12, within(1e-14));
  }

  private static double value(TaskLoss task, Matrix rows, boolean unit) {
    Tape tape = new Tape(Kernels.available());
    Var loss = task.on(new Features(tape.constant(rows), unit), labels(rows.rows()), objective(task, new Regulariser.None(), KNOBS));
    tape.forward();
    return loss.scalar();
  }

  private static double value(Regulariser regulariser, Matrix rows, boolean unit) {
    Tape tape = new Tape(Kernels.available());
    Var term = regulariser.on(new Features(tape.constant(rows), unit), () -> KNOBS);
    tape.forward();
    return term.scalar();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void svMaxIsTheFormulaWithBoundsByTheSmallerSide(int b, int d) {
    Matrix e = Golden.unitX(b, d);
    int m = Math.min(b, d);
    double mean = Arrays.stream(Svd.of(e).singularValues()).sum() / m;
    double lower = Math.sqrt(b) / m;
    double upper = Math.sqrt((double) b * m) / m;
    assertThat(value(new Regulariser.SvMaxVanilla(), e, true)).isCloseTo(-mean, within(1e-12));
    assertThat(value(new Regulariser.SvMaxBounded(), e, true))
        .isCloseTo(Math.exp((upper - mean) / (upper - lower)), within(1e-12));
  }

  static Stream<Arguments> shapes() {
    return Stream.of(Arguments.of(8, 3), Arguments.of(16, 2), Arguments.of(4, 6), Arguments.of(5, 5));
  }

  @Test
  void svMaxBoundedRunsFromEOnOnePointToOneWhenSpread() {
    SvMaxScene scene = new SvMaxScene(new Regulariser.SvMaxBounded());
    assertThat(scene.value(0, 0)).isCloseTo(Math.E, within(1e-7));
    assertThat(scene.value(0, 180)).isCloseTo(Math.E, within(1e-7));
    assertThat(scene.value(0, 60)).isCloseTo(1.1234, within(1e-4));
    assertThat(scene.value(0, 90)).isCloseTo(1, within(1e-12));
    assertThat(scene.value(0, 120, 240)).isCloseTo(1, within(1e-12));
  }

  /** 120 unit rows in equal clusters at some angles. */
  private record SvMaxScene(Regulariser regulariser) {
    double value(double... degrees) {
      Matrix e =
          Golden.fill(
              120,
              2,
              at -> {
                double angle = Math.toRadians(degrees[at / 2 % degrees.length]);
                return at % 2 == 0 ? Math.cos(angle) : Math.sin(angle);
              });
      return ObjectiveTest.value(regulariser, e, true);
    }
  }

  @Test
  void svMaxBoundedOfRawRowsIgnoresTheirScale() {
    Matrix x = Golden.x(8, 3);
    Matrix larger = Golden.fill(8, 3, at -> 1000 * x.data()[at]);
    Regulariser bounded = new Regulariser.SvMaxBounded();
    assertThat(value(bounded, x, false)).isBetween(1.0, Math.E).isCloseTo(value(bounded, larger, false), within(1e-12));
  }

  /** One dimension has one singular value: U = L, nothing to spread. */
  @Test
  void svMaxBoundedOfOneDimensionIsOne() {
    assertThat(value(new Regulariser.SvMaxBounded(), Golden.unitX(8, 1), true)).isEqualTo(1);
  }

  /** TOYS 6: exact collapse is the only start from which the damped polar factor does not escape. */
  @Test
  void svMaxEscapesFromAlmostCollapsedRowsButNotFromEqualOnes() {
    assertThat(utilisationAfterClimbing(0)).isLessThan(1e-6);
    for (double jitter : new double[] {1e-12, 1e-8, 1e-4}) {
      assertThat(utilisationAfterClimbing(jitter)).as("jitter %s", jitter).isGreaterThan(0.9);
    }
  }

  private static double utilisationAfterClimbing(double jitter) {
    SeededRandom random = new SeededRandom(5);
    int b = 64;
    Parameter x =
        new Parameter("x", Golden.fill(b, 2, at -> (at % 2 == 0 ? 1 : 0) + jitter * random.nextGaussian()));
    Tape tape = new Tape(Kernels.available());
    Var rows = Ops.normaliseRows(tape.parameter(x));
    Var term = new Regulariser.SvMaxBounded().on(new Features(rows, true), () -> KNOBS);
    for (int step = 0; step < 60; step++) {
      tape.forward();
      double[] gradient = tape.backward(term).of(x).data();
      for (int i = 0; i < gradient.length; i++) {
        x.value().data()[i] = rows.value().data()[i] - 0.5 * gradient[i];
      }
    }
    tape.forward();
    double[] s = Svd.of(rows.value()).singularValues();
    double lower = Math.sqrt(b);
    return (s[0] + s[1] - lower) / (Math.sqrt(2) * lower - lower);
  }

  @Test
  void headClassifiesByItsLargestLogit() {
    LinearHead head = new LinearHead(2, 3, new SeededRandom(1));
    head.parameters().get(0).value().copyFrom(Matrix.of(new double[] {1, 0, -1}, new double[] {0, 1, -1}));
    Matrix e = Matrix.of(new double[] {2, 1}, new double[] {1, 2}, new double[] {-1, -1});
    assertThat(head.classify(e)).containsExactly(0, 1, 2);
  }
}
