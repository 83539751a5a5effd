package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.21449|0.214|0.21|0.2145", "5.65685|5.657|5.66|5.657", "-1.53|−1.530|−1.53|−1.53", "12.3049|12.30|12.30|12.3",
        "123.456|123.5|123.5|123.5", "1234.4|1,234|1,234|1234", "0|0.000|0.00|0", "0.1|0.100|0.10|0.1",
        "0.0003|3.0e−4|3.0e−4|3e−4", "0.00035|3.5e−4|3.5e−4|3.5e−4", "0.004|0.004|0.004|0.004", "1e9|1.0e9|1.0e9|1e9",
        "-1e-9|−1.0e−9|−1.0e−9|−1e−9", "9.9996|10.00|10.00|10", "Infinity|∞|∞|∞", "25|25.00|25.00|25"
      })
  void readsAsPeopleWriteIt(double value, String measured, String brief, String chosen) {
    assertThat(Figures.of(value)).isEqualTo(measured);
    assertThat(Figures.brief(value)).isEqualTo(brief);
    assertThat(Figures.chosen(value)).isEqualTo(chosen);
  }

  /** Powers of ten, halves of the last digit, which are hard to round, and anything between. */
  static DoubleStream numbers() {
    Random random = new Random(5);
    DoubleStream ties = IntStream.range(0, 100_000).mapToDouble(_ -> (random.nextInt(10_000_000) + 0.5) / 1000);
    DoubleStream edges = DoubleStream.of(0.0005, 0.00049999, 9.9995, 99.995, 999.95, 999.949, 1234.5, 999_999.4, 2.675, 1.005);
    DoubleStream any = DoubleStream.generate(() -> Math.pow(10, 9.5 * random.nextDouble() - 3.5)).limit(100_000);
    return DoubleStream.concat(edges, DoubleStream.concat(ties, any)).filter(it -> it >= 0.0005 && it < 1e6);
  }

  @Test
  void digitsAreRoundedAsJavaFormatsThem() {
    numbers().forEach(it -> {
      String pattern = it >= 999.95 ? "%,.0f" : it >= 99.995 ? "%.1f" : it >= 9.9995 ? "%.2f" : "%.3f";
      assertThat(Figures.of(it)).isEqualTo(String.format(Locale.ROOT, pattern, it));
      assertThat(Figures.of(-it)).isEqualTo("−" + Figures.of(it));
      if (it >= 0.005 && it < 9.995) {
        assertThat(Figures.brief(it)).isEqualTo(String.format(Locale.ROOT, "%.2f", it));
      }
    });
  }

  @Test
  void whatIsNoNumberIsADash() {
    assertThat(Figures.of(Double.NaN)).isEqualTo("–");
    assertThat(Figures.chosen(Double.NaN)).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({"1240, '1,240'", "0, 0", "999, 999", "123456, '123,456'", "1234567, '1,234,567'", "-999, -999", "-1000, '-1,000'"})
  void countsInThousands(long value, String text) {
    assertThat(Figures.count(value)).isEqualTo(text);
  }
}
