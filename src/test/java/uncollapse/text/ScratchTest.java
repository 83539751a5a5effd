package uncollapse.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aFolderIsThereWholeOrNotAtAll() throws IOException {
    Path target = folder.resolve("film");
    try (Scratch scratch = new Scratch(target)) {
      Files.writeString(Files.createDirectory(scratch.folder().resolve("made")).resolve("1"), "one");
    }
    assertThat(names()).isEmpty();
    Files.createDirectory(target);
    try (Scratch scratch = new Scratch(target)) {
      Path made = Files.createDirectory(scratch.folder().resolve("made"));
      Files.writeString(made.resolve("1"), "one");
      scratch.commit(made);
    }
    assertThat(names()).containsExactly("film");
    assertThat(target.resolve("1")).hasContent("one");
  }

  @Test
  void nothingOfTheUsersIsReplacedByAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "mine");
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("mine"), "mine");
    for (Path target : List.of(file, full)) {
      try (Scratch scratch = new Scratch(target)) {
        Path made = Files.createDirectory(scratch.folder().resolve("made"));
        assertThatThrownBy(() -> scratch.commit(made)).isInstanceOf(IOException.class);
      }
    }
    assertThat(file).hasContent("mine");
    assertThat(full.resolve("mine")).hasContent("mine");
    assertThat(names()).containsExactlyInAnyOrder("mine", "full");
  }

  @Test
  void whatAKilledProcessLeftIsRemovedByTheNextWriter() throws IOException {
    Path stray = quiet(Files.writeString(folder.resolve(".a.txt.123.part"), "half"));
    Path strayFolder = Files.createDirectory(folder.resolve(".a.txt.124.part"));
    Files.writeString(strayFolder.resolve(Strays.LOCK), "");
    Files.writeString(Files.createDirectory(strayFolder.resolve("frames")).resolve("1"), "half");
    quiet(strayFolder);
    Path others = quiet(Files.writeString(folder.resolve(".b.txt.125.part"), "of another file"));
    Path notOurs = quiet(Files.writeString(folder.resolve(".a.txt.part"), "no number"));
    Path young = Files.writeString(folder.resolve(".a.txt.126.part"), "just made");
    Path held = quiet(Files.writeString(folder.resolve(".a.txt.127.part"), "being written"));
    try (FileChannel channel = FileChannel.open(held, StandardOpenOption.WRITE)) {
      Strays.hold(channel);

      AtomicFile.write(folder.resolve("a.txt"), out -> out.write('1'));

      assertThat(stray).doesNotExist();
      assertThat(strayFolder).doesNotExist();
      assertThat(List.of(others, notOurs, young, held)).allSatisfy(it -> assertThat(it).exists());
    }
    AtomicFile.write(folder.resolve("a.txt"), out -> out.write('2'));
    assertThat(held).as("once nobody holds it").doesNotExist();
  }

  private static Path quiet(Path path) throws IOException {
    return Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
