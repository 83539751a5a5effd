package uncollapse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uncollapse.objective.Knob;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Recording;
import uncollapse.train.RunFile;
import uncollapse.train.Samples;
import uncollapse.train.SavedRun;
import uncollapse.train.Workload;

/** Verbs as a user types them; what they leave behind is opened again. */
class CliTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<@Nullable String> opened = new ArrayList<>();
  private boolean display;

  private int run(Language language, String... args) {
    Screen screen =
        file -> {
          opened.add(file);
          return display;
        };
    return new Cli(new Words(language), screen, folder).execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  private int run(String... args) {
    return run(Language.ENGLISH, args);
  }

  @Test
  void withoutADisplayTheFirstLessonIsRendered() throws IOException {
    assertThat(run()).isZero();

    assertThat(files()).containsExactlyInAnyOrder("un-collapse.gif", "un-collapse.png", "un-collapse-metrics.csv");
    assertThat(out.toString()).contains("no display", "un-collapse.gif", "un-collapse.png", "un-collapse-metrics.csv");
    assertThat(err.toString()).doesNotContain("?", "\r");
    assertThat(frames(folder.resolve("un-collapse.gif"))).isGreaterThan(50);
    assertThat(colours(folder.resolve("un-collapse.png"))).isGreaterThan(100);
    List<String> rows = Files.readAllLines(folder.resolve("un-collapse-metrics.csv"), UTF_8);
    assertThat(rows).hasSize(702);
    assertThat(utilisation(rows, 150)).as("collapsed at λ = 0").isLessThan(0.1);
    assertThat(utilisation(rows, 700)).as("spread at λ = 1").isGreaterThan(0.8);
  }

  @Test
  void trainWritesTheSameNumbersAgain() throws IOException {
    Path first = folder.resolve("first.csv");
    Path other = folder.resolve("other.csv");

    assertThat(run("train", "needle", "--steps", "30", "--seed", "5", "--csv", first.toString())).isZero();
    assertThat(run("train", "needle", "--steps", "30", "--seed", "5")).isZero();
    assertThat(run("train", "needle", "--steps", "30", "--seed", "6", "--csv", other.toString())).isZero();

    assertThat(Files.readAllLines(first)).hasSize(32).isEqualTo(Files.readAllLines(folder.resolve("needle-metrics.csv")));
    assertThat(Files.readAllLines(first)).isNotEqualTo(Files.readAllLines(other));
  }

  @Test
  void aScriptMakesAnotherRunOfIt() throws IOException {
    String csv = folder.resolve("set.csv").toString();
    assertThat(run("train", "needle", "--steps", "9", "--csv", folder.resolve("plain.csv").toString())).isZero();
    assertThat(run("train", "needle", "--steps", "9", "--csv", csv, "--at", "5:knobs.learningRate=1", "--every", "2")).isZero();

    List<String> plain = Files.readAllLines(folder.resolve("plain.csv"));
    List<String> set = Files.readAllLines(folder.resolve("set.csv"));
    assertThat(set).hasSize(1 + 6);
    assertThat(set.get(3)).as("step 4").isEqualTo(plain.get(5));
    assertThat(set.get(4)).as("step 6").isNotEqualTo(plain.get(7));
  }

  @Test
  void trainMeasuresEveryLayerAtTheEnd() throws IOException {
    Path quality = folder.resolve("quality.csv");

    assertThat(run("train", "needle", "--steps", "30", "--quality", quality.toString())).isZero();

    List<String[]> rows = Files.readAllLines(quality).stream().map(row -> row.split(",", -1)).toList();
    List<String> names = List.of(rows.getFirst());
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(names.size()));
    assertThat(rows.stream().skip(1).map(row -> row[0])).containsExactly("input", "hidden-1", "hidden-2", "output", "embedding");
    assertThat(Double.parseDouble(rows.getLast()[names.indexOf("linear_probe")])).isBetween(0.5, 1.0);
    assertThat(rows.get(1)[names.indexOf("uniformity")]).as("no unit rows").isEmpty();
    List<String> curves = Files.readAllLines(folder.resolve("needle-metrics.csv"));
    int uniformity = List.of(curves.getFirst().split(",")).indexOf("uniformity");
    assertThat(curves.getLast().split(",")[uniformity]).isEqualTo(rows.getLast()[names.indexOf("uniformity")]);

    assertThat(run("train", "needle", "--csv", quality.toString(), "--quality", quality.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be two files at once");
  }

  @Test
  void benchGivesARateForEveryWorkloadAndMethod() {
    assertThat(run("bench", "--json", "--threads", "2", "--seconds", "1")).isZero();

    JsonNode rates = JsonMapper.shared().readTree(out.toString());
    assertThat(rates.propertyNames()).containsExactly("W0", "W1", "W2", "W3", "W4");
    assertThat(rates.get("W0").propertyNames()).containsExactly("none");
    assertThat(rates.get("W4").propertyNames()).containsExactly("none", "svmax", "variance");
    assertThat(rates.get("W4").get("svmax").asDouble()).isPositive();
  }

  @Test
  void renderMakesWhatTheNameSays() throws IOException {
    Path film = folder.resolve("film.gif");
    Path still = folder.resolve("still.PNG");

    assertThat(run("render", "nothing-to-do", "-o", film.toString(), "--steps", "20")).isZero();
    assertThat(run("render", "nothing-to-do", "--output", still.toString(), "--steps", "20")).isZero();
    assertThat(run("render", "nothing-to-do", "-o", folder + "/seq/", "--steps", "4:12:4", "--fps", "2", "--at",
        "6:batch=8", "--hold-last", "0", "--hold-first", "0")).isZero();

    assertThat(frames(film)).isGreaterThan(2);
    assertThat(colours(still)).isGreaterThan(50);
    assertThat(files()).containsExactlyInAnyOrder("film.gif", "still.PNG", "seq");
    assertThat(folder.resolve("seq")).isDirectoryContaining("glob:**/frame-00003.png");
  }

  @Test
  void trainsOnPointsOfOnesOwn() throws IOException {
    Path points = folder.resolve("mine.csv");
    Path metrics = folder.resolve("metrics.csv");
    StringBuilder text = new StringBuilder("x,y,label\n");
    for (int k = 0; k < 60; k++) {
      text.append(Math.cos(k)).append(',').append(Math.sin(k) + k % 3).append(",class").append(k % 3).append('\n');
    }
    Files.writeString(points, text);

    assertThat(run("train", points.toString(), "--steps", "5", "--csv", metrics.toString())).isZero();
    assertThat(Files.readAllLines(metrics)).hasSize(7);
  }

  @Test
  void withADisplayTheWindowOpens() throws IOException {
    display = true;
    Path points = Files.writeString(folder.resolve("points.csv"), "1,2\n");

    assertThat(run()).isZero();
    assertThat(run(points.toString())).isZero();

    assertThat(run("needle")).isZero();

    assertThat(opened).containsExactly(null, points.toString(), "needle");
  }

  /** The run that the moves make of the sample is another one than the sample's, and it has its own length. */
  @Test
  void aSavedRunIsDoneAgainWithItsMoves() throws IOException {
    Path saved = folder.resolve("mine.uncollapse.json");
    Experiment needle = Samples.load("needle");
    List<Recording.Entry> moves =
        List.of(
            new Recording.Entry(4, new Command.SetKnob(Knob.LEARNING_RATE, 0.5)),
            new Recording.Entry(9, new Command.SetBatch(20)));
    new RunFile(SavedRun.of(new Recording(needle, moves, 12, true))).write(saved);
    assertThat(run("train", saved.toString())).isZero();
    assertThat(run("train", "needle", "--steps", "12")).isZero();
    assertThat(run("train", saved.toString(), "--steps", "4", "--csv", folder.resolve("four.csv").toString())).isZero();
    List<String> moved = Files.readAllLines(folder.resolve("mine-metrics.csv"));
    List<String> plain = Files.readAllLines(folder.resolve("needle-metrics.csv"));
    assertThat(moved).hasSameSizeAs(plain).hasSize(14);
    assertThat(moved.subList(0, 6)).as("the same up to the first move").isEqualTo(plain.subList(0, 6));
    assertThat(moved.get(13)).isNotEqualTo(plain.get(13));
    assertThat(Files.readAllLines(folder.resolve("four.csv"))).isEqualTo(moved.subList(0, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "train --help", "render --help", "bench --help", "--version"})
  void helpAndVersion(String line) {
    for (Language language : Language.values()) {
      assertThat(run(language, line.split(" "))).isZero();
    }
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString()).isNotBlank().doesNotContain("bundle:", "null", "${").doesNotStartWith("\n");
  }

  @Test
  void helpNamesEverySampleAndEveryWorkload() {
    assertThat(run("--help")).isZero();
    for (String name : Samples.names()) {
      assertThat(out.toString()).containsPattern("(?m)^  " + name + " +" + Pattern.quote(Samples.load(name).title().en()));
    }
    assertThat(run("bench", "--help")).isZero();
    for (Workload workload : Workload.values()) {
      assertThat(out.toString()).contains("  " + workload.name() + "  ");
    }
  }

  @Test
  void aSampleIsShownByItsNameAlsoWithoutADisplay() throws IOException {
    assertThat(run("needle")).isZero();
    assertThat(files()).containsExactlyInAnyOrder("needle.gif", "needle.png", "needle-metrics.csv");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static double utilisation(List<String> rows, int step) {
    int column = List.of(rows.getFirst().split(",")).indexOf("utilisation");
    return Double.parseDouble(rows.get(step + 1).split(",")[column]);
  }

  private static int frames(Path gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(gif.toFile())) {
      reader.setInput(in);
      return reader.getNumImages(true);
    }
  }

  private static long colours(Path png) throws IOException {
    BufferedImage image = ImageIO.read(png.toFile());
    int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).distinct().count();
  }
}
