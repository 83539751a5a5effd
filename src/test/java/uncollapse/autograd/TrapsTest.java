package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;

/** Batches on which losses are easily wrong: equal rows, rows of length 0, labels without a partner, extreme scales. */
class TrapsTest {
  /** A loss of the rows of one batch. */
  interface Loss {
    Var of(Var e, int[] labels);
  }

  private static final Map<String, Loss> LOSSES = new LinkedHashMap<>();

  static {
    LOSSES.put("contrastive", (e, labels) -> Pairs.contrastive(e, labels, () -> 1));
    LOSSES.put("contrastiveUnsquared", (e, labels) -> Distances.contrastiveUnsquared(e, labels, () -> 1));
    LOSSES.put("batchHardTriplet", (e, labels) -> Pairs.batchHardTriplet(e, labels, () -> 0.2));
    LOSSES.put("semiHardTriplet", (e, labels) -> Distances.semiHardTriplet(e, labels, () -> 0.2));
    LOSSES.put("matching", (e, labels) -> Softmax.matching(Similarities.products(e, e), labels));
    LOSSES.put("matchingOthers", (e, labels) -> Softmax.matchingOthers(Similarities.products(e, e), labels));
    LOSSES.put("spreadOut", (e, labels) -> Similarities.spreadOut(Similarities.products(e, e), labels, e.cols()));
    LOSSES.put("uniformity", (e, _) -> Distances.uniformity(e, 2));
    LOSSES.put("spreadHinge", (e, _) -> Statistics.spreadHinge(e, () -> 1, 1e-4));
    LOSSES.put("covariance", (e, _) -> Correlations.covariance(e));
    LOSSES.put(
        "barlowTwins",
        (e, _) ->
            Correlations.barlowTwins(
                Correlations.standardise(Ops.rows(e, 0, e.rows() / 2), 1e-5),
                Correlations.standardise(Ops.rows(e, e.rows() / 2, e.rows()), 1e-5),
                () -> 0.0051));
    LOSSES.put("nuclearNorm", (e, _) -> Spectral.nuclearNorm(e));
  }

  static Iterable<String> losses() {
    return LOSSES.keySet();
  }

  private record Result(double value, Matrix gradient) {
    static Result of(Loss loss, Matrix x, boolean unit, int... labels) {
      Parameter rows = new Parameter("x", x);
      Tape tape = new Tape(Kernels.available());
      Var e = tape.parameter(rows);
      Var value = loss.of(unit ? Ops.normaliseRows(e) : e, labels);
      tape.forward();
      return new Result(value.scalar(), tape.backward(value).of(rows).copy());
    }

    double steepest() {
      return Arrays.stream(gradient.data()).map(Math::abs).max().orElseThrow();
    }

    void assertFinite() {
      assertThat(value).isFinite();
      assertThat(gradient.isFinite()).isTrue();
    }
  }

  private static Loss loss(String name) {
    return Objects.requireNonNull(LOSSES.get(name));
  }

  private static final int[] TWO_CLASSES = {0, 1, 0, 1, 0, 1, 0, 1};
  private static final int[] ONE_CLASS = new int[8];
  private static final int[] ALL_DIFFERENT = IntStream.range(0, 8).toArray();

  @ParameterizedTest
  @MethodSource("losses")
  void equalRowsStayFinite(String name) {
    for (int[] labels : new int[][] {TWO_CLASSES, ONE_CLASS, ALL_DIFFERENT}) {
      for (boolean unit : new boolean[] {true, false}) {
        Result.of(loss(name), Golden.fill(8, 3, at -> at % 3 + 1), unit, labels).assertFinite();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void rowsOfLengthZeroStayFinite(String name) {
    Matrix some = Golden.fill(8, 3, at -> at < 9 ? 0 : Math.sin(at));
    Result.of(loss(name), some, true, TWO_CLASSES).assertFinite();
    Result.of(loss(name), new Matrix(8, 3), true, TWO_CLASSES).assertFinite();
    Result.of(loss(name), new Matrix(8, 3), false, TWO_CLASSES).assertFinite();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void oneClassOrAllDifferentStayFinite(String name) {
    Result.of(loss(name), Golden.x(8, 3), true, ONE_CLASS).assertFinite();
    Result.of(loss(name), Golden.x(8, 3), true, ALL_DIFFERENT).assertFinite();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void fewerRowsThanDimensionsStayFinite(String name) {
    Result.of(loss(name), Golden.x(4, 6), true, 0, 1, 0, 1).assertFinite();
    Result.of(loss(name), Golden.x(4, 6), false, 0, 1, 0, 1).assertFinite();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void scalesOfAThousandStayFinite(String name) {
    Result.of(loss(name), Golden.fill(8, 3, at -> 1e3 * Math.sin(at)), false, TWO_CLASSES).assertFinite();
    Result.of(loss(name), Golden.fill(8, 3, at -> 1e-9 * Math.sin(at)), false, TWO_CLASSES).assertFinite();
  }

  /** Otherwise a run that diverged would look like one that has arrived. */
  @ParameterizedTest
  @MethodSource("losses")
  void aRowThatIsNotANumberShowsInTheLossAndItsGradient(String name) {
    Matrix x = Golden.x(8, 3);
    x.set(5, 1, Double.NaN);
    Result result = Result.of(loss(name), x, false, TWO_CLASSES);
    assertThat(result.value()).isNaN();
    assertThat(result.gradient().isFinite()).isFalse();
  }

  @Test
  void withoutPositivesSemiHardAndSupConAreZero() {
    for (String name : new String[] {"semiHardTriplet", "matchingOthers"}) {
      Result result = Result.of(loss(name), Golden.x(8, 3), true, ALL_DIFFERENT);
      assertThat(result.value()).isZero();
      assertThat(result.steepest()).isZero();
    }
  }

  @Test
  void withoutNegativesSemiHardAndSpreadOutAreZero() {
    for (String name : new String[] {"semiHardTriplet", "spreadOut"}) {
      Result result = Result.of(loss(name), Golden.x(8, 3), true, ONE_CLASS);
      assertThat(result.value()).isZero();
      assertThat(result.steepest()).isZero();
    }
  }

  /** Rows 6 and 7 have no partner: they are asked nothing, but still push the others as negatives. */
  @Test
  void supConLeavesRowsWithoutPositivesOutOfItsMean() {
    Matrix x = Golden.unitX(8, 3);
    double expected = 0;
    for (int i = 0; i < 6; i++) {
      int partner = i % 2 == 0 ? i + 1 : i - 1;
      double sum = 0;
      for (int j = 0; j < 8; j++) {
        sum += j == i ? 0 : Math.exp(dot(x, i, j));
      }
      expected += (Math.log(sum) - dot(x, i, partner)) / 6;
    }
    double value = Result.of(loss("matchingOthers"), x, false, 0, 0, 1, 1, 2, 2, 3, 4).value();
    assertThat(value).isCloseTo(expected, within(1e-13));
  }

  private static double dot(Matrix x, int i, int j) {
    return IntStream.range(0, x.cols()).mapToDouble(k -> x.get(i, k) * x.get(j, k)).sum();
  }

  /** Positions on a line: an anchor at 0, its positive at 2, negatives at 1, 2 and 3 on either side. */
  @Test
  void semiHardTakesTheNearestNegativeStrictlyFartherThanThePositive() {
    Matrix line = column(0, 2, 1, -2, 3, -3, 3);
    int[] labels = {0, 0, 1, 2, 3, 4, 5};
    // From 0, 2² − 3² + 6: the negative at −2 is as far as the positive, not farther. From 2, 2² − 4² + 6 < 0.
    Result result = Result.of(loss(6), line, false, labels);
    assertThat(result.value()).isCloseTo((4 - 9 + 6) / 2.0, within(1e-15));
    assertThat(result.gradient().get(4, 0)).as("the first of the three at distance 3").isEqualTo(-3);
    assertThat(result.gradient().get(5, 0)).isZero();
    assertThat(result.gradient().get(6, 0)).isZero();
  }

  @Test
  void semiHardTakesTheFarthestNegativeWhereNoneIsFartherThanThePositive() {
    Result result = Result.of(loss(0.5), column(0, 5, 1, 2), false, 0, 0, 1, 2);
    // From 0, 5² − 2² + ½; from 5, 5² − 4² + ½.
    assertThat(result.value()).isCloseTo((21.5 + 9.5) / 2, within(1e-13));
    assertThat(result.gradient().data()).containsExactly(new double[] {-8, 6, 4, -2}, Offset.offset(1e-12));
  }

  private static Loss loss(double margin) {
    return (e, labels) -> Distances.semiHardTriplet(e, labels, () -> margin);
  }

  private static Matrix column(double... values) {
    return new Matrix(values.length, 1, values);
  }

  @Test
  void unsquaredContrastivePullsEqualRowsNowhere() {
    Result result = Result.of(loss("contrastiveUnsquared"), Golden.fill(8, 3, at -> at % 3 + 1), false, TWO_CLASSES);
    assertThat(result.steepest()).isLessThan(1e-20);
  }

  /** e^(−2 · 10⁸) is no number, its logarithm is. */
  @Test
  void uniformityIsExactWhereItsPowersVanish() {
    double value = Result.of(loss("uniformity"), column(0, 1e4), false, 0, 0).value();
    assertThat(value).isCloseTo(-2e8, within(1e-3));
  }

  /** A temperature of 10⁻⁴ asks for e^(10⁴). */
  @Test
  void softmaxOfHugeSimilaritiesIsTheirDifference() {
    Matrix similarities = Matrix.of(new double[] {9e3, 1e4}, new double[] {-1e4, 9e3});
    Loss matching = Softmax::matching;
    Result result = Result.of(matching, similarities, false, 0, 1);
    assertThat(result.value()).isCloseTo(500, within(1e-9));
    assertThat(result.gradient().data()).containsExactly(new double[] {-0.5, 0.5, 0, 0}, Offset.offset(1e-15));
  }

  /** The buffers of a replay do not carry anything over to the next. */
  @ParameterizedTest
  @MethodSource("losses")
  void aReplayForgetsTheBatchBefore(String name) {
    int[] labels = TWO_CLASSES.clone();
    Parameter x = new Parameter("x", Golden.x(8, 3));
    Tape tape = new Tape(Kernels.available());
    Var value = loss(name).of(tape.parameter(x), labels);
    tape.forward();
    tape.backward(value);
    Matrix other = Golden.y(8, 3);
    x.value().copyFrom(other);
    System.arraycopy(new int[] {0, 0, 0, 1, 1, 2, 2, 3}, 0, labels, 0, 8);
    tape.forward();
    Matrix gradient = tape.backward(value).of(x);
    Result fresh = Result.of(loss(name), other, false, labels);
    assertThat(value.scalar()).isEqualTo(fresh.value());
    assertThat(Arrays.equals(gradient.data(), fresh.gradient().data())).isTrue();
  }
}
