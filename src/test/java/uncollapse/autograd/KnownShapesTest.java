package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.linalg.Svd;

/** What losses are worth on shapes for which they have a closed form: one point, clusters, circle and sphere. */
class KnownShapesTest {
  private static double value(Matrix rows, Function<Var, Var> loss) {
    Tape tape = new Tape(Kernels.available());
    Var value = loss.apply(tape.constant(rows));
    tape.forward();
    return value.scalar();
  }

  /** n unit rows at some angles, in turn. */
  private static Matrix atDegrees(int n, double... degrees) {
    return Golden.fill(
        n,
        2,
        at -> {
          double angle = Math.toRadians(degrees[at / 2 % degrees.length]);
          return at % 2 == 0 ? Math.cos(angle) : Math.sin(angle);
        });
  }

  private static Matrix circle(int n) {
    return atDegrees(n, IntStream.range(0, n).mapToDouble(i -> 360.0 * i / n).toArray());
  }

  private static int[] points(int n, int different) {
    return IntStream.range(0, n).map(i -> i % different).toArray();
  }

  private static double uniformity(Matrix rows) {
    return value(rows, e -> Distances.uniformity(e, 2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 2})
  void ntXentOfCollapseIsLogOf2NMinus1AndInfoNceLogOfN(double temperature) {
    int n = 128;
    Matrix collapsed = atDegrees(2 * n, 30);
    double ntXent = value(collapsed, e -> Softmax.matchingOthers(similarities(e, temperature), points(2 * n, n)));
    assertThat(ntXent).isCloseTo(Math.log(2 * n - 1), within(1e-12)).isCloseTo(5.5413, within(1e-4));
    double infoNce = value(atDegrees(n, 30), e -> Softmax.matching(similarities(e, temperature), points(n, n)));
    assertThat(infoNce).isCloseTo(Math.log(n), within(1e-12)).isCloseTo(4.8520, within(1e-4));
  }

  private static Var similarities(Var e, double temperature) {
    return Similarities.products(Ops.scale(e, () -> 1 / temperature), e);
  }

  @Test
  void vicRegOfFullCollapseIs24Point75() {
    double value =
        value(
            atDegrees(16, 30),
            e -> {
              Var hinge = Statistics.spreadHinge(e, () -> 1, 1e-4);
              Var variance = Ops.scale(Ops.add(hinge, hinge), () -> 12.5);
              Var invariance = Ops.scale(Statistics.meanSquare(e, e), () -> 25);
              Var covariance = Correlations.covariance(e);
              return Ops.add(Ops.add(invariance, variance), Ops.add(covariance, covariance));
            });
    assertThat(value).isCloseTo(24.75, within(1e-10));
  }

  @Test
  void uniformityOfCollapseIsZero() {
    assertThat(uniformity(atDegrees(64, 30))).isZero();
  }

  /** log I₀(4) − 4 for the circle itself; n points of it have no pair with themselves. */
  @Test
  void uniformityOfTheCircleGoesToMinus1Point5750() {
    assertThat(uniformity(circle(128))).isCloseTo(-1.6057, within(1e-4));
    int n = 512;
    double withSelf = (Math.exp(uniformity(circle(n))) * (n - 1) + 1) / n;
    assertThat(Math.log(withSelf)).isCloseTo(-1.5750, within(5e-5));
  }

  /** log((1 − e⁻⁸) / 8), on a spiral of points each of which stands for as much of the sphere. */
  @Test
  void uniformityOfTheSphereGoesToMinus2Point0798() {
    int n = 1000;
    Matrix sphere =
        Golden.fill(
            n,
            3,
            at -> {
              int i = at / 3;
              double z = 1 - (2.0 * i + 1) / n;
              double turn = Math.PI * (3 - Math.sqrt(5)) * i;
              double radius = Math.sqrt(1 - z * z);
              return at % 3 == 2 ? z : radius * (at % 3 == 0 ? Math.cos(turn) : Math.sin(turn));
            });
    double withSelf = (Math.exp(uniformity(sphere)) * (n - 1) + 1) / n;
    assertThat(Math.log(withSelf)).isCloseTo(-2.0798, within(1e-4));
  }

  @Test
  void uniformityOfAntipodalPointsIsThatOfHalfOfThePairs() {
    assertThat(uniformity(atDegrees(128, 0, 180))).isCloseTo(-0.7007, within(1e-4));
  }

  private static double barlowTwins(Matrix rows) {
    return value(
        rows,
        e -> {
          Var z = Correlations.standardise(e, 1e-5);
          return Correlations.barlowTwins(z, z, () -> 0.0051);
        });
  }

  @Test
  void barlowTwinsOfConstantRowsIsD() {
    assertThat(barlowTwins(Golden.fill(16, 5, at -> at % 5))).isCloseTo(5, within(1e-12));
  }

  /** Each column the same up to its length: C is 1 throughout, up to what ε does to it. */
  @Test
  void barlowTwinsOfOneDirectionIsLambdaTimesDTimesDMinus1() {
    double[] along = IntStream.range(0, 16).mapToDouble(Math::sin).toArray();
    Matrix line = Golden.fill(16, 5, at -> 100 * (at % 5 + 1) * along[at / 5]);
    assertThat(barlowTwins(line)).isCloseTo(0.0051 * 5 * 4, within(1e-6));
  }

  /** d = 2, unit rows at angles θ: s² = b/2 (1 ± R₂), R₂ = |mean e^(2iθ)|. SVMax sees the second moment and no other. */
  @Test
  void singularValuesOnTheCircleFollowFromTheSecondCircularMoment() {
    SeededRandom random = new SeededRandom(3);
    for (int b : new int[] {3, 16, 127}) {
      double[] degrees = IntStream.range(0, b).mapToDouble(_ -> random.nextDouble(0, 150)).toArray();
      double cos = Arrays.stream(degrees).map(it -> Math.cos(2 * Math.toRadians(it))).average().orElseThrow();
      double sin = Arrays.stream(degrees).map(it -> Math.sin(2 * Math.toRadians(it))).average().orElseThrow();
      double second = Math.hypot(cos, sin);
      Matrix e = atDegrees(b, degrees);
      assertThat(Svd.of(e).singularValues()[0]).isCloseTo(Math.sqrt(b / 2.0 * (1 + second)), within(1e-12));
      assertThat(Svd.of(e).singularValues()[1]).isCloseTo(Math.sqrt(b / 2.0 * (1 - second)), within(1e-12));
      assertThat(value(e, Spectral::nuclearNorm))
          .isCloseTo(Math.sqrt(b / 2.0) * (Math.sqrt(1 + second) + Math.sqrt(1 - second)), within(1e-11));
    }
  }

  /**
   * The SVMax paper has √(‖E‖₁ ‖E‖_∞) = s₁ for all unit rows of rank 1. That is an upper bound only; s₁ = ‖E‖_F = √b.
   */
  @Test
  void thePapersRankOneFormulaIsOnlyABound() {
    int b = 10;
    Matrix e = Golden.fill(b, 2, at -> at % 2 == 0 ? 0.6 : 0.8);
    double largestColumnSum = b * 0.8;
    double largestRowSum = 0.6 + 0.8;
    double first = Svd.of(e).singularValues()[0];
    assertThat(first).isCloseTo(Math.sqrt(b), within(1e-12));
    assertThat(Math.sqrt(largestColumnSum * largestRowSum)).isCloseTo(3.3466, within(1e-4)).isGreaterThan(first);
  }

  @Test
  void spreadOutIsTwoLess1OverDForCollapseAndZeroForTheCircle() {
    int[] labels = points(64, 64);
    Function<Var, Var> loss = e -> Similarities.spreadOut(Similarities.products(e, e), labels, 2);
    assertThat(value(atDegrees(64, 30), loss)).isCloseTo(1 + 1 - 0.5, within(1e-12));
    // A row's cosines with all others sum to −1, their squares to n/2 − 1: a mean square below 1/2.
    assertThat(value(circle(64), loss)).isCloseTo(1.0 / (63 * 63), within(1e-12));
  }

  @Test
  void alignmentOfUnitRowsIsTwoLessTwoCosines() {
    Matrix a = Golden.unitX(8, 3);
    Matrix b = Golden.unitX(9, 3);
    Matrix other = new Matrix(8, 3, Arrays.copyOfRange(b.data(), 3, 27));
    double cosine = value(a, x -> Ops.mean(Similarities.rowProducts(x, x.tape().constant(other))));
    double align = value(a, x -> Ops.scale(Statistics.meanSquare(x, x.tape().constant(other)), () -> 3));
    assertThat(align).isCloseTo(2 - 2 * cosine, within(1e-13));
  }
}
