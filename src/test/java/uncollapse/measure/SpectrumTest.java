package uncollapse.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

class SpectrumTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  static List<JsonNode> golden() {
    return Golden.cases("spectrum");
  }

  @ParameterizedTest
  @MethodSource("golden")
  void agreesWithTheReference(JsonNode expected) {
    Matrix x = Golden.x(expected.get("n").asInt(), expected.get("d").asInt());
    Spectrum spectrum = Spectrum.of(unit(x), 1);
    assertThat(spectrum.singularValues()).containsExactly(Golden.doubles(expected.get("singular_values")), CLOSE);
    assertThat(spectrum.sMu()).isCloseTo(expected.get("s_mu").asDouble(), CLOSE);
    assertThat(spectrum.lower()).isCloseTo(expected.get("lower").asDouble(), CLOSE);
    assertThat(spectrum.upper()).isCloseTo(expected.get("upper").asDouble(), CLOSE);
    // The others are of the rows before they are normalised; std is VICReg's, with its ε = 1e-4 under the root.
    Spectrum raw = Spectrum.of(x, 1);
    double[] std = Arrays.stream(raw.std()).map(s -> Math.sqrt(s * s + 1e-4)).toArray();
    assertThat(std).containsExactly(Golden.doubles(expected.get("std")), CLOSE);
    assertThat(raw.effectiveRank()).isCloseTo(expected.get("rankme").asDouble(), CLOSE);
    assertThat(spectrum.unitRows()).isTrue();
  }

  @Test
  void agreesWithFiguresComputedByHand() {
    Spectrum raw = Spectrum.of(Golden.x(8, 3), 1);
    assertThat(raw.singularValues()).containsExactly(new double[] {2.64333598604, 2.10554672844, 1.19506790053}, CLOSE);
    assertThat(raw.unitRows()).isFalse();
    double frobenius = Math.sqrt(Arrays.stream(raw.singularValues()).map(s -> s * s).sum());
    assertThat(raw.lower()).isCloseTo(frobenius / 3, CLOSE);
    assertThat(raw.upper()).isCloseTo(frobenius / Math.sqrt(3), CLOSE);
    assertThat(raw.participation()).isCloseTo(2.34752615254, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({"0, 11.3137, 0, 5.6569", "180, 11.3137, 0, 5.6569", "60, 9.798, 5.6569, 7.7274", "90, 8, 8, 8"})
  void twoClustersOnTheCircleHaveTheirClosedForm(double degrees, double first, double second, double mean) {
    Spectrum spectrum = Spectrum.of(circle(128, i -> i % 2 * Math.toRadians(degrees)), 1);
    assertThat(spectrum.singularValues()).containsExactly(new double[] {first, second}, within(1e-4));
    assertThat(spectrum.sMu()).isCloseTo(mean, within(1e-4));
  }

  @Test
  void onTheCircleOnlyTheSecondCircularMomentCounts() {
    SeededRandom random = new SeededRandom(1);
    for (int trial = 0; trial < 20; trial++) {
      int b = 3 + random.nextInt(200);
      double[] angles = random.nextInt(2) == 0 ? angles(random, b, 1) : angles(random, b, 7);
      double cos = Arrays.stream(angles).map(a -> Math.cos(2 * a)).sum() / b;
      double sin = Arrays.stream(angles).map(a -> Math.sin(2 * a)).sum() / b;
      double r2 = Math.hypot(cos, sin);
      Spectrum spectrum = Spectrum.of(circle(b, i -> angles[i]), 1);
      double expected = 0.5 * Math.sqrt(b / 2.0) * (Math.sqrt(1 + r2) + Math.sqrt(1 - r2));
      assertThat(spectrum.sMu()).isCloseTo(expected, CLOSE);
    }
  }

  @Test
  void threeEvenClustersReachTheUpperBound() {
    Spectrum spectrum = Spectrum.of(circle(129, i -> 2 * Math.PI * i / 3), 1);
    assertThat(spectrum.sMu()).isCloseTo(spectrum.upper(), CLOSE);
    assertThat(spectrum.utilisation()).isCloseTo(1, CLOSE);
    assertThat(spectrum.meanLength()).isCloseTo(0, CLOSE);
    assertThat(spectrum.participation()).isCloseTo(2, CLOSE);
  }

  @Test
  void theBoundsAreWhatRandomUnitRowsComeNear() {
    SeededRandom random = new SeededRandom(5);
    assertThat(Spectrum.of(sphere(random, 32, 2), 1).sMu()).isCloseTo(3.986, within(0.05));
    assertThat(Spectrum.of(sphere(random, 64, 16), 1).sMu()).isCloseTo(1.939, within(0.03));
    assertThat(Spectrum.of(sphere(random, 144, 64), 1).sMu()).isCloseTo(1.412, within(0.015));
  }

  @Test
  void axesAreOrthonormalAndFollowTheSingularValues() {
    Spectrum spectrum = Spectrum.of(sphere(new SeededRandom(2), 40, 5), 1);
    Matrix e = sphere(new SeededRandom(2), 40, 5);
    for (int k = 0; k < 5; k++) {
      double squares = 0;
      for (int i = 0; i < 40; i++) {
        double along = 0;
        for (int j = 0; j < 5; j++) {
          along += e.get(i, j) * spectrum.axes().get(j, k);
        }
        squares += along * along;
      }
      assertThat(Math.sqrt(squares)).isCloseTo(spectrum.singularValues()[k], CLOSE);
    }
  }

  @Test
  void aDimensionHasCollapsedBelowATenthOfWhatIsAimedAt() {
    Matrix e = new Matrix(200, 3);
    SeededRandom random = new SeededRandom(3);
    for (int i = 0; i < 200; i++) {
      e.set(i, 0, 5 + random.nextGaussian());
      e.set(i, 1, 0.15 * random.nextGaussian());
      e.set(i, 2, 2);
    }
    assertThat(Spectrum.of(e, 1).collapsedDimensions()).containsExactly(2);
    assertThat(Spectrum.of(e, 2).collapsedDimensions()).containsExactly(1, 2);
    Spectrum unit = Spectrum.of(circle(100, i -> 0.05 * (i % 2)), 1);
    assertThat(unit.collapseThreshold()).isCloseTo(0.1 / Math.sqrt(2), CLOSE);
    assertThat(unit.collapsedDimensions()).containsExactly(0, 1);
  }

  @Test
  void zerosAndOneDimensionHaveFiniteFigures() {
    for (Spectrum spectrum : new Spectrum[] {Spectrum.of(new Matrix(10, 4), 1), Spectrum.of(circle(10, _ -> 0), 1)}) {
      assertThat(spectrum.utilisation()).isZero();
      assertThat(spectrum.effectiveRank()).isCloseTo(1, within(1e-5));
      assertThat(spectrum.meanLength()).isEqualTo(1);
      assertThat(spectrum.participation()).isEqualTo(1);
      assertThat(Regime.of(spectrum)).isEqualTo(Regime.POINT);
    }
    Spectrum line = Spectrum.of(Golden.fill(10, 1, i -> i % 2 == 0 ? 1 : -1), 1);
    assertThat(line.utilisation()).isZero();
    assertThat(Regime.of(line)).isEqualTo(Regime.POLARISED);
  }

  static Matrix circle(int b, IntToDoubleFunction angle) {
    return Golden.fill(b, 2, at -> at % 2 == 0 ? Math.cos(angle.applyAsDouble(at / 2)) : Math.sin(angle.applyAsDouble(at / 2)));
  }

  private static double[] angles(SeededRandom random, int b, double width) {
    double[] angles = new double[b];
    Arrays.setAll(angles, _ -> width * random.nextDouble());
    return angles;
  }

  private static Matrix sphere(SeededRandom random, int b, int d) {
    return unit(Golden.fill(b, d, _ -> random.nextGaussian()));
  }

  static Matrix unit(Matrix x) {
    Matrix out = x.copy();
    for (int i = 0; i < x.rows(); i++) {
      double squares = 0;
      for (int j = 0; j < x.cols(); j++) {
        squares += x.get(i, j) * x.get(i, j);
      }
      for (int j = 0; j < x.cols(); j++) {
        out.set(i, j, x.get(i, j) / Math.sqrt(squares));
      }
    }
    return out;
  }
}
