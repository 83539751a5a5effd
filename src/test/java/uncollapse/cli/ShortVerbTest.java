package uncollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

  /** The classes that a verb made the JVM load. */
  private String loaded(String verb) throws IOException {
    List<String> command = new ArrayList<>(Forked.java(Main.class, verb.split(" ")));
    command.removeIf(it -> it.startsWith("--add-modules") || it.equals("-Xlog:disable"));
    command.add(1, "-Xlog:class+load");
    command.addAll(1, Forked.VECTORS_WHEN_WANTED);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void shortRunsAndPicturesDoWithoutVectors() throws IOException {
    assertThat(loaded("train needle --steps 20 --csv a.csv").contains(VECTORS)).isFalse();
    assertThat(loaded("render needle --steps 20 --panels features,bars --size 320x240 -o a.png").contains(VECTORS)).isFalse();
    assertThat(folder.resolve("a.csv")).isNotEmptyFile();
    assertThat(folder.resolve("a.png")).isNotEmptyFile();
  }

  @Test
  void longWorkTakesVectors() throws IOException {
    String wide = "train needle --set network.hidden=[256,256,256] --set batch=1024 --steps 20 --csv b.csv";
    assertThat(loaded(wide).contains(VECTORS)).isTrue();
    assertThat(folder.resolve("b.csv")).isNotEmptyFile();
  }
}
