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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.Forked;
import uncollapse.app.Main;

/** Films in a process of its own that finds another ffmpeg, or none. */
class VideoProgramTest {
  private static final String ASKED = "-hide_banner -encoders";

  @TempDir private Path folder = Path.of("");
  @TempDir private Path aside = Path.of("");

  @BeforeEach
  void thereIsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
  }

  /** How it was called. */
  private List<String> calls() throws IOException {
    Path calls = aside.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private void program(String encoders, String otherwise) throws IOException {
    Path program = Files.writeString(aside.resolve("ffmpeg"), """
        #!/bin/sh
        PATH=/usr/bin:/bin
        echo "$*" >> %s
        if [ "$2" = -encoders ]; then echo "%s"; exit 0; fi
        %s
        """.formatted(aside.resolve("calls"), encoders, otherwise));
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private int code(String line) throws IOException, InterruptedException {
    ProcessBuilder verb =
        new ProcessBuilder(Forked.java(Main.class, line.split(" ")))
            .directory(folder.toFile())
            .redirectOutput(aside.resolve("out").toFile())
            .redirectError(aside.resolve("err").toFile());
    verb.environment().put("PATH", aside.toString());
    return verb.start().waitFor();
  }

  private String said() throws IOException {
    return Files.readAllLines(aside.resolve("err")).getLast();
  }

  private void nothingIsLeft() {
    assertThat(folder).isEmptyDirectory();
    assertThat(aside.resolve("out")).isEmptyFile();
  }

  @Test
  void whoHasNoneIsToldHowToGetIt() throws IOException, InterruptedException {
    assertThat(code("render needle -o a.webm --steps 50")).isEqualTo(1);
    assertThat(said()).startsWith("A .webm film needs the program ffmpeg, which is not installed here");
    nothingIsLeft();
  }

  /** It complains once it has a frame; where the second one is far, that would be late. */
  @ParameterizedTest
  @CsvSource({"0:600:2, false", "0:3000:1500, true", "2000:3000:10, true"})
  void anEncoderThatItLacksIsSaidBeforeTheWork(String steps, boolean first) throws IOException, InterruptedException {
    program(" V....D libvpx-vp9 VP9", "head -c 96000 > /dev/null; echo \"Unknown encoder 'libx264'\" >&2; exit 1");
    assertThat(code("render needle -o a.mp4 --size 320x200 --steps " + steps)).isEqualTo(1);
    assertThat(said()).startsWith("A .mp4 film needs the encoder libx264, which " + aside.resolve("ffmpeg") + " does not have");
    nothingIsLeft();
    assertThat(calls()).hasSize(1);
    assertThat(calls().getFirst().equals(ASKED)).as(calls().getFirst()).isEqualTo(first);
  }

  @Test
  void itIsNotAskedWhereItsFirstFrameComesSoon() throws IOException, InterruptedException {
    program(" V....D libx264 H.264", "cat > film.mp4");
    assertThat(code("render needle -o a.mp4 --size 320x200 --steps 0:20:10")).isZero();
    assertThat(calls()).hasSize(1).noneMatch(ASKED::equals);
    assertThat(folder.resolve("a.mp4")).isNotEmptyFile();
    assertThat(code("render needle -o a.mp4 --size 320x200 --steps 0:2000:1000")).isZero();
    assertThat(calls()).hasSize(3).element(1).isEqualTo(ASKED);
    assertThat(folder.resolve("a.mp4")).isNotEmptyFile();
  }
}
