package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the program is killed while it saves, the file is there whole, as before or as after. */
class KilledSaveTest {
  @TempDir private Path folder = Path.of("");

  /** Saves runs of 1, 2, 3 … steps over each other until it is killed. */
  static final class Saver {
    private Saver() {}

    public static void main(String[] args) {
      for (int steps = 1; ; steps++) {
        run(steps).write(Path.of(args[0]));
      }
    }
  }

  /** Some 200 kB. */
  private static RunFile run(int steps) {
    List<Recording.Entry> moves =
        LongStream.range(0, 2_000)
            .mapToObj(i -> new Recording.Entry(0, new Command.SetWeight(0, steps / (i + 1e5))))
            .toList();
    return new RunFile(SavedRun.of(new Recording(Runs.SMALL, moves, steps, true)));
  }

  @Test
  void aKilledSaveLeavesTheFileWhole() throws IOException, InterruptedException {
    Path file = folder.resolve("run.uncollapse.json");
    for (int kill = 0; kill < 3; kill++) {
      Process saver =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Saver.class.getName(),
                  file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (saver.isAlive() && saves(file) < 3 && System.nanoTime() < end) {
        Thread.sleep(3 + 7 * kill);
      }
      saver.destroyForcibly().waitFor();
      RunFile left = RunFile.read(file);
      assertThat(left).isEqualTo(run((int) left.a().steps()));
      Files.delete(file);
    }
  }

  /** While somebody writes it, too, the file can be read at any moment. */
  private static long saves(Path file) {
    return Files.exists(file) ? RunFile.read(file).a().steps() : 0;
  }
}
