package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.linalg.Svd;

/** The sum of singular values as training sees it, against EJML's direct decomposition and closed forms. */
class NuclearNormTest {
  /** Ten times less than what is asked of every singular value. */
  private static final double RELATIVE = 1e-10;

  private static final int[][] SHAPES = {
    {64, 2}, {1024, 3}, {7, 3}, {3, 7}, {5, 1}, {1, 5}, {20, 64}, {64, 64}, {256, 16}, {1024, 64}
  };

  private static double nuclearNorm(Matrix e) {
    Tape tape = new Tape(Kernels.available());
    Var norm = Spectral.nuclearNorm(tape.constant(e));
    tape.forward();
    return norm.scalar();
  }

  static Stream<Arguments> spectra() {
    return Arrays.stream(SHAPES)
        .flatMap(
            shape ->
                Stream.of(
                    spectrum("even", shape, _ -> 1),
                    spectrum("half the rank", shape, i -> 2 * i < Math.min(shape[0], shape[1]) ? 3 : 0),
                    spectrum("one direction", shape, i -> i == 0 ? 1 : 0),
                    spectrum("every tenth", shape, i -> Math.pow(10, -i)),
                    spectrum("a cluster where the Gram matrix is blind", shape, i -> i == 0 ? 1 : 1e-8 / i),
                    spectrum("a cluster at the limit", shape, i -> i == 0 ? 1 : 1.0001e-4 - 1e-7 * i),
                    spectrum("nearly collapsed", shape, i -> i == 0 ? 8 : 1e-13)));
  }

  private static Arguments spectrum(String name, int[] shape, IntToDoubleFunction s) {
    return Arguments.of(name, shape[0], shape[1], s);
  }

  @ParameterizedTest(name = "{0}, {1} × {2}")
  @MethodSource("spectra")
  void isThatOfTheDirectDecomposition(String name, int b, int d, IntToDoubleFunction s) {
    Matrix e = withSingularValues(b, d, s);
    double[] reference = Svd.of(e).singularValues();
    assertThat(nuclearNorm(e)).isCloseTo(Arrays.stream(reference).sum(), within(RELATIVE * reference[0]));
  }

  /** Random orthonormal columns on both sides, by Gram and Schmidt done twice. */
  private static Matrix withSingularValues(int b, int d, IntToDoubleFunction s) {
    int m = Math.min(b, d);
    SeededRandom random = new SeededRandom(31L * b + d);
    double[][] u = orthonormal(m, b, random);
    double[][] v = orthonormal(m, d, random);
    Matrix e = new Matrix(b, d);
    for (int k = 0; k < m; k++) {
      for (int i = 0; i < b; i++) {
        for (int j = 0; j < d; j++) {
          e.set(i, j, e.get(i, j) + u[k][i] * s.applyAsDouble(k) * v[k][j]);
        }
      }
    }
    return e;
  }

  private static double[][] orthonormal(int count, int length, SeededRandom random) {
    double[][] vectors = new double[count][length];
    for (int k = 0; k < count; k++) {
      double[] x = vectors[k];
      Arrays.setAll(x, _ -> random.nextGaussian());
      for (int j = 0; j < 2 * k; j++) {
        double[] other = vectors[j % k];
        double along = dot(x, other);
        Arrays.setAll(x, i -> x[i] - along * other[i]);
      }
      double size = Math.sqrt(dot(x, x));
      Arrays.setAll(x, i -> x[i] / size);
    }
    return vectors;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void ofEqualUnitRowsIsTheRootOfTheirNumber() {
    for (int[] shape : SHAPES) {
      Matrix e = new Matrix(shape[0], shape[1]);
      double[] row = orthonormal(1, shape[1], new SeededRandom(5))[0];
      Arrays.setAll(e.data(), at -> row[at % shape[1]]);
      double root = Math.sqrt(shape[0]);
      assertThat(nuclearNorm(e)).isCloseTo(root, within(1e-13 * root));
    }
  }

  /** Points at angles on the unit circle. */
  @Test
  void onTheCircleHasAClosedForm() {
    SeededRandom random = new SeededRandom(6);
    for (double width : new double[] {1e-9, 1e-5, 0.1, 1, 6}) {
      int b = 100;
      Matrix e = new Matrix(b, 2);
      double areas = 0;
      double[] angles = new double[b];
      Arrays.setAll(angles, _ -> random.nextDouble(0, width));
      for (int i = 0; i < b; i++) {
        e.set(i, 0, Math.cos(angles[i]));
        e.set(i, 1, Math.sin(angles[i]));
        for (int j = 0; j < i; j++) {
          areas += Math.pow(Math.sin(angles[i] - angles[j]), 2);
        }
      }
      // s₁² + s₂² = b, and s₁ s₂ is the root of the Gram determinant, which is the sum of all squared 2 × 2 minors.
      double expected = Math.sqrt(b + 2 * Math.sqrt(areas));
      assertThat(nuclearNorm(e)).isCloseTo(expected, within(1e-12 * Math.sqrt(b)));
    }
  }

  @Test
  void ofNothingIsNothingAndOfNaNIsNaN() {
    assertThat(nuclearNorm(new Matrix(6, 3))).isZero();
    Matrix e = new Matrix(6, 3);
    e.set(2, 1, Double.NaN);
    assertThat(nuclearNorm(e)).isNaN();
  }
}
