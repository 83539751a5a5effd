package uncollapse.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.Golden;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.linalg.Svd;

/** The SVMax terms beyond their reference numbers. */
class SvMaxTest {
  static double value(Regulariser regulariser, Matrix rows, boolean unit) {
    Tape tape = new Tape(Kernels.available());
    Features features = new Features(tape.constant(rows), unit, false);
    Var term = regulariser.on(features, Passes.of(features, new int[0]), () -> Knobs.STANDARD);
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
      return SvMaxTest.value(regulariser, e, true);
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
    Features features = new Features(rows, true, false);
    Var term = new Regulariser.SvMaxBounded().on(features, Passes.of(features, new int[0]), () -> Knobs.STANDARD);
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
}
