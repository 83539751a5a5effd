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

  /** As root, a device would be lost; a folder would be refused by the system, but only after all the work. */
  @Test
  void nothingButAFileIsReplaced() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken"));
    assertThatThrownBy(() -> AtomicFile.refuseTaken(Path.of("/dev/null"))).hasMessageContaining("is no file");
    assertThatThrownBy(() -> new AtomicFile(taken)).isInstanceOf(BadInputException.class);
    AtomicFile.refuseTaken(folder.resolve("new"));
    AtomicFile.refuseTaken(Files.writeString(folder.resolve("old"), "1"));
    assertThat(names()).containsExactlyInAnyOrder("taken", "old");
  }

  /** What is settled needs no more room, and closing what is not writes nothing: on a full disk it would fail. */
  @Test
  void allIsOnTheDiskOnceItIsSettled() throws IOException {
    try (AtomicFile made = new AtomicFile(folder.resolve("a"))) {
      made.out().write('1');
      assertThat(folder.resolve(names().getFirst())).isEmptyFile();
      made.settle();
      assertThat(folder.resolve(names().getFirst())).hasContent("1");
      made.commit();
    }
    assertThat(names()).containsExactly("a");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
