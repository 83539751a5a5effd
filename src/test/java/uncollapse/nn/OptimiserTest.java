package uncollapse.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import uncollapse.autograd.Gradients;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Statistics;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;

/** Optimisers against values worked out by hand. The loss is p², whose gradient is 2p. */
class OptimiserTest {
  private static final double EXACT = 1e-15;

  private final Kernels kernels = Kernels.available();
  private final Parameter p = new Parameter("p", Matrix.of(new double[] {1}));
  private final Tape tape = new Tape(kernels);
  private final Var loss = Statistics.meanSquare(tape.parameter(p), tape.constant(new Matrix(1, 1)));

  private Optimiser optimiser(OptimiserSpec spec) {
    return new Optimiser(spec, List.of(p), kernels);
  }

  private void step(Optimiser optimiser, double rate) {
    tape.forward();
    Gradients gradients = tape.backward(loss);
    optimiser.step(gradients, rate);
  }

  private double value() {
    return p.value().get(0, 0);
  }

  @Test
  void sgdWithMomentumKeepsItsVelocityWhenTheLearningRateChanges() {
    Optimiser sgd = optimiser(new OptimiserSpec.Sgd(0.9));
    step(sgd, 0.1);
    // v = 2, p = 1 − 0.1 · 2
    assertThat(value()).isCloseTo(0.8, within(EXACT));
    step(sgd, 0.01);
    // v = 0.9 · 2 + 1.6 = 3.4, p = 0.8 − 0.01 · 3.4
    assertThat(value()).isCloseTo(0.766, within(EXACT));
  }

  @Test
  void adamCorrectsItsBias() {
    Optimiser adam = optimiser(new OptimiserSpec.Adam(0.9, 0.999, 1e-8));
    step(adam, 0.1);
    // The corrected moments of the first step are g and g²: p = 1 − 0.1 · 2 / (2 + 1e-8)
    double first = 1 - 0.1 * 2 / (2 + 1e-8);
    assertThat(value()).isCloseTo(first, within(EXACT));
    step(adam, 0.1);
    double g = 2 * first;
    double m = (0.9 * 0.2 + 0.1 * g) / (1 - 0.9 * 0.9);
    double v = (0.999 * 0.004 + 0.001 * g * g) / (1 - 0.999 * 0.999);
    assertThat(value()).isCloseTo(first - 0.1 * m / (Math.sqrt(v) + 1e-8), within(1e-13));
  }

  @Test
  void goesOnFromASavedStateAsIfNothingHadHappened() {
    for (OptimiserSpec spec : List.of(new OptimiserSpec.Sgd(0.9), new OptimiserSpec.Adam(0.9, 0.999, 1e-8))) {
      Optimiser straight = optimiser(spec);
      step(straight, 0.1);
      List<Optimiser.Saved> saved = straight.save();
      Matrix then = p.value().copy();
      step(straight, 0.1);
      double expected = value();

      p.value().copyFrom(then);
      Optimiser other = optimiser(spec);
      other.restore(saved);
      step(other, 0.1);
      assertThat(value()).isEqualTo(expected);
    }
  }

  @Test
  void aParameterThatIsNotOnTheTapeRests() {
    Parameter other = new Parameter("other", Matrix.of(new double[] {5}));
    Optimiser sgd = new Optimiser(new OptimiserSpec.Sgd(0), List.of(p, other), kernels);
    step(sgd, 0.1);
    assertThat(other.value().get(0, 0)).isEqualTo(5);
  }
}
