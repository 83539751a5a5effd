package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.data.EmbeddingFile;
import uncollapse.measure.Measuring;
import uncollapse.scene.Lettering;
import uncollapse.scene.Theme;
import uncollapse.text.Language;
import uncollapse.text.Words;

/** No two texts of a page of measures run into each other. */
class MeasurementPageTest {
  private static final Pattern TEXT =
      Pattern.compile("<text [^>]*x='([^']+)' y='([^']+)' style='[^']*font-size: (\\d+)px;([^']*)'>([^<]*)<");

  /** Nearer than this two texts read as one. */
  private static final double APART = 3;

  @TempDir private Path folder = Path.of("");

  private record Box(double x, double right, double baseline, double top, String text) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 12, 13, 32, 300})
  void textsKeepApart(int d) throws IOException {
    for (double scale : new double[] {1e-4, 1, 1e6}) {
      Path csv = folder.resolve("e.csv");
      Files.writeString(csv, rows(d, scale));
      EmbeddingFile e = EmbeddingFile.open(csv);
      var measured = Measuring.of(e, false, e::labels, _ -> true);
      for (Language language : Language.values()) {
        for (String title : List.of("e.csv", "an embedding with a long name ".repeat(6))) {
          Path svg = folder.resolve("page.svg");
          MeasurementPicture.write(svg, measured, title, Theme.LIGHT, new Words(language));
          keepApart(boxes(Files.readString(svg)));
        }
      }
    }
  }

  /** All in nearly one place, so that all has collapsed and every figure is there. */
  private static String rows(int d, double scale) {
    Random random = new Random(d);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      for (int k = 0; k < d; k++) {
        text.append(k == 0 ? "" : ",").append(scale * (1 + 1e-3 * random.nextGaussian()));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<Box> boxes(String svg) {
    List<Box> boxes = new ArrayList<>();
    Matcher text = TEXT.matcher(svg);
    while (text.find()) {
      double x = Double.parseDouble(text.group(1));
      double y = Double.parseDouble(text.group(2));
      int size = Integer.parseInt(text.group(3));
      double width = Lettering.width(text.group(5), size, text.group(4).contains("bold"));
      boxes.add(new Box(x, x + width, y, y - 0.7 * size, text.group(5)));
    }
    assertThat(boxes).hasSizeGreaterThan(30);
    return boxes;
  }

  private static void keepApart(List<Box> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      for (Box b : boxes.subList(0, i)) {
        Box a = boxes.get(i);
        boolean beside = Math.min(a.baseline, b.baseline) - Math.max(a.top, b.top) > 1;
        double gap = Math.max(a.x, b.x) - Math.min(a.right, b.right);
        if (beside && Math.abs(gap) > 0.05) { // parts of one text follow each other without a gap
          assertThat(gap).as("%s and %s", a, b).isGreaterThan(APART);
        }
      }
    }
  }
}
