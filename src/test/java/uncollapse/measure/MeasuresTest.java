package uncollapse.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/** The measures that are one formula each, against reference numbers and closed forms. */
class MeasuresTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  static List<JsonNode> spectra() {
    return Golden.cases("spectrum");
  }

  static List<JsonNode> alignments() {
    return Golden.cases("align");
  }

  @ParameterizedTest
  @MethodSource("spectra")
  void uniformityAgreesWithTheReference(JsonNode expected) {
    Matrix e = Golden.unitX(expected.get("n").asInt(), expected.get("d").asInt());
    assertThat(Uniformity.of(e)).isCloseTo(expected.get("uniformity").asDouble(), CLOSE);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, -0.7007", "3, -1.1097", "128, -1.5750"})
  void uniformityOfEvenClustersOnTheCircleHasItsClosedForm(int clusters, double expected) {
    // Rows of one cluster add their zeros; so many clusters that they hardly count are the uniform circle.
    int n = 128 * clusters;
    Matrix e = SpectrumTest.circle(n, i -> 2 * Math.PI * (i % clusters) / clusters);
    double ownCluster = (128.0 - 1) / (n - 1);
    double others =
        IntStream.range(1, clusters)
            .mapToDouble(k -> Math.exp(-8 * Math.pow(Math.sin(Math.PI * k / clusters), 2)) * 128 / (n - 1))
            .sum();
    assertThat(Uniformity.of(e)).isCloseTo(Math.log(ownCluster + others), CLOSE).isCloseTo(expected, within(0.03));
  }

  @Test
  void uniformityIsFiniteForAnyDistance() {
    assertThat(Uniformity.of(Matrix.of(new double[] {0}, new double[] {1e3}))).isCloseTo(-2e6, within(1e-3));
    Matrix far = Matrix.of(new double[] {0}, new double[] {1e3}, new double[] {1e3 + 1});
    assertThat(Uniformity.of(far)).isCloseTo(-2 - Math.log(3), CLOSE);
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void alignmentAgreesWithTheReference(JsonNode expected) {
    int n = expected.get("n").asInt();
    int d = expected.get("d").asInt();
    Matrix x = Golden.unitX(n, d);
    Matrix y = SpectrumTest.unit(Golden.y(n, d));
    double cosines = IntStream.range(0, n * d).mapToDouble(k -> x.data()[k] * y.data()[k]).sum() / n;
    assertThat(Alignment.of(x, y)).isCloseTo(expected.get("value").asDouble(), CLOSE).isCloseTo(2 - 2 * cosines, CLOSE);
    assertThat(Alignment.of(x, x)).isZero();
  }

  @Test
  void alignmentWithinClassesIsTheMeanOverAllTheirPairs() {
    Matrix x = Golden.unitX(23, 4);
    int[] labels = IntStream.range(0, 23).map(i -> i == 7 ? 3 : i % 3).toArray();
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < 23; i++) {
      for (int j = 0; j < i; j++) {
        for (int k = 0; k < 4 && labels[i] == labels[j]; k++) {
          sum += Math.pow(x.get(i, k) - x.get(j, k), 2);
        }
        pairs += labels[i] == labels[j] ? 1 : 0;
      }
    }
    assertThat(Alignment.withinClasses(x, labels, 4).orElseThrow()).isCloseTo(sum / pairs, CLOSE);
    assertThat(Alignment.withinClasses(x, IntStream.range(0, 23).toArray(), 23)).isEmpty();
  }

  @Test
  void ranksAgreeWithFiguresComputedByHand() {
    Spectrum raw = Spectrum.of(Golden.x(8, 3), 1);
    assertThat(Ranks.rankMe(raw.singularValues())).isCloseTo(2.85912250947, CLOSE);
    assertThat(Ranks.stableRank(raw.singularValues())).isCloseTo(1.83889014583, CLOSE);
    assertThat(raw.participation()).isCloseTo(2.34752615254, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1e-200", "5, 1e90"})
  void ranksCountEqualDirectionsOfAnySize(int count, double size) {
    double[] s = new double[8];
    Arrays.fill(s, 0, count, size);
    assertThat(Ranks.rankMe(s)).isCloseTo(count, within(1e-4));
    assertThat(Ranks.stableRank(s)).isCloseTo(count, CLOSE);
    Matrix covariance = new Matrix(8, 8);
    IntStream.range(0, 8).forEach(j -> covariance.set(j, j, s[j]));
    assertThat(Ranks.participation(covariance)).isCloseTo(count, CLOSE);
  }

  @Test
  void nothingHasRankOne() {
    assertThat(Ranks.rankMe(new double[3])).isEqualTo(1);
    assertThat(Ranks.stableRank(new double[3])).isEqualTo(1);
    assertThat(Ranks.participation(new Matrix(3, 3))).isEqualTo(1);
  }

  @Test
  void correlationsAreThoseOfPairs() {
    SeededRandom random = new SeededRandom(4);
    Matrix e = new Matrix(500, 4);
    for (int i = 0; i < 500; i++) {
      double x = random.nextGaussian();
      e.set(i, 0, 1e6 + x);
      e.set(i, 1, -3 * x);
      e.set(i, 2, 0.8 * x + 0.6 * random.nextGaussian());
      e.set(i, 3, 7);
    }
    Correlation correlation = Correlation.of(e);
    assertThat(correlation.dimensions()).containsExactly(0, 1, 2, 3);
    assertThat(correlation.values().get(0, 1)).isCloseTo(-1, CLOSE);
    assertThat(correlation.values().get(2, 2)).isEqualTo(1);
    double r = pearson(e, 0, 2);
    assertThat(r).isBetween(0.7, 0.9);
    assertThat(correlation.values().get(2, 0)).isCloseTo(r, CLOSE).isEqualTo(correlation.values().get(0, 2));
    assertThat(correlation.values().get(3, 0)).isNaN();
    assertThat(correlation.offDiagonal().orElseThrow()).isCloseTo(Math.sqrt((1 + 2 * r * r) / 3), CLOSE);
    assertThat(Correlation.of(new Matrix(5, 2)).offDiagonal()).isEmpty();
  }

  @Test
  void ofManyDimensionsThoseThatMoveMostAreShown() {
    SeededRandom random = new SeededRandom(5);
    Matrix e = Golden.fill(50, 300, at -> (at % 300 % 5 == 2 ? 3 : 1) * (1 + 0.001 * (at % 300)) * random.nextGaussian());
    Correlation correlation = Correlation.of(e);
    assertThat(correlation.dimensions()).hasSize(Correlation.MOST).isSorted();
    assertThat(Arrays.stream(correlation.dimensions()).filter(j -> j % 5 == 2).count()).isEqualTo(60);
    int a = correlation.dimensions()[3];
    int b = correlation.dimensions()[61];
    assertThat(correlation.values().get(3, 61)).isCloseTo(pearson(e, a, b), CLOSE);
  }

  private static double pearson(Matrix e, int j, int k) {
    double mj = IntStream.range(0, e.rows()).mapToDouble(i -> e.get(i, j)).average().orElseThrow();
    double mk = IntStream.range(0, e.rows()).mapToDouble(i -> e.get(i, k)).average().orElseThrow();
    double jj = 0;
    double kk = 0;
    double jk = 0;
    for (int i = 0; i < e.rows(); i++) {
      jj += (e.get(i, j) - mj) * (e.get(i, j) - mj);
      kk += (e.get(i, k) - mk) * (e.get(i, k) - mk);
      jk += (e.get(i, j) - mj) * (e.get(i, k) - mk);
    }
    return jk / Math.sqrt(jj * kk);
  }
}
