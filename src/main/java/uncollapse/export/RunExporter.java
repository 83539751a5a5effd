package uncollapse.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Facing;
import uncollapse.scene.Picture;
import uncollapse.train.Snapshot;

/** Runs an experiment in simulated time and leaves its film, its last picture and its numbers as files. */
public final class RunExporter {
  /** So many frames decide the palette. */
  private static final int PALETTE_FRAMES = 16;

  /** A frame takes about as long as so many steps: what is left is to be foretold. */
  private static final int FRAME_STEPS = 100;

  private final Story story;
  private final FrameStyle style;
  private final FilmTiming timing;
  private final Outputs outputs;
  private final Watcher watcher;
  private long done;
  private long all;

  /**
   * What came of it.
   *
   * @param end the last step that could be taken: earlier than asked for if the run diverged
   */
  public record Outcome(Snapshot end, List<Path> files) {}

  private RunExporter(Story story, FrameStyle style, FilmTiming timing, Outputs outputs, Watcher watcher) {
    this.story = story;
    this.style = style;
    this.timing = timing;
    this.outputs = outputs;
    this.watcher = watcher;
  }

  /**
   * Trains, paints and writes. The same arguments give the same bytes, on any number of cores.
   *
   * @throws CancellationException if the watcher stopped it; no file has been written or changed then
   * @throws ExportFailure if a file cannot be written; none has been written or changed then
   * @throws uncollapse.text.BadInputException if an output is the file that the points come from, or the film begins where
   *     the run has ended
   */
  public static Outcome render(
      Story story, FrameStyle style, FilmTiming timing, Outputs outputs, Watcher watcher) throws IOException {
    story.inputs().forEach(it -> outputs.files().forEach(it::protect));
    outputs.refuseMisfits(story.run(), timing);
    try {
      return new RunExporter(story, style, timing, outputs, watcher).render();
    } catch (IOException | UncheckedIOException e) {
      throw ExportFailure.of(e, outputs.files().findFirst().orElseThrow());
    }
  }

  private Outcome render() throws IOException {
    long[] shown = outputs.film() == null ? new long[0] : timing.steps(story);
    boolean onlyFilm = outputs.files().count() == 1 && shown.length > 0;
    long until = onlyFilm ? shown[shown.length - 1] : story.steps();
    all = until + (long) shown.length * FRAME_STEPS;
    try (FrameSink sink = sink(shown);
        NumberFiles numbers = new NumberFiles(outputs.numbers(), story.run())) {
      Film.Scene scene = play(shown, sink, numbers, until);
      Snapshot end = scene.run().snapshot();
      if (outputs.still() != null) {
        Picture picture = style.picture(end, Facing.of(end).with(style.layers())).against(other(scene));
        Still.write(style, picture, Still.format(outputs.still()), numbers.open(outputs.still()));
      }
      numbers.end(scene.run(), end);
      if (sink != null) {
        sink.commit();
      }
      numbers.commit();
      return new Outcome(end, outputs.files().toList());
    }
  }

  private Film.Scene play(long[] shown, @Nullable FrameSink sink, NumberFiles numbers, long until) throws IOException {
    try (Reel reel = sink == null ? null : new Reel(shown, timing, opaque(), sink, () -> tick(FRAME_STEPS))) {
      Film.Look look =
          (scene, last) -> {
            scene.run().want(style.layers().wanted(scene.run().experiment(), -1));
            numbers.look(scene.run(), last);
            if (reel != null) {
              reel.look(scene);
            }
          };
      Film.Scene scene = Film.play(story, until, () -> tick(1), look);
      if (reel != null) {
        reel.end(scene);
      }
      return scene;
    }
  }

  private static @Nullable Snapshot other(Film.Scene scene) {
    return scene.against() == null ? null : scene.against().snapshot();
  }

  /** Films have no transparent parts, but for single pictures. */
  private FrameStyle opaque() {
    boolean pictures = outputs.film() != null && outputs.film().format() == FilmFormat.FRAMES;
    return pictures ? style : style.on(false);
  }

  private @Nullable FrameSink sink(long[] shown) throws IOException {
    Outputs.FilmFile film = outputs.film();
    if (film == null) {
      return null;
    }
    int width = style.size().width();
    int height = style.size().height();
    double rate = timing.framesPerSecond();
    return switch (film.format()) {
      case GIF -> new GifSink(film.path(), width, height, palette(shown), rate, timing.loop());
      case FRAMES -> new SequenceSink(film.path(), rate);
      case MP4, WEBM -> {
        VideoFormat format = film.format().video().orElseThrow();
        Ffmpeg ffmpeg = Ffmpeg.with(Ffmpeg.installed(), format);
        yield new VideoSink(film.path(), ffmpeg, format, width, height, rate);
      }
    };
  }

  /** From some frames of the whole film: the run is trained for them alone, which takes less than keeping all frames. */
  private Palette palette(long[] shown) throws IOException {
    int some = Math.min(PALETTE_FRAMES, shown.length);
    long[] sample =
        LongStream.range(0, some).map(k -> shown[(int) ((shown.length - 1) * k / Math.max(1, some - 1))]).toArray();
    all += shown[shown.length - 1] + (long) some * FRAME_STEPS;
    try (PaletteSink colours = new PaletteSink();
        Reel reel = new Reel(sample, timing, opaque(), colours, () -> tick(FRAME_STEPS))) {
      reel.end(Film.play(story, shown[shown.length - 1], () -> tick(1), (scene, _) -> reel.look(scene)));
      return colours.palette();
    }
  }

  private void tick(int steps) {
    done += steps;
    if (!watcher.reached(Math.min(done, all), all)) {
      throw new CancellationException();
    }
  }
}
