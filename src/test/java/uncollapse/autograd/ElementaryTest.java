package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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

  @Test
  void tanhIsWithinTwoUlp() {
    agree(Elementary::tanh, StrictMath::tanh, spread(-25, 25));
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

  /** The edges, values spread evenly, values near 0 in every magnitude, and any bits at all. */
  private static double[] spread(double low, double high) {
    SeededRandom random = new SeededRandom(7);
    DoubleStream even = DoubleStream.generate(() -> random.nextDouble(low, high)).limit(150_000);
    DoubleStream small =
        DoubleStream.generate(() -> random.nextDouble(-1, 1) * StrictMath.pow(2, -random.nextInt(60))).limit(150_000);
    DoubleStream any = DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong())).limit(100_000);
    return Stream.of(DoubleStream.of(EDGES), even, small, any).flatMapToDouble(it -> it).toArray();
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
