package uncollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.Forked;
import uncollapse.app.Main;

/** Verbs in a process of their own whose standard output is no terminal. */
class StreamsTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aLinuxWithAShell() {
    assumeTrue(Files.isWritable(Path.of("/dev/full")) && Files.isExecutable(Path.of("/bin/sh")));
  }

  /** Runs a verb with what a shell makes of its output. */
  private int run(String verb, String output) throws IOException, InterruptedException {
    List<String> java = Forked.java(Main.class, verb.split(" "));
    ProcessBuilder process = new ProcessBuilder("/bin/sh", "-c", "\"$@\" " + output, "sh");
    process.command().addAll(java);
    return process.directory(folder.toFile()).redirectError(folder.resolve("err").toFile()).start().waitFor();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("err")).lines().filter(it -> !it.startsWith("WARNING")).findFirst().orElse("");
  }

  @Test
  void whatIsLostIsSaid() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("e.csv"), "1,2\n3,4\n5,7\n");
    assertThat(run("measure e.csv --json", "> /dev/full")).isEqualTo(1);
    assertThat(said()).startsWith("Standard output cannot be written: ");
    assertThat(run("measure e.csv", "> out")).isZero();
    assertThat(said()).isEmpty();
  }

  @Test
  void whoHasReadEnoughHearsNothing() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("e.csv"), "1,2\n3,4\n5,7\n");
    assertThat(run("measure e.csv", "| true")).isZero();
    assertThat(said()).isEmpty();
    assertThat(run("render --help", "| head -n 1 > out")).isZero();
    assertThat(said()).isEmpty();
    assertThat(folder.resolve("out")).content().startsWith("Usage: uncollapse render");
  }

  @Test
  void namesAreTakenAsTheyAre() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("e.csv"), "1,2\n3,4\n5,7\n");
    assertThat(run("measure e.csv", "--plot '' > out")).isEqualTo(2);
    assertThat(said()).isEqualTo("--plot: \"\" is no name of a file.");
    Files.move(folder.resolve("e.csv"), folder.resolve("嵌 入.csv"));
    assertThat(run("measure", "'嵌 入.csv' --plot '图 片.png' > out")).isZero();
    assertThat(folder.resolve("out")).content().startsWith("嵌 入.csv: 3 rows x 2 dimensions").endsWith("图 片.png\n");
  }
}
