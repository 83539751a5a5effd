package uncollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.text.Language;
import uncollapse.text.Words;

/** Files that cannot be read or written: one sentence, which names the one that is meant, before any work where possible. */
class RefusedFilesTest {
  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return in(Language.ENGLISH, args);
  }

  private int in(Language language, String... args) {
    return new Cli(new Words(language), _ -> false, folder).execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  @ParameterizedTest
  @CsvSource({
    "render needle -o /, is a folder with files in it",
    "train needle --weights /, is a folder with files in it",
    "train needle --csv /dev/null, is there already and is no file",
    "train needle --quality @taken, is there already and is no file",
    "measure @e.csv --plot @taken.svg, is there already and is no file",
    "render needle -o x.gif --size 100000x5, 100000 × 5",
  })
  void mistakesAreRefused(String line, String said) throws IOException {
    Files.writeString(folder.resolve("e.csv"), "1,2\n3,5\n-1,0\n");
    Files.createDirectory(folder.resolve("taken"));
    Files.createDirectory(folder.resolve("taken.svg"));
    assertThat(run(line.replace("@", folder + "/").split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(said).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void noNameIsNoFile() {
    assertThat(run("render", "needle", "-o", "")).isEqualTo(2);
    assertThat(run("train", "")).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(2).contains("\"\" should end in", "\"\" is neither a file nor a sample");
  }

  /** A folder that is there, and in which nothing can be made. */
  @Test
  void whatTheMachineCannotDoIsExitCodeOne() throws IOException {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    Path embedding = Files.writeString(folder.resolve("e.csv"), "1,2\n3,5\n-1,0\n");
    assertThat(run("measure", embedding.toString(), "--plot", "/proc/plot.svg")).isEqualTo(1);
    assertThat(err.toString().lines().filter(line -> !line.startsWith("measuring "))) // how far it is, on a slow machine
        .singleElement()
        .asString()
        .contains("/proc/plot.svg cannot be written");
    assertThat(run("train", "needle", "--steps", "3", "--csv", "/proc/metrics.csv")).isEqualTo(1);
    assertThat(err.toString()).contains("/proc/metrics.csv cannot be written").doesNotContain("Exception");
  }

  @Test
  void badFilesGetOneSentenceInTheUsersLanguage() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\n\"seed\": \"seven\"}");

    assertThat(in(Language.CHINESE, "train", bad.toString())).isEqualTo(2);

    assertThat(err.toString()).contains("bad.json").hasLineCount(1).containsPattern("\\p{IsHan}");
  }
}
