package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.text.BadInputException;

class FrameStyleTest {
  @ParameterizedTest
  @CsvSource({
    "720p, 1280, 720, 0", "1080P, 1920, 1080, 0", "4k, 3840, 2160, 0", "square, 1080, 1080, 0",
    "960x600, 960, 600, 0", "16 × 16, 16, 16, 0", "16384x4096, 16384, 4096, 0",
    "85mmx60mm@300dpi, 1004, 709, 300", "85x60mm, 1004, 709, 300", "8.5cm x 6cm @ 600 dpi, 2008, 1417, 600",
    "3.5inx2in@72dpi, 252, 144, 72", "1000x700@200dpi, 1000, 700, 200"
  })
  void readsSizes(String text, int width, int height, double dpi) {
    assertThat(FrameSize.of(text)).isEqualTo(new FrameSize(width, height, dpi));
  }

  @ParameterizedTest
  @ValueSource(strings = {"960x600", "1004x709@300dpi"})
  void writesSizesAsItReadsThem(String text) {
    assertThat(FrameSize.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "'' | is not a size", "large | is not a size", "960 | is not a size", "960x | is not a size",
    "-960x600 | is not a size", "960x600@dpi | is not a size", "1e3x600 | is not a size",
    "15x600 | 15 × 600", "600x0 | 600 × 0", "16385x16 | 16385 × 16", "999999999999x100 | each side",
    "9000mmx9000mm | each side", "16384x4097 | at most 67,108,864", "85mmx60mm@9dpi | 9 dpi", "85mmx60mm@2401dpi | 2401 dpi"
  })
  void refusesOtherSizesInOneSentence(String text, String part) {
    assertThatThrownBy(() -> FrameSize.of(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(part)
        .hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.24, 8.01, Double.NaN, -1, Double.POSITIVE_INFINITY})
  void refusesScalesThatNobodyCanRead(double scale) {
    assertThatThrownBy(() -> FrameStyle.DEFAULT.sized(new FrameSize(960, 600), scale))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void refusesToShowNothing() {
    assertThatThrownBy(() -> FrameStyle.DEFAULT.showing(Set.of())).isInstanceOf(BadInputException.class);
  }

  /** A column of a journal has type of the same size at any resolution. */
  @Test
  void paperKeepsTheSizeOfType() {
    for (int dpi : new int[] {150, 300, 600}) {
      FrameSize column = FrameSize.of("85mmx60mm@" + dpi + "dpi");
      assertThat(FrameStyle.DEFAULT.sized(column, 1).zoom() * 112 / dpi).isEqualTo(1);
    }
    assertThat(FrameStyle.DEFAULT.sized(FrameSize.of("4k"), 1.5).zoom()).isEqualTo(4.5);
    assertThat(FrameStyle.DEFAULT.zoom()).isEqualTo(1);
  }
}
