package uncollapse.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.Rows;
import uncollapse.linalg.SeededRandom;

class MeasuringTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  private static Rows inOneBlock(Matrix e) {
    return inBlocks(e, e.rows());
  }

  /** The rows of a matrix, a few at a time. */
  private static Rows inBlocks(Matrix e, int rows) {
    return new Rows() {
      @Override
      public int cols() {
        return e.cols();
      }

      @Override
      public void read(Receiver receiver) {
        for (int i = 0; i < e.rows(); i += rows) {
          int end = Math.min(e.rows(), i + rows);
          double[] values = Arrays.copyOfRange(e.data(), i * e.cols(), end * e.cols());
          receiver.next(new Matrix(end - i, e.cols(), values), (double) end / e.rows());
          Arrays.fill(values, Double.NaN); // as the contract allows
        }
      }
    };
  }

  private static Measurement measure(Rows rows, boolean normalise) {
    return Measuring.of(rows, normalise, Optional::empty, _ -> true);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1, 1", "2, 5, 1", "3, 70, 2", "40, 40, 7", "33, 32, 33", "100, 1, 9", "500, 31, 64", "500, 33, 1", "90, 100, 13",
    "1000, 64, 300"
  })
  void aStreamHasTheSpectrumOfTheMatrix(int b, int d, int block) {
    SeededRandom random = new SeededRandom(b + d);
    Matrix e = Golden.fill(b, d, at -> 3 + Math.exp(-0.2 * (at % d)) * random.nextGaussian());
    Spectrum whole = Spectrum.of(e, 1);
    Spectrum stream = measure(inBlocks(e, block), false).spectrum();
    double first = whole.singularValues()[0];
    assertThat(stream.singularValues()).containsExactly(whole.singularValues(), within(1e-13 * first));
    assertThat(stream.std()).containsExactly(whole.std(), CLOSE);
    assertThat(stream.sMu()).isCloseTo(whole.sMu(), within(1e-13 * first));
    assertThat(stream.lower()).isCloseTo(whole.lower(), within(1e-13 * first));
    assertThat(stream.upper()).isCloseTo(whole.upper(), within(1e-13 * first));
    assertThat(stream.participation()).isCloseTo(whole.participation(), within(1e-10));
    assertThat(stream.meanLength()).isCloseTo(whole.meanLength(), CLOSE);
    assertThat(stream.unitRows()).isEqualTo(whole.unitRows());
  }

  @Test
  void singularValuesThatAreNothingComeOutAsNothing() {
    // A Gram matrix would show 1e-8 of the largest here.
    SeededRandom random = new SeededRandom(3);
    Matrix narrow = Golden.fill(400, 5, _ -> random.nextGaussian());
    Matrix e = new Matrix(400, 40);
    Matrix mix = Golden.fill(5, 40, _ -> random.nextGaussian());
    for (int i = 0; i < 400; i++) {
      for (int j = 0; j < 40; j++) {
        for (int k = 0; k < 5; k++) {
          e.set(i, j, e.get(i, j) + narrow.get(i, k) * mix.get(k, j));
        }
      }
    }
    double[] s = measure(inBlocks(e, 64), false).spectrum().singularValues();
    assertThat(s[4] / s[0]).isGreaterThan(0.1);
    assertThat(s[5] / s[0]).isLessThan(1e-14);
  }

  @Test
  void aMeanFarOffTakesNoDigits() {
    SeededRandom random = new SeededRandom(6);
    // Steps of 2⁻²⁰, so that the far numbers are exact.
    Matrix near = Golden.fill(300, 3, _ -> Math.rint(random.nextGaussian() * 0x1p20) * 0x1p-20);
    Matrix far = Golden.fill(300, 3, at -> near.data()[at] + 0x1p30);
    Spectrum expected = measure(inOneBlock(near), false).spectrum();
    Spectrum found = measure(inBlocks(far, 50), false).spectrum();
    for (int j = 0; j < 3; j++) {
      assertThat(found.std()[j]).isCloseTo(expected.std()[j], within(1e-13));
    }
    assertThat(found.participation()).isCloseTo(expected.participation(), within(1e-12));
    assertThat(found.meanLength()).isCloseTo(1, CLOSE);
  }

  @Test
  void rowsThatAreAllTheSameHaveNoSpread() {
    Matrix e = Golden.fill(50, 4, at -> 0.1 * (at % 4 + 1));
    for (boolean normalise : new boolean[] {false, true}) {
      Measurement found = measure(inBlocks(e, 8), normalise);
      assertThat(found.spectrum().std()).containsOnly(0);
      assertThat(found.spectrum().collapsedDimensions()).containsExactly(0, 1, 2, 3);
      assertThat(found.participation()).isEmpty();
      assertThat(found.uniformity()).isZero();
      assertThat(found.rankMe().orElseThrow()).isCloseTo(1, within(1e-5));
      assertThat(found.spectrum().unitRows()).isEqualTo(normalise);
      assertThat(found.verdict()).isEqualTo(Verdict.COLLAPSED);
    }
  }

  @Test
  void rowsOfZerosAreLeftWhereTheyAreAndCounted() {
    Measurement zeros = measure(inOneBlock(new Matrix(5, 3)), true);
    assertThat(zeros.zeroRows()).isEqualTo(5);
    assertThat(zeros.rankMe()).isEmpty();
    assertThat(zeros.utilisation()).isEmpty();
    assertThat(zeros.verdict()).isEqualTo(Verdict.COLLAPSED);
    Matrix one = Golden.x(5, 3);
    Arrays.fill(one.data(), 3, 6, 0);
    Measurement some = measure(inOneBlock(one), true);
    assertThat(some.zeroRows()).isEqualTo(1);
    assertThat(some.spectrum().unitRows()).isFalse();
    assertThat(measure(inOneBlock(Golden.x(5, 3)), true).spectrum().unitRows()).isTrue();
  }

  @Test
  void beyondTenThousandRowsASampleIsCompared() {
    SeededRandom random = new SeededRandom(12);
    Matrix e = Golden.fill(12_000, 2, _ -> random.nextGaussian());
    int[] labels = IntStream.range(0, 12_000).map(i -> (int) Math.floor(9 * (e.get(i, 0) / Math.hypot(e.get(i, 0), e.get(i, 1)) + 1))).toArray();
    Measurement found = Measuring.of(inBlocks(e, 999), true, () -> Optional.of(labels), _ -> true);
    Measurement again = measure(inBlocks(e, 64), true);
    assertThat(found.sampled()).isEqualTo(Measuring.SAMPLE);
    assertThat(found.spectrum().b()).isEqualTo(12_000);
    assertThat(found.uniformity()).isCloseTo(-1.575, within(0.01)).isEqualTo(again.uniformity());
    assertThat(found.recallAt(1).orElseThrow()).isGreaterThan(0.97);
    Scores scores = found.scores().orElseThrow();
    assertThat(scores.classes()).isEqualTo(18);
    assertThat(scores.nmi().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(scores.linearProbe().orElseThrow()).isBetween(0.1, 0.9);
  }

  @Test
  void progressRisesToTheEndAndCanBeStopped() {
    Matrix e = Golden.x(400, 6);
    List<Double> shares = new ArrayList<>();
    int[] labels = IntStream.range(0, 400).map(i -> i % 3).toArray();
    Measuring.of(inBlocks(e, 50), false, () -> Optional.of(labels), shares::add);
    assertThat(shares).isSorted().hasSizeGreaterThan(400).endsWith(1.0);
    for (double stop : new double[] {0.01, 0.5, 0.99}) {
      assertThatThrownBy(() -> Measuring.of(inBlocks(e, 50), false, () -> Optional.of(labels), share -> share < stop))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void theVerdictFollowsTheEnergy() {
    SeededRandom random = new SeededRandom(14);
    assertThat(verdict(512, j -> j == 0 ? 10 : 0.01 * random.nextGaussian())).isEqualTo(Verdict.COLLAPSED);
    assertThat(verdict(512, _ -> random.nextGaussian())).isEqualTo(Verdict.SPREAD);
    assertThat(verdict(512, j -> j < 20 ? random.nextGaussian() : 0)).isEqualTo(Verdict.DIMENSIONALLY_COLLAPSED);
    assertThat(verdict(512, j -> Math.exp(-0.008 * j) * random.nextGaussian())).isEqualTo(Verdict.PARTLY_SPREAD);
    assertThat(verdict(1, _ -> random.nextGaussian())).isEqualTo(Verdict.SPREAD);
    assertThat(verdict(64, j -> j == 0 ? random.nextGaussian() : 1e-3 * random.nextGaussian()))
        .isEqualTo(Verdict.POLARISED);
    assertThat(verdict(64, j -> j == 0 ? 2 + random.nextGaussian() : 1)).as("a line off the origin").isEqualTo(Verdict.POLARISED);
  }

  /** Of 1,200 rows whose dimension j is drawn so. */
  private static Verdict verdict(int d, IntToDoubleFunction value) {
    return measure(inOneBlock(Golden.fill(1_200, d, at -> value.applyAsDouble(at % d))), false).verdict();
  }

  @ParameterizedTest
  @CsvSource({"0, COLLAPSED", "180, POLARISED", "60, PARTLY_SPREAD", "90, SPREAD", "1, COLLAPSED", "178, POLARISED"})
  void twoClustersOnTheCircleAreJudgedAsTheyAreInTheWindow(double degrees, Verdict expected) {
    Matrix e = SpectrumTest.circle(128, i -> i % 2 * Math.toRadians(degrees));
    assertThat(measure(inOneBlock(e), false).verdict()).isEqualTo(expected);
  }
}
