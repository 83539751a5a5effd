package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.linalg.SeededRandom;

/** A process that is killed while it exports leaves nothing under the final name, and the next one tidies up after it. */
class KillTest {
  private static final int KILLS = 2;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"a.gif, 34", "seq, 22", "a.csv, 12"})
  void nothingIsEverHalfThere(String name, int ticks) throws Exception {
    SeededRandom random = new SeededRandom(7);
    Path path = folder.resolve(name);
    for (int k = 0; k < KILLS; k++) {
      kill(path, 1 + random.nextInt(ticks - 1));
      if (Files.exists(path)) {
        check(path);
      }
      try (Stream<Path> left = Files.list(folder)) {
        for (Path stray : left.filter(it -> it.toString().endsWith(".part")).toList()) {
          Files.setLastModifiedTime(stray, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
        }
      }
    }
    RunExporter.render(
        KilledExport.story(), FrameStyle.DEFAULT, KilledExport.TIMING, KilledExport.outputs(path), Watcher.NONE);
    check(path);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(path);
    }
  }

  /** After so many steps of its work, which it tells on its standard output. */
  private static void kill(Path path, int after) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                KilledExport.class.getName(),
                path.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int told = 0;
      for (String line = out.readLine(); line != null && told < after; line = out.readLine()) {
        told++;
      }
      assertThat(told).as("steps before it ended by itself").isEqualTo(after);
      process.destroyForcibly();
    }
    process.waitFor();
  }

  private static void check(Path path) throws IOException {
    switch (path.getFileName().toString()) {
      case "a.gif" -> assertThat(Gif.read(Files.readAllBytes(path)).frames()).hasSize(KilledExport.FRAMES);
      case "a.csv" -> assertThat(Files.readAllLines(path)).hasSize(1 + 13);
      default -> {
        try (Stream<Path> files = Files.list(path)) {
          assertThat(files).hasSize(KilledExport.FRAMES + 1);
        }
        for (Path file : List.of(path.resolve("frame-00001.png"), path.resolve("frame-00010.png"))) {
          assertThat(javax.imageio.ImageIO.read(file.toFile())).isNotNull();
        }
      }
    }
  }
}
