package uncollapse.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uncollapse.Golden;

class SvdTest {
  private static final double RELATIVE = 1e-12;

  static Stream<Matrix> matrices() {
    SeededRandom random = new SeededRandom(3);
    Stream<int[]> shapes =
        Stream.of(
            new int[] {1, 1}, new int[] {5, 1}, new int[] {1, 5}, new int[] {64, 2}, new int[] {300, 3},
            new int[] {4, 6}, new int[] {16, 16}, new int[] {20, 64}, new int[] {128, 16}, new int[] {512, 64});
    return shapes.flatMap(
        shape ->
            Stream.of(
                gaussian(shape[0], shape[1], random),
                ofRank(1, shape[0], shape[1], random),
                ofRank(2, shape[0], shape[1], random),
                graded(shape[0], shape[1], random)));
  }

  private static Matrix gaussian(int rows, int cols, SeededRandom random) {
    return Golden.fill(rows, cols, at -> random.nextGaussian());
  }

  private static Matrix ofRank(int rank, int rows, int cols, SeededRandom random) {
    return times(gaussian(rows, rank, random), gaussian(rank, cols, random));
  }

  /** Column j is 10^−2j of the first. */
  private static Matrix graded(int rows, int cols, SeededRandom random) {
    Matrix scale = new Matrix(cols, cols);
    for (int j = 0; j < cols; j++) {
      scale.set(j, j, Math.pow(10, -2 * j));
    }
    return times(times(gaussian(rows, cols, random), scale), gaussian(cols, cols, random));
  }

  private static Matrix times(Matrix a, Matrix b) {
    return Golden.fill(
        a.rows(),
        b.cols(),
        at -> {
          double sum = 0;
          for (int k = 0; k < a.cols(); k++) {
            sum += a.get(at / b.cols(), k) * b.get(k, at % b.cols());
          }
          return sum;
        });
  }

  /** The eigenvalues of the Gram matrix are the squares; they see singular values down to about 1e-8 of the largest. */
  @ParameterizedTest
  @MethodSource("matrices")
  void singularValuesAreTheRootsOfTheGramMatrixsEigenvalues(Matrix e) {
    Matrix a = e.rows() >= e.cols() ? e : transpose(e);
    Matrix gram = new Matrix(a.cols(), a.cols());
    for (int i = 0; i < a.cols(); i++) {
      for (int j = 0; j < a.cols(); j++) {
        gram.set(i, j, dot(a, i, j));
      }
    }
    SymmetricEigen eigen = new SymmetricEigen(a.cols());
    eigen.decompose(gram);
    double[] s = Svd.of(e).singularValues();
    double[] squares = Arrays.stream(s).map(value -> value * value).toArray();
    assertThat(squares).containsExactly(eigen.values(), within(RELATIVE * squares[0]));
  }

  private static Matrix transpose(Matrix a) {
    return Golden.fill(a.cols(), a.rows(), at -> a.get(at % a.rows(), at / a.rows()));
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void rightVectorsAreOrthonormalAndStretchedBySingularValues(Matrix e) {
    Svd svd = Svd.of(e);
    Matrix image = times(e, svd.v());
    int m = svd.singularValues().length;
    assertThat(svd.v().rows()).isEqualTo(e.cols());
    for (int i = 0; i < m; i++) {
      assertThat(Math.sqrt(dot(image, i, i))).isCloseTo(svd.singularValues()[i], within(1e-11 * svd.singularValues()[0]));
      for (int j = 0; j < m; j++) {
        assertThat(dot(svd.v(), i, j)).isCloseTo(i == j ? 1 : 0, within(1e-12));
      }
    }
  }

  private static double dot(Matrix a, int i, int j) {
    double sum = 0;
    for (int row = 0; row < a.rows(); row++) {
      sum += a.get(row, i) * a.get(row, j);
    }
    return sum;
  }

  @Test
  void goldenSpectra() {
    for (JsonNode golden : Golden.cases("spectrum")) {
      Matrix unit = Golden.unitX(golden.get("n").asInt(), golden.get("d").asInt());
      double[] expected = Golden.doubles(golden.get("singular_values"));
      assertThat(Svd.of(unit).singularValues()).containsExactly(expected, within(1e-9));
    }
  }

  @Test
  void zeroHasSingularValuesZeroAndStillAnOrthonormalBasis() {
    Svd svd = Svd.of(new Matrix(2, 3));
    assertThat(svd.singularValues()).containsExactly(0, 0);
    assertThat(dot(svd.v(), 0, 0)).isEqualTo(1);
    assertThat(dot(svd.v(), 0, 1)).isEqualTo(0);
  }

  @Test
  void aNaNStaysVisible() {
    Matrix e = new Matrix(4, 2);
    e.set(1, 1, Double.NaN);
    assertThat(Svd.of(e).singularValues()).containsOnly(Double.NaN);
  }

  /** The SVMax paper's Eq. 2 sets s₁ of rank-1 unit rows to √(‖E‖₁ ‖E‖_∞). The value √b is right, that equality is not. */
  @Test
  void thePapersBoundIsNotTheLargestSingularValue() {
    int b = 10;
    Matrix e = Golden.fill(b, 2, at -> at % 2 == 0 ? 0.6 : 0.8);
    double columnSum = b * 0.8;
    double rowSum = 1.4;
    assertThat(Math.sqrt(columnSum * rowSum)).isCloseTo(3.3466, within(1e-4));
    assertThat(Svd.of(e).singularValues()[0]).isCloseTo(Math.sqrt(b), within(1e-12));
  }

  /** On the circle s² = b/2 · (1 ± R₂), R₂ the length of the mean of e^2iθ. */
  @Test
  void onTheCircleOnlyTheSecondMomentCounts() {
    for (long seed = 1; seed <= 20; seed++) {
      SeededRandom random = new SeededRandom(seed);
      int b = 3 + random.nextInt(60);
      Matrix e = new Matrix(b, 2);
      double cos = 0;
      double sin = 0;
      double width = random.nextDouble(0, 6);
      for (int i = 0; i < b; i++) {
        double angle = random.nextDouble(0, width);
        e.set(i, 0, Math.cos(angle));
        e.set(i, 1, Math.sin(angle));
        cos += Math.cos(2 * angle) / b;
        sin += Math.sin(2 * angle) / b;
      }
      double moment = Math.hypot(cos, sin);
      double[] s = Svd.of(e).singularValues();
      assertThat(s[0] * s[0]).isCloseTo(b / 2.0 * (1 + moment), within(1e-12 * b));
      assertThat(s[1] * s[1]).isCloseTo(b / 2.0 * (1 - moment), within(1e-12 * b));
    }
  }
}
