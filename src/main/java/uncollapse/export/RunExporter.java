package uncollapse.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Picture;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** Runs an experiment in simulated time and leaves its film, its last picture and its numbers as files. */
public final class RunExporter {
  /** So many frames decide the palette. */
  private static final int PALETTE_FRAMES = 16;

  /** A frame takes about as long as so many steps: what is left is to be foretold. */
  private static final int FRAME_STEPS = 100;

  private final FrameStyle style;
  private final FilmTiming timing;
  private final Outputs outputs;
  private final Watcher watcher;
  private Story story;
  private long done;

  /** One for the time when all is written and not in its place yet. */
  private long all = 1;

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
    outputs.refuseMisfits(story.run().recording(), timing);
    try {
      return new RunExporter(story, style, timing, outputs, watcher).render();
    } catch (IOException | UncheckedIOException e) {
      throw ExportFailure.of(e, outputs.files().findFirst().orElseThrow());
    }
  }

  private Outcome render() throws IOException {
    long[] shown = outputs.film() == null ? new long[0] : timing.steps(story);
    all += (long) shown.length * FRAME_STEPS; // before those of a palette, after which it would look nearly done
    boolean onlyFilm = outputs.files().count() == 1 && shown.length > 0;
    long until = onlyFilm ? shown[shown.length - 1] : story.steps();
    try (NumberFiles numbers = NumberFiles.begin(outputs.numbers(), story.run().recording());
        FrameSink sink = sink(shown, until, numbers)) {
      Film.Scene scene = sink == null ? play(until, List.of(numbers)) : film(shown, until, sink, numbers);
      Snapshot end = scene.run().snapshot();
      @Nullable Path still = outputs.still();
      if (still != null) {
        Picture picture = style.picture(end, style.view(end)).against(other(scene));
        numbers.put(still, out -> Still.write(style, picture, Still.format(still), out));
      }
      numbers.end(scene.run(), end);
      tick(1);
      if (sink != null) {
        sink.commit();
      }
      numbers.commit();
      return new Outcome(end, outputs.files().toList());
    }
  }

  private Film.Scene film(long[] shown, long until, FrameSink sink, NumberFiles numbers) throws IOException {
    try (Reel reel = new Reel(shown, timing, opaque(), sink, () -> tick(FRAME_STEPS))) {
      Film.Scene scene = play(until, isGif() ? List.of(reel) : List.of(numbers, reel));
      reel.end(scene);
      return scene;
    }
  }

  /** Plays the story with the layers that are to be seen. */
  private Film.Scene play(long until, List<Film.Viewer> others) throws IOException {
    List<Film.Viewer> viewers = new ArrayList<>(others);
    viewers.addFirst((scene, _) -> want(scene));
    Film film = new Film(story);
    all += film.way(until, viewers);
    Film.Scene scene = film.play(until, viewers, () -> tick(1));
    want(scene);
    return scene;
  }

  private void want(Film.Scene scene) {
    want(scene.run());
    if (scene.against() != null) {
      want(scene.against());
    }
  }

  private void want(Trainer run) {
    run.want(style.layers().wanted(run.experiment(), -1));
  }

  private boolean isGif() {
    return outputs.film() != null && outputs.film().format() == FilmFormat.GIF;
  }

  private static @Nullable Snapshot other(Film.Scene scene) {
    return scene.against() == null ? null : scene.against().snapshot();
  }

  /** Films have no transparent parts, but for single pictures. */
  private FrameStyle opaque() {
    boolean pictures = outputs.film() != null && outputs.film().format() == FilmFormat.FRAMES;
    return pictures ? style : style.on(false);
  }

  private @Nullable FrameSink sink(long[] shown, long until, NumberFiles numbers) throws IOException {
    Outputs.FilmFile film = outputs.film();
    if (film == null) {
      return null;
    }
    int width = style.size().width();
    int height = style.size().height();
    double rate = timing.framesPerSecond();
    return switch (film.format()) {
      case GIF -> new GifSink(film.path(), width, height, palette(shown, until, numbers), rate, timing.loop());
      case FRAMES -> new SequenceSink(film.path(), rate);
      case MP4, WEBM -> {
        VideoFormat format = film.format().video().orElseThrow();
        Ffmpeg ffmpeg =
            Ffmpeg.installed().orElseThrow(() -> new ExportFailure("input.export.ffmpeg.missing", format.ending()));
        // It complains by itself, but once it has a frame, which goes to it when the second is begun.
        if (shown[Math.min(1, shown.length - 1)] > FRAME_STEPS && !ffmpeg.formats().contains(format)) {
          throw ffmpeg.lacks(format);
        }
        yield new VideoSink(film.path(), ffmpeg, format, width, height, rate);
      }
    };
  }

  /**
   * From some frames of the whole film, which come before all others: what is trained for them is kept, so that it is not
   * trained twice, and the numbers are written meanwhile.
   */
  private Palette palette(long[] shown, long until, NumberFiles numbers) throws IOException {
    int some = Math.min(PALETTE_FRAMES, shown.length);
    long[] sample =
        LongStream.range(0, some).map(k -> shown[(int) ((shown.length - 1) * k / Math.max(1, some - 1))]).toArray();
    Film film = new Film(story);
    try (PaletteSink colours = new PaletteSink();
        Reel reel = new Reel(sample, timing, opaque(), colours, () -> tick(FRAME_STEPS))) {
      List<Film.Viewer> viewers = new ArrayList<>(List.of(numbers, reel));
      if (story.run().trained() == 0) {
        viewers.add(film.keeper(shown));
      }
      all += film.way(until, viewers) + (long) some * FRAME_STEPS;
      reel.end(film.play(until, viewers, () -> tick(1)));
      story = story.run().trained() == 0 ? film.kept() : story;
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
