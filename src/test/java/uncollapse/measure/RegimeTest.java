package uncollapse.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

class RegimeTest {
  private final SeededRandom random = new SeededRandom(11);

  @Test
  void aPointAndTwoEndsOfAnAxisAreToldApartByTheMean() {
    assertThat(onCircle(i -> 1 + 0.005 * random.nextGaussian())).isEqualTo(Regime.POINT);
    assertThat(onCircle(i -> i % 2 * Math.PI)).isEqualTo(Regime.POLARISED);
    assertThat(onCircle(i -> i % 10 == 0 ? Math.PI : 0)).isEqualTo(Regime.POLARISED);
    assertThat(onCircle(i -> i % 100 == 0 ? Math.PI : 0)).isEqualTo(Regime.POINT);
  }

  @Test
  void unitRowsSpreadByTheirUtilisation() {
    assertThat(onCircle(i -> i % 2 * 2.8)).isEqualTo(Regime.PARTLY_SPREAD);
    assertThat(onCircle(i -> i % 2 * Math.PI / 2)).isEqualTo(Regime.SPREAD);
    assertThat(onCircle(i -> i)).isEqualTo(Regime.SPREAD);
  }

  @Test
  void rawRowsAreAPointWhereverItLies() {
    assertThat(raw(0.02, 0.02, 100)).isEqualTo(Regime.POINT);
    assertThat(raw(0.02, 0.02, 0)).isEqualTo(Regime.POINT);
    assertThat(raw(1, 1, 100)).isEqualTo(Regime.SPREAD);
  }

  @Test
  void rawRowsOnALineArePolarisedAlsoWhenTheyLookSpreadFromTheOrigin() {
    assertThat(raw(1, 0.01, 0)).isEqualTo(Regime.POLARISED);
    assertThat(raw(1, 0.01, 1)).isEqualTo(Regime.POLARISED);
    assertThat(raw(1, 0.4, 3)).isEqualTo(Regime.PARTLY_SPREAD);
  }

  @Test
  void whatCountsAsCollapsedFollowsTheStdAimedAt() {
    Matrix e = Golden.fill(100, 2, _ -> 0.15 * random.nextGaussian());
    assertThat(Regime.of(Spectrum.of(e, 1))).isEqualTo(Regime.SPREAD);
    assertThat(Regime.of(Spectrum.of(e, 4))).isEqualTo(Regime.POINT);
  }

  private static Regime onCircle(IntToDoubleFunction angle) {
    return Regime.of(Spectrum.of(SpectrumTest.circle(1_000, angle), 1));
  }

  /** A cloud with these two widths, along the diagonals, its centre {@code away} from the origin. */
  private Regime raw(double along, double across, double away) {
    Matrix e = new Matrix(1_000, 2);
    for (int i = 0; i < 1_000; i++) {
      double u = along * random.nextGaussian();
      double v = across * random.nextGaussian();
      e.set(i, 0, away + u + v);
      e.set(i, 1, u - v);
    }
    return Regime.of(Spectrum.of(e, 1));
  }
}
