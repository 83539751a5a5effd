package uncollapse.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uncollapse.Methods.REGULARISERS;
import static uncollapse.Methods.TASKS;
import static uncollapse.Methods.term;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.Golden;
import uncollapse.Methods;
import uncollapse.autograd.GradientCheck;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

class ObjectiveTest {
  private static final Knobs KNOBS = Knobs.STANDARD.with(Knob.GAMMA, 1.1).with(Knob.MARGIN, 0.6);

  static Stream<Arguments> pairs() {
    return TASKS.stream()
        .flatMap(
            task ->
                REGULARISERS.stream()
                    .filter(it -> Methods.fit(task, it))
                    .map(it -> Arguments.of(task, it)));
  }

  private static Objective objective(TaskLoss task, Knobs knobs, Term... terms) {
    return new Objective(task, () -> List.of(terms), Heads.drawn(3, 4, 2), () -> knobs);
  }

  private static boolean twoViews(TaskLoss task) {
    return task.sampling() == Sampling.TWO_VIEWS;
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
        Objective objective = objective(unstopped(task), KNOBS, term(regulariser, 0.7));
        new GradientCheck(
                1,
                Stream.concat(Stream.of(x), objective.heads().parameters().stream()).toList(),
                p -> {
                  Var rows = unit ? Ops.normaliseRows(p.getFirst()) : p.getFirst();
                  return objective.terms(Passes.of(new Features(rows, unit, twoViews(task)), labels(b), x)).total();
                })
            .check();
      }
    }
  }

  /** Differences see what flows through a stop-gradient; for the predictor see {@link GuardsTest}. */
  private static TaskLoss unstopped(TaskLoss task) {
    return switch (task) {
      case SimSiam _ -> new SimSiam(false, false);
      case Byol _ -> new Byol(false, false);
      default -> task;
    };
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void equalRowsStayFinite(TaskLoss task, Regulariser regulariser) {
    for (double length : new double[] {1, 0}) {
      Parameter x = new Parameter("x", Golden.fill(8, 3, at -> at % 3 == 0 ? length : 0));
      Tape tape = new Tape(Kernels.available());
      Var rows = Ops.normaliseRows(tape.parameter(x));
      Pass pass = Passes.of(new Features(rows, length == 1, twoViews(task)), labels(8), x);
      Var total = objective(task, KNOBS, term(regulariser, 0.7)).terms(pass).total();
      tape.forward();
      assertThat(total.scalar()).isFinite();
      assertThat(tape.backward(total).isFinite()).isTrue();
    }
  }

  @Test
  void totalIsTaskPlusWeightsTimesRegularisersAndAllOfThemAreLive() {
    AtomicReference<Knobs> knobs = new AtomicReference<>(KNOBS);
    AtomicReference<List<Term>> present =
        new AtomicReference<>(
            List.of(term(new Regulariser.VicVariance(1e-4), 0.7), term(new Regulariser.SvMaxBounded(), 0.1)));
    Objective objective =
        new Objective(
            new TaskLoss.Contrastive(), present::get, Heads.drawn(3, 4, 2), knobs::get);
    Tape tape = new Tape(Kernels.available());
    Features features = new Features(tape.constant(Golden.unitX(8, 3)), true, false);
    Objective.Terms terms = objective.terms(Passes.of(features, labels(8)));
    tape.forward();
    double task = terms.task().scalar();
    double variance = terms.regularisers().get(0).scalar();
    double svMax = terms.regularisers().get(1).scalar();
    assertThat(terms.total().scalar()).isCloseTo(task + 0.7 * variance + 0.1 * svMax, within(1e-15));

    knobs.set(KNOBS.with(Knob.GAMMA, 1.3).with(Knob.MARGIN, 0.9));
    present.set(List.of(present.get().get(0).withWeight(2), present.get().get(1).withWeight(0)));
    tape.forward();
    assertThat(terms.regularisers().get(0).scalar()).isCloseTo(variance + 0.2, within(1e-12));
    assertThat(terms.regularisers().get(1).scalar()).isEqualTo(svMax);
    assertThat(terms.task().scalar()).isGreaterThan(task);
    assertThat(terms.total().scalar()).isCloseTo(terms.task().scalar() + 2 * (variance + 0.2), within(1e-12));
  }

  @Test
  void theTaskWeightScalesTwoViewInvarianceOnly() {
    Matrix rows = Golden.unitX(8, 3);
    for (TaskLoss task : TASKS) {
      double plain = value(task, rows, true, KNOBS);
      double weighted = value(task, rows, true, KNOBS.with(Knob.TASK_WEIGHT, 25));
      boolean reads = task instanceof TaskLoss.TwoViewInvariance;
      assertThat(weighted).isCloseTo(reads ? 25 * plain : plain, within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("regularisers")
  void aRegulariserOnTwoViewsIsTheMeanOfBothOrTheSumOfVicRegsCovariancesUnlessItComparesThem(Regulariser regulariser) {
    Matrix views = Golden.unitX(16, 3);
    Tape tape = new Tape(Kernels.available());
    Features both = new Features(tape.constant(views), true, true);
    Parameter p = new Parameter("p", Golden.x(2, 2));
    Pass pass = Passes.of(both, IntStream.range(0, 16).toArray(), p);
    Var term = regulariser.on(both, pass, () -> KNOBS);
    if (regulariser.needsTwoViews()) {
      Var other = regulariser.on(new Features(tape.constant(Golden.unitX(16, 3)), true, true), pass, () -> KNOBS);
      tape.forward();
      assertThat(term.scalar()).isPositive().isEqualTo(other.scalar());
    } else {
      Var onA = regulariser.on(both.viewA(), pass, () -> KNOBS);
      Var onB = regulariser.on(both.viewB(), pass, () -> KNOBS);
      tape.forward();
      double share = regulariser instanceof Regulariser.VicCovariance ? 1 : 0.5;
      assertThat(term.scalar()).isCloseTo(share * (onA.scalar() + onB.scalar()), within(1e-15));
    }
  }

  @Test
  void spreadOutSeesLabelsUnlessThereAreTwoViews() {
    Tape tape = new Tape(Kernels.available());
    Var rows = tape.constant(Golden.unitX(8, 3));
    Regulariser spreadOut = new Regulariser.SpreadOut();
    List<Var> values =
        Stream.of(new Features(rows, true, false), new Features(rows, true, true))
            .flatMap(
                features ->
                    Stream.of(labels(8), new int[8]).map(it -> spreadOut.on(features, Passes.of(features, it), () -> KNOBS)))
            .toList();
    tape.forward();
    assertThat(values.get(0).scalar()).isPositive();
    assertThat(values.get(1).scalar()).as("one class").isZero();
    assertThat(values.get(2).scalar()).as("two views").isPositive().isEqualTo(values.get(3).scalar());
  }

  static List<Regulariser> regularisers() {
    return REGULARISERS;
  }

  @Test
  void aTermActsOnItsPlaceAndOnAllHiddenLayersByTheirMean() {
    Tape tape = new Tape(Kernels.available());
    Features first = new Features(tape.constant(Golden.x(8, 4)), false, false);
    Features second = new Features(tape.constant(Golden.y(8, 5)), false, false);
    Features raw = new Features(tape.constant(Golden.x(8, 3)), false, false);
    Features unit = new Features(tape.constant(Golden.unitX(8, 3)), true, false);
    Pass pass = new Pass(List.of(first, second), raw, unit, labels(8), List.of(), () -> raw);
    Regulariser bounded = new Regulariser.SvMaxBounded();
    Term[] terms =
        Stream.of(Place.EMBEDDING, Place.OUTPUT, Place.HIDDEN_1, Place.HIDDEN_2, Place.ALL_HIDDEN)
            .map(place -> new Term(bounded, 1, place))
            .toArray(Term[]::new);
    List<Var> on = objective(new TaskLoss.Contrastive(), KNOBS, terms).terms(pass).regularisers();
    tape.forward();
    List<Features> expected = List.of(unit, raw, first, second);
    for (int k = 0; k < 4; k++) {
      Features layer = expected.get(k);
      assertThat(on.get(k).scalar()).isEqualTo(SvMaxTest.value(bounded, layer.rows().value(), layer.unit()));
    }
    assertThat(on.get(4).scalar()).isCloseTo((on.get(2).scalar() + on.get(3).scalar()) / 2, within(1e-15));
  }

  /** The gradient of λ · ½ Σ p² is λ p, as if an optimiser had added it. */
  @Test
  void weightDecayPullsEveryParameterByItsWeight() {
    Parameter w = new Parameter("w", Golden.x(3, 2));
    Parameter b = new Parameter("b", Golden.y(1, 2));
    Tape tape = new Tape(Kernels.available());
    Features features = new Features(tape.constant(Golden.unitX(8, 2)), true, false);
    Term decay = new Term(new Regulariser.WeightDecay(), 0.25, Place.ALL_HIDDEN);
    Objective objective = objective(new TaskLoss.Contrastive(), KNOBS, decay);
    Var total = objective.terms(Passes.of(features, labels(8), w, b)).total();
    tape.forward();
    for (Parameter p : List.of(w, b)) {
      Matrix expected = Golden.fill(p.value().rows(), 2, at -> 0.25 * p.value().data()[at]);
      assertThat(tape.backward(total).of(p)).isEqualTo(expected);
    }
  }

  @Test
  void twoViewsOfRawRowsAreComparedByVicRegsMean() {
    Matrix views = Golden.x(8, 3);
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += Math.pow(views.data()[i] - views.data()[i + 12], 2);
    }
    assertThat(value(new TaskLoss.TwoViewInvariance(), views, false, KNOBS)).isCloseTo(sum / 12, within(1e-14));
  }

  private static double value(TaskLoss task, Matrix rows, boolean unit, Knobs knobs) {
    Tape tape = new Tape(Kernels.available());
    Features features = new Features(tape.constant(rows), unit, twoViews(task));
    Var loss = task.on(Passes.of(features, labels(rows.rows())), objective(task, knobs));
    tape.forward();
    return loss.scalar();
  }

  @Test
  void headClassifiesByItsLargestLogit() {
    LinearHead head = new LinearHead(2, 3, new SeededRandom(1));
    head.parameters().get(0).value().copyFrom(Matrix.of(new double[] {1, 0, -1}, new double[] {0, 1, -1}));
    Matrix e = Matrix.of(new double[] {2, 1}, new double[] {1, 2}, new double[] {-1, -1});
    assertThat(head.classify(e)).containsExactly(0, 1, 2);
  }
}
