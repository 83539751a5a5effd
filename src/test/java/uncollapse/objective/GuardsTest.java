package uncollapse.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uncollapse.Golden;
import uncollapse.autograd.GradientCheck;
import uncollapse.autograd.Gradients;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;

/** SimSiam and BYOL: what they compare, and what flows back with and without what keeps them from collapsing. */
class GuardsTest {
  private static final int N = 8;
  private static final int D = 3;

  private final Parameter x = new Parameter("x", stack(Golden.x(N, D), Golden.y(N, D)));
  private final Parameter followed = new Parameter("target", stack(Golden.y(N, D), Golden.x(N, D)));
  private final Heads heads = Heads.drawn(D, 2, 1);
  private double value;
  private Gradients gradients = run(new SimSiam(true, true));

  private static Matrix stack(Matrix a, Matrix b) {
    double[] both = Arrays.copyOf(a.data(), 2 * N * D);
    System.arraycopy(b.data(), 0, both, N * D, N * D);
    return new Matrix(2 * N, D, both);
  }

  /** The target sees the views in the opposite places, so that each view is compared with itself. */
  private Gradients run(TaskLoss task) {
    Tape tape = new Tape(Kernels.available());
    Features features = new Features(tape.parameter(x), false, true);
    Features target = new Features(Ops.detach(tape.parameter(followed)), false, true);
    Pass pass = new Pass(List.of(), features, features, new int[2 * N], List.of(), () -> target);
    Var loss = task.on(pass, new Objective(task, List::of, heads, () -> Knobs.STANDARD));
    tape.forward();
    value = loss.scalar();
    gradients = tape.backward(loss);
    return gradients;
  }

  private void assertGradientOfAlignmentTimes(double factor) {
    JsonNode align = Golden.cases("align").getFirst();
    double[] rows = gradients.of(x).data();
    for (int view = 0; view < 2; view++) {
      double[] ofView = Arrays.stream(rows, view * N * D, (view + 1) * N * D).map(it -> it / factor).toArray();
      Golden.assertClose(new Matrix(N, D, ofView), Golden.matrix(align.get("grads").get(view)), 1e-9);
    }
  }

  /** The published numbers of X and Y, in both directions; 2 − 2 cos = ‖·‖² of unit rows. */
  @Test
  void withoutPredictorTheViewsThemselvesAreCompared() {
    run(new SimSiam(false, false));
    assertThat(value).isCloseTo(0.210734556779, withinPercentage(1e-7));
    assertGradientOfAlignmentTimes(0.5);
    run(new Byol(false, false));
    assertThat(value).isCloseTo(2 * 2.42146911356, withinPercentage(1e-7));
    assertGradientOfAlignmentTimes(2);
  }

  @Test
  void stopGradientHalvesWhatFlowsBackWithoutAPredictor() {
    run(new SimSiam(false, true));
    assertThat(value).isCloseTo(0.210734556779, withinPercentage(1e-7));
    assertGradientOfAlignmentTimes(0.25);
  }

  @Test
  void stopGradientChangesTheGradientButNotTheValue() {
    run(new SimSiam(true, true));
    double stopped = value;
    Matrix gradient = gradients.of(x).copy();
    run(new SimSiam(true, false));
    assertThat(value).isEqualTo(stopped);
    assertThat(gradients.of(x)).isNotEqualTo(gradient);
  }

  @Test
  void nothingFlowsIntoTheTarget() {
    run(new Byol(false, true));
    assertThat(value).as("each view with itself").isCloseTo(0, within(1e-12));
    run(new Byol(true, true));
    assertThat(value).isGreaterThan(0.1);
    assertThat(gradients.of(followed)).isEqualTo(new Matrix(2 * N, D));
    assertThat(gradients.of(x)).isNotEqualTo(new Matrix(2 * N, D));
  }

  @Test
  void aPartThatIsDroppedIsNotOnTheTape() {
    Parameter predictor = heads.predictor().parameters().getFirst();
    for (TaskLoss task : List.of(new SimSiam(true, true), new Byol(true, true))) {
      assertThat(run(task).has(predictor)).isTrue();
    }
    for (TaskLoss task : List.of(new SimSiam(false, true), new Byol(false, true))) {
      assertThat(run(task).has(predictor)).isFalse();
    }
    assertThat(new Byol(true, true).knobs()).containsExactly(Knob.TARGET_RATE);
    assertThat(new Byol(true, false).knobs()).isEmpty();
  }

  @Test
  void gradientsThroughThePredictorAreRight() {
    for (TaskLoss task : List.of(new SimSiam(true, false), new Byol(true, false))) {
      Objective objective = new Objective(task, List::of, heads, () -> Knobs.STANDARD);
      List<Parameter> parameters = new ArrayList<>(List.of(x));
      parameters.addAll(heads.predictor().parameters());
      new GradientCheck(
              3,
              parameters,
              p -> task.on(Passes.of(new Features(p.getFirst(), false, true), new int[2 * N]), objective))
          .check();
    }
  }

  @Test
  void variantsSayWhatIsMissing() {
    assertThat(new SimSiam(true, true).variant()).isEqualTo("simsiam");
    assertThat(new SimSiam(true, false).variant()).isEqualTo("simsiam-without-stop-gradient");
    assertThat(new SimSiam(false, false).variant()).isEqualTo("simsiam-without-predictor-stop-gradient");
    assertThat(new Byol(false, true).variant()).isEqualTo("byol-without-predictor");
    assertThat(new Byol(true, false).variant()).isEqualTo("byol-without-target");
  }
}
