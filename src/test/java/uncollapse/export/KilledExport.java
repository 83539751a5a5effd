package uncollapse.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import uncollapse.train.Recording;
import uncollapse.train.Samples;

/** A process that exports and says so at every step, to be killed. */
public final class KilledExport {
  static final FilmTiming TIMING =
      FilmTiming.DEFAULT.at(10).lasting(new FilmTiming.Length.Seconds(1)).holding(0, 0);
  static final int FRAMES = 10;

  private KilledExport() {}

  /** The story that is exported. */
  static Story story() {
    return new Story(new Recording(Samples.load(Samples.names().getFirst()), List.of(), 12, true));
  }

  static Outputs outputs(Path path) {
    return FilmFormat.of(path.toString())
        .map(format -> Outputs.film(path, format))
        .orElseGet(() -> path.toString().endsWith(".csv") ? Outputs.csv(path, 1) : Outputs.film(path, FilmFormat.FRAMES));
  }

  public static void main(String[] args) throws IOException {
    FrameStyle small = FrameStyle.DEFAULT.sized(new FrameSize(320, 200), 1);
    RunExporter.render(
        story(),
        small,
        TIMING,
        outputs(Path.of(args[0])),
        (done, all) -> {
          System.out.println(done);
          return true;
        });
    System.out.println("done");
  }
}
