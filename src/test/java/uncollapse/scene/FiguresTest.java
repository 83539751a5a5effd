package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void whatIsNoNumberIsADash() {
    assertThat(Figures.of(Double.NaN)).isEqualTo("–");
    assertThat(Figures.chosen(Double.NaN)).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({"1240, '1,240'", "0, 0", "1234567, '1,234,567'"})
  void countsInThousands(long value, String text) {
    assertThat(Figures.count(value)).isEqualTo(text);
  }
}
