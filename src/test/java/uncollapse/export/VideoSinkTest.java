package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How frames are handed to ffmpeg, and what is said when it will not have them. */
class VideoSinkTest {
  @TempDir private Path folder = Path.of("");

  private List<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A program in place of ffmpeg that does what a line of shell says. */
  private Ffmpeg fake(String line) throws IOException {
    Path program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\n" + line + "\n");
    assumeTrue(program.toFile().setExecutable(true));
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    return new Ffmpeg(program);
  }

  private void feed(Ffmpeg ffmpeg) throws IOException {
    try (VideoSink sink = new VideoSink(folder.resolve("a.mp4"), ffmpeg, VideoFormat.MP4, 640, 480, 10)) {
      byte[] frame = sink.encode(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB));
      for (int k = 0; k < 20; k++) {
        sink.write(frame, 1);
      }
      sink.finish();
      sink.commit();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "echo Cannot do it >&2; exit 3 | ffmpeg gave up (Cannot do it)",
    "head -c 500000 > /dev/null; echo Out of luck >&2; kill -9 $$ | ffmpeg gave up (Out of luck)",
    "cat > /dev/null; exit 4 | ffmpeg gave up (exit code 4)",
    "cat > /dev/null | ffmpeg gave up",
    "cat > film.mp4; echo Error writing trailer of film.mp4: No space left on device >&2 | the disk is full",
    "ls >&2; exit 3 | ffmpeg gave up (lock)",
    "cat > film.mp4; echo Error closing file >&2 | ffmpeg gave up (Error closing file)",
    "head -c 100 > /dev/null; echo av_interleaved_write_frame: No space left on device >&2; exit 1 | the disk is full",
  })
  void whenItDiesItsLastWordIsSaidAndNothingIsLeft(String does, String said) throws IOException {
    Ffmpeg ffmpeg = fake(does);
    Files.writeString(folder.resolve("a.mp4"), "as it was");
    assertThatThrownBy(() -> feed(ffmpeg))
        .isInstanceOf(ExportFailure.class)
        .hasMessageContaining(said)
        .hasMessageContaining("a.mp4");
    assertThat(names(folder)).containsExactly("a.mp4", "ffmpeg");
    assertThat(folder.resolve("a.mp4")).hasContent("as it was");
  }

  /** A write fails soon: whoever has hours of frames need not make them all. */
  @ParameterizedTest
  @ValueSource(strings = {
    "head -c 460800 > /dev/null; echo \"Unknown encoder 'libx264'\" >&2; exit 1",
    "echo Error selecting an encoder >&2; echo Error opening output files: Encoder not found >&2; exit 8",
    "exec REAL $(echo $* | sed s/libx264/libnone/)",
  })
  void anEncoderThatItLacksIsSaidSoon(String does) throws IOException {
    Optional<Ffmpeg> real = Ffmpeg.installed();
    assumeTrue(real.isPresent());
    Ffmpeg ffmpeg = fake(does.replace("REAL", real.get().program().toString()));
    try (VideoSink sink = new VideoSink(folder.resolve("a.mp4"), ffmpeg, VideoFormat.MP4, 640, 480, 10)) {
      BufferedImage frame = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
      assertThatThrownBy(
              () -> {
                while (true) {
                  sink.write(sink.encode(frame), 1);
                }
              })
          .isInstanceOf(ExportFailure.class)
          .hasMessage(ffmpeg.lacks(VideoFormat.MP4).getMessage());
    }
    assertThat(names(folder)).containsExactly("ffmpeg");
  }

  /** Where a frame was that is written there may be another one, but not before. */
  @Test
  void framesUnderWayKeepTheirPlanes() throws IOException {
    Ffmpeg ffmpeg = fake("cat > film.mp4");
    ByteArrayOutputStream wanted = new ByteArrayOutputStream();
    try (VideoSink sink = new VideoSink(folder.resolve("a.mp4"), ffmpeg, VideoFormat.MP4, 64, 48, 10)) {
      Queue<byte[]> underWay = new ArrayDeque<>();
      Set<byte[]> places = Collections.newSetFromMap(new IdentityHashMap<>());
      for (int k = 0; k < 20; k++) {
        BufferedImage frame = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        frame.setRGB(k, k, 0xFFFFFF);
        byte[] planes = FramePackingTest.planes(frame);
        wanted.writeBytes(planes);
        wanted.writeBytes(planes);
        underWay.add(sink.encode(frame));
        places.addAll(underWay);
        if (underWay.size() == 3) {
          sink.write(underWay.remove(), 2);
        }
      }
      while (!underWay.isEmpty()) {
        sink.write(underWay.remove(), 2);
      }
      assertThat(places).hasSize(3);
      sink.finish();
      sink.commit();
    }
    assertThat(folder.resolve("a.mp4")).hasBinaryContent(wanted.toByteArray());
  }

  @Test
  void whatItMerelyRemarksDoesNotMatter() throws IOException {
    feed(fake("cat > film.mp4; echo ffmpeg: libtinfo.so.6: no version information available >&2"));
    assertThat(folder.resolve("a.mp4")).isNotEmptyFile();
  }

  @ParameterizedTest
  @EnumSource(VideoFormat.class)
  void whatItCanMakeIsAsked(VideoFormat format) throws IOException {
    assertThat(Ffmpeg.in(List.of(folder))).isEmpty();
    assertThat(fakeEncoders("libx265").orElseThrow().formats()).isEmpty();
    Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
    assertThat(Ffmpeg.in(List.of(relative))).as("what lies there is nobody's choice").isEmpty();
    Ffmpeg rich = fakeEncoders(format.encoder()).orElseThrow();
    assertThat(rich.formats()).containsExactly(format);
    assertThat(rich.lacks(format)).hasMessageContaining(format.encoder()).hasMessageContaining(rich.program().toString());
  }

  private Optional<Ffmpeg> fakeEncoders(String name) throws IOException {
    fake("echo ' V..... = Video'; echo ' V....D " + name + " some encoder'");
    return Ffmpeg.in(List.of(Path.of("relative"), folder));
  }
}
