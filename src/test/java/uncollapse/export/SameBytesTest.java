package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.train.Recording;
import uncollapse.train.Samples;

/** Every file that a run leaves is the same wherever in the world it is made. */
class SameBytesTest {
  private static final FrameStyle SMALL = FrameStyle.DEFAULT.sized(new FrameSize(320, 200), 1);
  private static final FilmTiming SHORT =
      FilmTiming.DEFAULT.at(10).lasting(new FilmTiming.Length.Seconds(0.4)).holding(0, 0);

  @TempDir private Path folder = Path.of("");

  private void make(Path in) throws IOException {
    Files.createDirectory(in);
    Story story = new Story(new Recording(Samples.load("needle"), List.of(), 12, true));
    Outputs.Numbers numbers =
        Outputs.Numbers.csv(in.resolve("m.csv"), 1)
            .withFeatures(in.resolve("f.npy"))
            .withWeights(in.resolve("w.npz"))
            .withQuality(in.resolve("q.csv"));
    Outputs.FilmFile film = new Outputs.FilmFile(in.resolve("a.gif"), FilmFormat.GIF);
    RunExporter.render(story, SMALL, SHORT, new Outputs(film, in.resolve("a.png"), numbers), Watcher.NONE);
    for (String name : List.of("a.svg", "a.pdf")) {
      RunExporter.render(story, SMALL, SHORT, Outputs.still(in.resolve(name)), Watcher.NONE);
    }
  }

  /** In Turkish I is not the capital of i; in Samoa it is another day. */
  @Test
  void neitherLanguageNorTimeZoneGetIn() throws IOException {
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    make(folder.resolve("here"));
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      make(folder.resolve("there"));
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
    try (Stream<Path> files = Files.list(folder.resolve("here"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(9);
      for (Path file : all) {
        Path other = folder.resolve("there").resolve(file.getFileName());
        assertThat(Files.mismatch(file, other)).as(file.getFileName().toString()).isEqualTo(-1);
      }
    }
  }
}
