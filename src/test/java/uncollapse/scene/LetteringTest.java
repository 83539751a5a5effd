package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  /** If this fails, run src/fonts/make_fonts.py: it takes in what the bundles and samples have come to use. */
  @ParameterizedTest
  @ValueSource(strings = {"fxml", "samples"})
  void everyCharacterOfWordsAndSamplesIsInTheFont(String folder) throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(properties|json)")).toList()) {
        String text = ESCAPE.matcher(Files.readString(file)).replaceAll(LetteringTest::unescaped);
        text.codePoints().filter(c -> c >= ' ' && !Lettering.covers(c)).forEach(c -> missing.add(Character.toString(c)));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static String unescaped(MatchResult m) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16)));
  }

  @Test
  void everyCharacterThatPaintersWriteThemselvesIsInTheFont() {
    "λγημσταθ√·→−‖²′½ΣU=L/d≠…–∞#()±%,.°".codePoints().forEach(c -> assertThat(Lettering.covers(c)).as("%c", c).isTrue());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void figuresHaveOneWidth(boolean bold) throws IOException {
    for (char digit = '1'; digit <= '9'; digit++) {
      assertThat(Lettering.width(String.valueOf(digit), 12, bold)).isEqualTo(Lettering.width("0", 12, bold));
    }
    try (var in = Lettering.open(bold)) {
      assertThat(in.readAllBytes().length).isLessThan(1 << 20);
    }
  }

  @Test
  void widthIsWhatTheSurfaceAdvances() {
    var g = new Sheet(10, 10).image.createGraphics();
    Lettering.prepare(g);
    String text = "Singular values σ 5.657 奇异值";
    double advance = Lettering.font(100 - 4, false).getStringBounds(text, g.getFontRenderContext()).getWidth();
    assertThat(Lettering.width(text, 96, false)).isCloseTo(advance, org.assertj.core.data.Percentage.withPercentage(1));
  }

  @Test
  void aCharacterOutsideTheFontIsDrawnWithoutHarm() {
    Sheet sheet = new Sheet(200, 40);
    var g = sheet.image.createGraphics();
    assertThat(Lettering.covers('龘')).isFalse();
    Lettering.draw(g, "a龘b🙂c", 10, 25, 14, true);
    assertThat(Lettering.width("a龘b🙂c", 14, true)).isGreaterThan(20);
  }

  @Test
  void textThatDoesNotFitEndsInAnEllipsis() {
    String fit = Lettering.fit("a rather long heading", 12, false, 60);
    assertThat(fit).endsWith("…").startsWith("a rat");
    assertThat(Lettering.width(fit, 12, false)).isLessThanOrEqualTo(60);
    assertThat(Lettering.fit("short", 12, false, 60)).isEqualTo("short");
  }

  @Test
  void underscoresLowerWhatFollows() {
    Line plain = Line.of("sμ", 12, java.awt.Color.BLACK);
    Line lowered = Line.of("s_μ", 12, java.awt.Color.BLACK);
    assertThat(lowered.width()).isLessThan(plain.width());
    assertThat(Line.of("a_{bc}d_", 12, java.awt.Color.BLACK).width()).isPositive();
    assertThat(new Line(12).verbatim("a_b", java.awt.Color.BLACK, false).width())
        .isEqualTo(Lettering.width("a_b", 12, false));
  }
}
