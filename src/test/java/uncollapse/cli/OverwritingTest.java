package uncollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.ExperimentFile;
import uncollapse.train.OwnPoints;
import uncollapse.train.Samples;

/** What a user has is never lost to a verb: not what a run is made from, and nothing under a name that nobody chose. */
class OverwritingTest {
  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String points = "";

  @BeforeEach
  void writePoints() throws IOException {
    points =
        IntStream.range(0, 60)
            .mapToObj(k -> Math.cos(k) + "," + (Math.sin(k) + k % 3) + ",class" + k % 3 + "\n")
            .collect(Collectors.joining("", "x,y,label\n", ""));
    Files.writeString(folder.resolve("pts.csv"), points);
  }

  private int run(String line) {
    String[] args = line.replace("@", folder + "/").split(" ");
    return new Cli(new Words(Language.ENGLISH), file -> false, folder)
        .execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void metricsGoBesideThePointsAndBesideEarlierMetrics() throws IOException {
    assertThat(run("train @pts.csv --steps 3")).isZero();
    String first = text("pts-metrics.csv");
    assertThat(run("train @pts.csv --steps 4")).isZero();
    assertThat(run("train @pts.csv --steps 5")).isZero();

    assertThat(text("pts.csv")).isEqualTo(points);
    assertThat(text("pts-metrics.csv")).isEqualTo(first).hasLineCount(5);
    assertThat(text("pts-metrics-2.csv")).hasLineCount(6);
    assertThat(text("pts-metrics-3.csv")).hasLineCount(7);
    assertThat(out.toString()).contains("pts-metrics.csv", "pts-metrics-2.csv", "pts-metrics-3.csv");
  }

  @Test
  void whatAMachineWithoutADisplayLeavesIsNumberedTogether() throws IOException {
    Files.writeString(folder.resolve("pts.png"), "mine");

    assertThat(run("@pts.csv")).isZero();

    assertThat(text("pts.csv")).isEqualTo(points);
    assertThat(text("pts.png")).isEqualTo("mine");
    assertThat(folder).isDirectoryContaining("glob:**/pts-2.gif");
    assertThat(folder).isDirectoryContaining("glob:**/pts-2.png");
    assertThat(folder).isDirectoryContaining("glob:**/pts-metrics-2.csv");
    assertThat(out.toString()).contains("pts-2.gif", "pts-2.png", "pts-metrics-2.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "train @pts.csv --steps 3 --csv @pts.csv, pts.csv",
    "train @pts.csv --steps 3 --csv @link.csv, pts.csv",
    "train @e.json --steps 3 --csv @pts.csv, pts.csv",
    "train @e.json --steps 3 --csv @e.json, e.json",
    "render @pts.csv --steps 3 -o @hard.png, pts.csv",
  })
  void anInputIsNeverAnOutput(String line, String input) throws IOException {
    Experiment experiment = OwnPoints.experiment(folder.resolve("pts.csv"), Samples.load("un-collapse"));
    ExperimentFile.write(folder.resolve("e.json"), experiment);
    Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("pts.csv"));
    Files.createLink(folder.resolve("hard.png"), folder.resolve("pts.csv"));
    String before = text(input);

    assertThat(run(line)).isEqualTo(2);

    assertThat(text(input)).isEqualTo(before);
    assertThat(err.toString()).contains("never written over").hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aNameThatTheUserChoseMayBeReplaced() throws IOException {
    Files.writeString(folder.resolve("mine.csv"), "old");

    assertThat(run("train @pts.csv --steps 3 --csv @mine.csv")).isZero();

    assertThat(text("mine.csv")).hasLineCount(5);
  }
}
