package uncollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uncollapse.Golden;
import uncollapse.data.Npy;
import uncollapse.linalg.Matrix;
import uncollapse.text.Language;
import uncollapse.text.Words;

class MeasureVerbTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  private static final List<String> KEYS =
      List.of(
          "b", "d", "unitRows", "singularValues", "sMu", "lower", "upper", "utilisation", "std", "collapsedDimensions",
          "rankMe", "participationRatio", "uniformity", "recallAt1", "verdict");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Language language, String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new Cli(new Words(language), _ -> false, folder).execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  /** What is said on standard error, but for how far it is, which is said once that takes a while. */
  private List<String> sentences() {
    return err.toString().lines().filter(line -> !line.startsWith("measuring ")).toList();
  }

  private JsonNode json(Object... args) {
    String[] all = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    assertThat(run(Language.ENGLISH, all)).as(err.toString()).isZero();
    assertThat(sentences()).isEmpty();
    return JsonMapper.shared().readTree(out.toString());
  }

  private Path npy(Matrix e) throws IOException {
    return Npy.write(folder.resolve("e.npy"), e);
  }

  @Test
  void jsonHasTheReferenceNumbers() throws IOException {
    // singular values, RankMe, participation and uniformity of METHODS' X, by NumPy
    JsonNode raw = json("measure", npy(Golden.x(8, 3)), "--json");
    assertThat(raw.propertyStream().map(it -> it.getKey()).limit(KEYS.size())).containsExactlyElementsOf(KEYS);
    assertThat(Golden.doubles(raw.get("singularValues")))
        .containsExactly(new double[] {2.64333598604, 2.10554672844, 1.19506790053}, CLOSE);
    assertThat(raw.get("rankMe").asDouble()).isCloseTo(2.85912250947, CLOSE);
    assertThat(raw.get("participationRatio").asDouble()).isCloseTo(2.34752615254, CLOSE);
    assertThat(raw.get("stableRank").asDouble()).isCloseTo(1.83889014583, CLOSE);
    assertThat(raw.get("unitRows").asBoolean()).isFalse();
    assertThat(raw.get("recallAt1").isNull()).isTrue();
    JsonNode unit = json("measure", npy(Golden.x(8, 3)), "--json", "--normalise");
    assertThat(unit.get("sMu").asDouble()).isCloseTo(1.58719568298, CLOSE);
    assertThat(unit.get("lower").asDouble()).isCloseTo(0.942809041582, CLOSE);
    assertThat(unit.get("upper").asDouble()).isCloseTo(1.63299316186, CLOSE);
    assertThat(unit.get("uniformity").asDouble()).isCloseTo(-2.42024126881, CLOSE);
    assertThat(unit.get("unitRows").asBoolean()).isTrue();
    assertThat(unit.has("sampledRows")).isFalse();
  }

  @Test
  void labelsGiveRetrieval() throws IOException {
    Path labels = Files.writeString(folder.resolve("labels.txt"), "a\na\na\na\nb\nb\nb\nb\n");
    JsonNode measured = json("measure", npy(Golden.unitX(8, 3)), "--labels", labels, "--json");
    assertThat(measured.get("recallAt1").asDouble()).isEqualTo(0.25);
    assertThat(measured.get("mapAtR").asDouble()).isCloseTo(0.173611111111, CLOSE);
    assertThat(measured.get("rPrecision").asDouble()).isCloseTo(0.291666666667, CLOSE);
    assertThat(measured.get("classes").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsNotDefinedIsNull() throws IOException {
    JsonNode zeros = json("measure", npy(new Matrix(5, 3)), "--json", "--normalise");
    for (String key : List.of("utilisation", "rankMe", "participationRatio", "stableRank", "recallAt1", "nmi")) {
      assertThat(zeros.get(key).isNull()).as(key).isTrue();
    }
    assertThat(zeros.get("zeroRows").asInt()).isEqualTo(5);
    assertThat(zeros.get("collapsedDimensions").size()).isEqualTo(3);
    assertThat(zeros.get("verdict").asString()).isEqualTo("collapsed");
  }

  @Test
  void aTableOfNumbersIsMeasuredLikeTheArray() throws IOException {
    Matrix e = Golden.x(20, 5);
    String rows =
        IntStream.range(0, 20)
            .mapToObj(i -> IntStream.range(0, 5).mapToObj(j -> "" + e.get(i, j)).collect(Collectors.joining(",", "", ",k" + i % 2)))
            .collect(Collectors.joining("\n"));
    Path csv = Files.writeString(folder.resolve("e.csv"), "a,b,c,d,e,class\n" + rows);
    JsonNode table = json("measure", csv, "--json");
    JsonNode array = json("measure", npy(e), "--json");
    for (String key : List.of("singularValues", "std", "uniformity", "rankMe", "verdict")) {
      assertThat(table.get(key)).isEqualTo(array.get(key));
    }
    assertThat(table.get("recallAt1").isNumber()).isTrue();
    assertThat(table.get("labels").asString()).isEqualTo("class");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTableIsForPeople(Language language) throws IOException {
    assertThat(run(language, "measure", npy(Golden.unitX(30, 4)).toString())).isZero();
    assertThat(out.toString()).contains("RankMe", "L = sqrt(b)/d", "30", "4").doesNotContain("null", "{0}", "scene.");
    if (language == Language.ENGLISH) {
      assertThat(out.toString()).matches("(?s)\\p{ASCII}+").containsPattern("(?m)^Mean singular value s_mu +\\d");
    }
    assertThat(run(language, "measure", "--help")).isZero();
    assertThat(out.toString()).contains("--labels", "--normalise", "--plot").doesNotContain("bundle:", "null");
  }

  @ParameterizedTest
  @CsvSource({"8, 3", "300, 80", "5, 1"})
  void thePictureIsAFileOfItsKind(int b, int d) throws Exception {
    Path e = npy(Golden.x(b, d));
    Path png = folder.resolve("p.png");
    Path svg = folder.resolve("p.SVG");
    assertThat(run(Language.CHINESE, "measure", e.toString(), "--plot", png.toString(), "--dark")).isZero();
    assertThat(run(Language.ENGLISH, "measure", e.toString(), "--plot", svg.toString(), "--json")).isZero();
    BufferedImage image = ImageIO.read(png.toFile());
    assertThat(image.getWidth()).isEqualTo(2_400);
    assertThat(Arrays.stream(image.getRGB(0, 0, 2_400, image.getHeight(), null, 0, 2_400)).distinct().count()).isGreaterThan(30);
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    NodeList texts = parsers.newDocumentBuilder().parse(svg.toFile()).getElementsByTagName("text");
    List<String> said = IntStream.range(0, texts.getLength()).mapToObj(k -> texts.item(k).getTextContent()).toList();
    assertThat(said).contains("e.npy", "Effective rank (RankMe)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "measure|FILE is missing",
        "measure nowhere.npy|nowhere.npy does not exist",
        "measure E --plot p.gif|should end in .png, .svg or .pdf",
        "measure E --plot nowhere/p.png|there is no folder",
        "measure E --labels nothing|neither a column of",
        "measure E --sizes 3|--sizes",
        "measure BAD|line 2, column 3: “x” is not a number",
        "measure BAD --json|line 2, column 3: “x” is not a number",
      })
  void mistakesGetOneSentence(String line, String said) throws IOException {
    Path good = npy(Golden.x(8, 3));
    Path bad = Files.writeString(folder.resolve("bad.csv"), "1,2,3\n4,5,x\n");
    String[] args =
        Arrays.stream(line.split(" ")).map(it -> it.equals("E") ? good.toString() : it.equals("BAD") ? bad.toString() : it).toArray(String[]::new);
    assertThat(run(Language.ENGLISH, args)).isEqualTo(2);
    assertThat(sentences()).singleElement().asString().contains(said);
    assertThat(out.toString()).isEmpty();
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("e.npy", "bad.csv");
  }

  @Test
  void theEmbeddingIsNeverWrittenOver() throws IOException {
    Path e = Files.move(npy(Golden.x(8, 3)), folder.resolve("e.png"));
    byte[] before = Files.readAllBytes(e);
    assertThat(run(Language.ENGLISH, "measure", e.toString(), "--plot", e.toString())).isEqualTo(2);
    assertThat(Files.readAllBytes(e)).isEqualTo(before);
  }
}
