package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import uncollapse.linalg.SeededRandom;

/** Own elementary functions against {@link StrictMath}, over the whole range. */
class ElementaryTest {
  private static final double[] EDGES = {
    0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, -Double.MIN_NORMAL, 0x1p-1030, 1e-300, -1e-300,
    1e-17, -1e-17, 0.5, 1, -1, Math.nextDown(1.0), Math.nextUp(1.0), 19.99, 20, -20.01, 22, 709.78, 709.79, -708.4,
    -708.5, -745.1, -745.2, 746, 1e300, -1e300, Double.MAX_VALUE, -Double.MAX_VALUE, Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY, Double.NaN
  };

  @Test
  void expIsWithinTwoUlp() {
    agree(Elementary::exp, StrictMath::exp, spread(-760, 760));
  }

  /** StrictMath's own tanh is up to 2.2 ulp off; where the two are too far apart, exact arithmetic decides. */
  @Test
  void tanhIsWithinTwoUlp() {
    agree(Elementary::tanh, ElementaryTest::strictOrExactTanh, spread(-25, 25));
    agree(Elementary::tanh, ElementaryTest::strictOrExactTanh, spread(0, 1.5));
  }

  private static double strictOrExactTanh(double x) {
    double strict = StrictMath.tanh(x);
    return Math.abs(Elementary.tanh(x) - strict) <= 2 * Math.ulp(strict) || !Double.isFinite(x) ? strict : exactTanh(x);
  }

  /** (e^2x − 1) / (e^2x + 1) with 40 digits; e^2x by squaring the series of e^(2x / 1024) ten times. */
  private static double exactTanh(double x) {
    MathContext digits = new MathContext(40);
    BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(512), digits);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal power = BigDecimal.ONE;
    for (int k = 1; k < 30; k++) {
      term = term.multiply(small).divide(BigDecimal.valueOf(k), digits);
      power = power.add(term, digits);
    }
    power = power.pow(1024, digits);
    return power.subtract(BigDecimal.ONE).divide(power.add(BigDecimal.ONE), digits).doubleValue();
  }

  @Test
  void theExactTanhIsNearTheOther() {
    for (double x : new double[] {0.3, -0.4799491994048406, 1, 5, -17}) {
      assertThat(exactTanh(x)).isCloseTo(StrictMath.tanh(x), Offset.offset(3 * Math.ulp(x)));
    }
  }

  @Test
  void logIsWithinTwoUlp() {
    agree(Elementary::log, StrictMath::log, spread(0, 4));
  }

  @Test
  void sigmoidIsTheLogisticFunction() {
    assertThat(Elementary.sigmoid(0)).isEqualTo(0.5);
    assertThat(Elementary.sigmoid(800)).isEqualTo(1);
    assertThat(Elementary.sigmoid(-800)).isEqualTo(0);
    assertThat(Elementary.sigmoid(Double.NaN)).isNaN();
    for (double x : DoubleStream.of(spread(-700, 700)).filter(x -> Math.abs(x) < 700).toArray()) {
      double expected = 1 / (1 + StrictMath.exp(-x));
      assertThat(Math.abs(Elementary.sigmoid(x) - expected)).isLessThanOrEqualTo(4 * Math.ulp(expected));
    }
  }

  /** Points of every kind for all functions. */
  static double[] everywhere() {
    return spread(-760, 760);
  }

  /** The edges, values spread evenly, values near 0, any bits at all, and some of every exponent and sign. */
  private static double[] spread(double low, double high) {
    SeededRandom random = new SeededRandom(7);
    DoubleStream even = DoubleStream.generate(() -> random.nextDouble(low, high)).limit(150_000);
    DoubleStream small =
        DoubleStream.generate(() -> random.nextDouble(-1, 1) * StrictMath.pow(2, -random.nextInt(60))).limit(150_000);
    DoubleStream any = DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong())).limit(100_000);
    DoubleStream exponents =
        IntStream.range(0, 8 * 4096)
            .mapToDouble(i -> Double.longBitsToDouble((long) (i / 8) << 52 | random.nextLong() >>> 12));
    return Stream.of(DoubleStream.of(EDGES), even, small, any, exponents).flatMapToDouble(it -> it).toArray();
  }

  private static void agree(DoubleUnaryOperator own, DoubleUnaryOperator reference, double[] points) {
    for (double x : points) {
      double actual = own.applyAsDouble(x);
      double expected = reference.applyAsDouble(x);
      if (Double.isFinite(expected) && Double.isFinite(actual) && expected != 0) {
        double ulps = Math.abs(actual - expected) / Math.ulp(expected);
        assertThat(ulps).as("at %s: %s, not %s", x, actual, expected).isLessThanOrEqualTo(2);
      } else {
        assertThat(Double.valueOf(actual)).as("at %s", x).isEqualTo(Double.valueOf(expected));
      }
    }
  }
}
