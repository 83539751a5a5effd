package uncollapse.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aFileIsThereWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("a.txt");
    AtomicFile.write(file, out -> out.write('1'));
    assertThatThrownBy(
            () -> AtomicFile.write(file, out -> {
              out.write(new byte[1 << 20]);
              throw new IOException("disk full");
            }))
        .hasMessage("disk full");
    assertThat(Files.readString(file)).isEqualTo("1");
    assertThat(names()).containsExactly("a.txt");
    AtomicFile.write(file, out -> out.write('2'));
    assertThat(Files.readString(file)).isEqualTo("2");
    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no/such/folder"), out -> {}))
        .isInstanceOf(NoSuchFileException.class);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
