package uncollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.scene.Theme;
import uncollapse.text.Language;
import uncollapse.text.Words;

/** Stills by {@code uncollapse render}, opened again. */
class StillVerbTest {
  @TempDir private Path folder = Path.of("");

  private final StringWriter err = new StringWriter();

  private int render(String name, String... options) {
    Stream<String> all = Stream.of("render", "needle", "--steps", "3", "-o", folder.resolve(name).toString());
    return new Cli(new Words(Language.ENGLISH), _ -> false, folder)
        .execute(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            Stream.concat(all, Stream.of(options)).toArray(String[]::new));
  }

  @Test
  void aTransparentPngOfItsOwnSize() throws IOException {
    assertThat(render("a.png", "--size", "40mmx30mm@300dpi", "--theme", "transparent", "--scale", "0.8")).isZero();
    BufferedImage image = ImageIO.read(folder.resolve("a.png").toFile());
    assertThat(image.getWidth()).isEqualTo(472);
    assertThat(image.getRGB(0, 0)).isZero();
    assertThat(render("b.png", "--theme", "DARK", "--size", "square")).isZero();
    BufferedImage dark = ImageIO.read(folder.resolve("b.png").toFile());
    assertThat(dark.getHeight()).isEqualTo(1080);
    assertThat(dark.getRGB(0, 0)).isEqualTo(Theme.DARK.background().getRGB());
  }

  @Test
  void onlyWhatIsAskedForInTheLanguageAskedFor() throws IOException {
    assertThat(render("a.svg", "--panels", "bars, Std", "--lang", "zh", "--no-title", "--no-counter")).isZero();
    String svg = Files.readString(folder.resolve("a.svg"));
    assertThat(svg).contains("奇异值", "标准差").doesNotContain("种子", "损失各项", ">Singular");
  }

  /** Who names panels gets them or is told; who names none gets all that fit. */
  @Test
  void aPanelWithoutRoomIsSaid() throws IOException {
    assertThat(render("a.svg", "--panels", "features,bars,curves,quality,correlation")).isZero();
    assertThat(err.toString()).startsWith("There is too little room for correlation: choose fewer panels or --scale 0.7.");
    assertThat(Files.readString(folder.resolve("a.svg"))).contains(">Quality").doesNotContain(">Correlation of", ">Correlation<");
    err.getBuffer().setLength(0);
    assertThat(render("b.svg", "--panels", "features,bars,curves,quality,correlation", "--scale", "0.7")).isZero();
    assertThat(err.toString()).doesNotContain("no room");
    assertThat(Files.readString(folder.resolve("b.svg"))).contains(">Quality", ">Correlation of");
    assertThat(render("c.svg", "--panels", "features,quality,bars,std,curves", "--size", "120x120")).isZero();
    assertThat(err.toString()).contains("There is too little room for ", "choose fewer panels or a larger --size.");
    err.getBuffer().setLength(0);
    assertThat(render("d.svg", "--size", "120x120")).isZero();
    assertThat(err.toString()).doesNotContain("no room");
  }

  /** Classes are explained where they are seen. */
  @Test
  void aLegendIsNotMissedWhereNoClassIsSeen() throws IOException {
    for (String panels : new String[] {"bars,std", "curves", "formula,regime"}) {
      assertThat(render("a.svg", "--panels", panels)).isZero();
      assertThat(err.toString()).as(panels).doesNotContain("room");
    }
    assertThat(render("b.svg", "--panels", "features", "--size", "200x120")).isZero();
    assertThat(err.toString()).contains("room for legend: ");
  }

  @Test
  void aPdfWithTextAsText() throws IOException {
    assertThat(render("a.pdf", "--size", "174x120mm")).isZero();
    try (PDDocument document = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains("The needle", "step 3");
    }
  }

  @Test
  void theSameCommandGivesTheSameBytes() throws IOException {
    for (String kind : new String[] {"png", "svg", "pdf"}) {
      assertThat(render("a." + kind)).isZero();
      assertThat(render("b." + kind)).isZero();
      assertThat(Files.mismatch(folder.resolve("a." + kind), folder.resolve("b." + kind))).as(kind).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "--size|large|is not a size", "--size|15x600|each side must have 16 to 16384 pixels",
    "--size|16384x16384|at most 67,108,864", "--scale|0|is not a number from 0.25 to 8", "--scale|1d|\"1d\" is not a number", "--scale|NaN|is not a number",
    "--panels|bars,pie|\"pie\" is no panel; choose from features, input, bars", "--theme|pink|is no theme",
    "--lang|fr|is no language"
  })
  void refusesInOneSentence(String option, String value, String sentence) throws IOException {
    assertThat(render("a.png", option, value)).isEqualTo(2);
    assertThat(err.toString().strip().lines()).singleElement().asString().contains(sentence);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
