package uncollapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file outgrows what can be read in one go. Maven runs tests in the project's folder. */
class SourceTest {
  @Test
  void noJavaFileHasMoreThan300Lines() throws IOException {
    assertThat(longerThan(300, Path.of("src"), ".java")).as("a room is missing: split").isEmpty();
    assertThat(longerThan(300, Path.of("jlink"), ".java")).as("a room is missing: split").isEmpty();
  }

  @Test
  void noStyleSheetHasMoreThan300Lines() throws IOException {
    assertThat(longerThan(300, Path.of("fxml"), ".css")).as("a part of the window wants a sheet of its own").isEmpty();
  }

  @Test
  void noControllerHasMoreThan150Lines() throws IOException {
    assertThat(longerThan(150, Path.of("src/main/java/uncollapse/ui"), "Controller.java"))
        .as("a controller wires; what it decides belongs into a model")
        .isEmpty();
  }

  private static List<String> longerThan(int limit, Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> lines(file) > limit)
          .map(file -> file + " has " + lines(file) + " lines")
          .toList();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
