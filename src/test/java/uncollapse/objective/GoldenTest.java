package uncollapse.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uncollapse.Golden;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;

/** Values and gradients of every method against the reference numbers. */
class GoldenTest {
  private static final double RELATIVE = 1e-9;
  private static final double PERCENT = 1e-7;

  /** A loss of a batch. */
  interface Loss {
    Var on(Features features, int[] labels);
  }

  static Stream<Arguments> methods() {
    return Stream.of(
            onUnit("contrastive all pairs m=1 squared", task(new TaskLoss.Contrastive(), Knob.MARGIN, 1)),
            onUnit("triplet batch-hard m=0.2", task(new TaskLoss.BatchHardTriplet(), Knob.MARGIN, 0.2)),
            onUnit("triplet semi-hard m=0.2", task(new TaskLoss.SemiHardTriplet(), Knob.MARGIN, 0.2)),
            onUnit("npair", task(new TaskLoss.NPair(), Knob.MARGIN, 1)),
            onUnit("angular 45", task(new TaskLoss.Angular(), Knob.ANGLE, 45)),
            onUnit("supcon tau=0.1", task(new TaskLoss.SupCon(), Knob.TEMPERATURE, 0.1)),
            onUnit("ntxent tau=0.5", task(new TaskLoss.NtXent(), Knob.TEMPERATURE, 0.5)),
            onUnit("align", task(new TaskLoss.TwoViewInvariance(), Knob.TASK_WEIGHT, 1)),
            onUnit("svmax_bounded", on(new Regulariser.SvMaxBounded())),
            onUnit("svmax_vanilla", on(new Regulariser.SvMaxVanilla())),
            onRaw("variance gamma=1 eps=1e-4", on(new Regulariser.VicVariance(1e-4))),
            onRaw("covariance", on(new Regulariser.VicCovariance())),
            onRaw("barlow_twins 0.0051", on(new Regulariser.BarlowTwins(0.0051))),
            onUnit("uniform", on(new Regulariser.Uniformity(2))),
            onRaw("vicreg 25/25/1", GoldenTest::vicReg))
        .flatMap(it -> it);
  }

  private static Stream<Arguments> onUnit(String name, Loss loss) {
    return cases(name, true, loss);
  }

  private static Stream<Arguments> onRaw(String name, Loss loss) {
    return cases(name, false, loss);
  }

  private static Stream<Arguments> cases(String name, boolean unit, Loss loss) {
    return Golden.cases(name).stream()
        .map(it -> Arguments.of(name + " " + it.get("n") + "x" + it.get("d"), it, unit, loss));
  }

  private static Loss task(TaskLoss task, Knob knob, double value) {
    return (e, labels) -> task.on(Passes.of(e, labels), objective(task, Knobs.STANDARD.with(knob, value)));
  }

  private static Loss on(Regulariser regulariser) {
    return (e, labels) -> regulariser.on(e, Passes.of(e, labels), () -> Knobs.STANDARD);
  }

  /** As the preset has it: invariance is the task. */
  private static Var vicReg(Features e, int[] labels) {
    Term variance = new Term(new Regulariser.VicVariance(1e-4), 25, Place.EMBEDDING);
    Term covariance = new Term(new Regulariser.VicCovariance(), 1, Place.EMBEDDING);
    Knobs knobs = Knobs.STANDARD.with(Knob.TASK_WEIGHT, 25);
    return objective(new TaskLoss.TwoViewInvariance(), knobs, variance, covariance)
        .terms(Passes.of(e, labels))
        .total();
  }

  private static Objective objective(TaskLoss task, Knobs knobs, Term... terms) {
    return new Objective(task, () -> List.of(terms), Heads.drawn(2, 2, 1), () -> knobs);
  }

  /** A case with two gradients is of two views, X and Y, in one batch; where it has no labels, each point has its own. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void valueAndGradients(String name, JsonNode golden, boolean unit, Loss loss) {
    int n = golden.get("n").asInt();
    int d = golden.get("d").asInt();
    int views = golden.get("grads").size();
    double[] rows = Arrays.copyOf(Golden.x(n, d).data(), views * n * d);
    if (views == 2) {
      System.arraycopy(Golden.y(n, d).data(), 0, rows, n * d, n * d);
    }
    Parameter x = new Parameter("x", new Matrix(views * n, d, rows));
    JsonNode given = golden.get("labels");
    int[] labels = given == null ? IntStream.range(0, views * n).map(i -> i % n).toArray() : Golden.ints(given);
    Tape tape = new Tape(Kernels.available());
    Var e = unit ? Ops.normaliseRows(tape.parameter(x)) : tape.parameter(x);
    Var value = loss.on(new Features(e, unit, views == 2), labels);
    tape.forward();

    assertThat(value.scalar()).isCloseTo(golden.get("value").asDouble(), withinPercentage(PERCENT));
    double[] gradient = tape.backward(value).of(x).data();
    for (int view = 0; view < views; view++) {
      Matrix ofView = new Matrix(n, d, Arrays.copyOfRange(gradient, view * n * d, (view + 1) * n * d));
      Golden.assertClose(ofView, Golden.matrix(golden.get("grads").get(view)), RELATIVE);
    }
  }

  /** Cases that no method is tested against would be forgotten. */
  @ParameterizedTest
  @MethodSource("names")
  void everyCaseIsTestedForThreeShapes(String name) {
    assertThat(Golden.cases(name)).hasSize(3);
    boolean here = methods().anyMatch(it -> String.valueOf(it.get()[0]).startsWith(name + " "));
    assertThat(here || name.equals("spectrum")).as(name).isTrue();
  }

  static List<String> names() {
    return Golden.names();
  }
}
