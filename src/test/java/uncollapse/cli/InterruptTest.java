package uncollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.Forked;
import uncollapse.app.Main;
import uncollapse.export.Ffmpeg;

/** Verbs in a process of their own that is stopped on the way, or for which there is no room. */
class InterruptTest {
  private static final int SIGINT = 2;
  private static final int SIGTERM = 15;

  @TempDir private Path folder = Path.of("");
  @TempDir private Path aside = Path.of("");

  @BeforeEach
  void thereAreSignals() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
  }

  private ProcessBuilder verb(String line) {
    return new ProcessBuilder(Forked.java(Main.class, line.split(" ")))
        .directory(folder.toFile())
        .redirectOutput(aside.resolve("out").toFile())
        .redirectError(aside.resolve("err").toFile());
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** As soon as it has begun to write. */
  private Process begun(ProcessBuilder verb) throws IOException, InterruptedException {
    Process process = verb.start();
    while (process.isAlive() && left().isEmpty()) {
      Thread.sleep(5);
    }
    return process;
  }

  /** As Ctrl+C does it; who runs the tests in the background may have made all its children deaf to that. */
  private static int interrupt(Process process) throws IOException, InterruptedException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    boolean deaf = true;
    if (Files.exists(status)) {
      String ignored = Files.readString(status).lines().filter(it -> it.startsWith("SigIgn:")).findFirst().orElseThrow();
      deaf = (Long.parseUnsignedLong(ignored.substring(7).strip(), 16) >> (SIGINT - 1) & 1) == 1;
    }
    int signal = deaf ? SIGTERM : SIGINT;
    assertThat(new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid()).start().waitFor()).isZero();
    return 128 + signal;
  }

  private void endsQuietly(Process process) throws IOException, InterruptedException {
    int code = interrupt(process);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
    assertThat(left()).isEmpty();
    assertThat(aside.resolve("out")).isEmptyFile();
    assertThat(aside.resolve("err")).content().doesNotContain("Exception", "Error", "cannot", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "render needle -o seq/ --seconds 60",
    "render needle -o a.png --steps 50 --size 2560x1600",
    "render needle -o a.gif --steps 5 --seconds 60",
    "render needle -o a.mp4 --seconds 60 --size 320x200",
    "train needle --steps 100000 --every 100 --csv m.csv --features f.csv --weights w/ --quality q.csv",
  })
  void whoStopsAVerbFindsNothingLeft(String line) throws IOException, InterruptedException {
    assumeTrue(!line.contains(".mp4") || Ffmpeg.installed().isPresent());
    endsQuietly(begun(verb(line)));
  }

  /** It takes no more of the first frame, does not end, and nobody else will end it. */
  @Test
  void aVideoProgramThatHangsIsEnded() throws IOException, InterruptedException {
    Path pid = aside.resolve("pid");
    Path program = Files.writeString(aside.resolve("ffmpeg"), """
        #!/bin/sh
        if [ "$2" = -encoders ]; then echo " V....D libx264 some encoder"; exit 0; fi
        head -c 1 > %1$s.begun
        echo $$ > %1$s
        exec sleep 600
        """.formatted(pid));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    ProcessBuilder verb = verb("render needle -o a.mp4 --steps 200");
    verb.environment().merge("PATH", aside.toString(), (path, mine) -> mine + File.pathSeparator + path);
    Process process = begun(verb);
    while (process.isAlive() && !(Files.exists(pid) && Files.readString(pid).endsWith("\n"))) {
      Thread.sleep(20);
    }
    Thread.sleep(200);
    endsQuietly(process);
    ProcessHandle hung = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElse(null);
    assertThat(hung == null || !hung.isAlive()).isTrue();
  }

  /** No file may be larger than a few kilobytes, which is to a program as if the disk were full. */
  @ParameterizedTest
  @ValueSource(strings = {
    "render needle -o seq/ --steps 9 --seconds 0.3",
    "render needle -o a.gif --steps 9 --seconds 0.3",
    "render needle -o a.svg --steps 9",
    "train needle --steps 100 --csv m.csv --features f.csv --weights w.npz --quality q.csv",
    "train needle --steps 1 --csv m.csv --features f.npy --weights w/ --quality q.csv",
    "measure ../e.csv --plot a.pdf",
  })
  void aFullDiskIsSaidAndNothingIsLeft(String line) throws IOException, InterruptedException {
    StringBuilder rows = new StringBuilder();
    for (int k = 0; k < 60; k++) {
      rows.append(Math.sin(k)).append(',').append(Math.cos(3 * k)).append('\n');
    }
    Path embedding = Files.writeString(aside.resolve("e.csv"), rows);
    ProcessBuilder verb = verb(line.replace("../e.csv", embedding.toString()));
    Stream<String> limited = Stream.of("/bin/sh", "-c", "ulimit -f 4; exec \"$@\"", "sh");
    verb.command(Stream.concat(limited, verb.command().stream()).toList());
    assertThat(verb.start().waitFor()).isEqualTo(1);
    assertThat(left()).isEmpty();
    List<String> said = Files.readAllLines(aside.resolve("err"));
    assertThat(said.getLast()).contains(" cannot be written: ");
    assertThat(said).noneMatch(it -> it.contains("Exception") || it.startsWith("\t"));
  }
}
