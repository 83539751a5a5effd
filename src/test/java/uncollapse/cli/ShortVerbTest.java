package uncollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.Forked;
import uncollapse.app.Main;

/** Verbs that are soon done do not wait for vectors to be compiled, in a process of their own. */
class ShortVerbTest {
  private static final String VECTORS = " jdk.incubator.vector.DoubleVector ";

  @TempDir private Path folder = Path.of("");

  /** Whether a verb makes the JVM load vectors; it is not waited for once it has. */
  private boolean wantsVectors(String verb) throws IOException {
    List<String> command = new ArrayList<>(Forked.java(Main.class, verb.split(" ")));
    command.removeIf(it -> it.startsWith("--add-modules") || it.equals("-Xlog:disable"));
    command.add(1, "-Xlog:class+load");
    command.addAll(1, Forked.VECTORS_WHEN_WANTED);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      return said.lines().anyMatch(it -> it.contains(VECTORS));
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  @Test
  void shortRunsAndPicturesDoWithoutVectors() throws IOException {
    assertThat(wantsVectors("train needle --steps 20 --csv a.csv")).isFalse();
    assertThat(wantsVectors("render needle --steps 20 --panels features,bars --size 320x240 -o a.png")).isFalse();
    assertThat(folder.resolve("a.csv")).isNotEmptyFile();
    assertThat(folder.resolve("a.png")).isNotEmptyFile();
  }

  @Test
  void longWorkTakesVectors() throws IOException {
    assertThat(wantsVectors("train needle --steps 80000 --csv b.csv")).isTrue();
    assertThat(wantsVectors("train needle --set network.hidden=[256,256,256] --set batch=1024 --steps 20 --csv b.csv")).isTrue();
  }
}
