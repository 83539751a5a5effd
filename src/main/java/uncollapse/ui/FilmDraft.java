package uncollapse.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameSize;
import uncollapse.export.FrameStyle;
import uncollapse.export.Story;
import uncollapse.export.VideoFormat;
import uncollapse.scene.FeaturesPainter;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.Recording;
import uncollapse.train.json.Range;

/** A film that somebody is setting up. */
final class FilmDraft {
  /** Of web pages, screens and papers. */
  static final List<String> SIZES =
      List.of("640x400", "960x600", "720p", "1080p", "4k", "square", "174mmx110mm@150dpi");

  private static final double USUAL_PIXELS = 960 * 600;
  private static final double KILOBYTE = 1_000;
  private static final double MEGABYTE = 1_000_000;

  private final Story story;
  private final Set<VideoFormat> videos;
  FilmFormat format;
  FrameStyle style;
  /** As it was typed. */
  String size;
  FilmTiming timing;
  long from;
  long to;
  double seconds;
  long stride;
  boolean bySteps;

  /**
   * What is chosen, of whatever run.
   *
   * @param size as it was typed
   * @param timing to the end where it is to the end of the run; its length is of no account
   * @param run whose steps they are; null where none was seen yet
   */
  record Choice(
      FilmFormat format,
      FrameStyle style,
      String size,
      FilmTiming timing,
      double seconds,
      long stride,
      boolean bySteps,
      @Nullable Recording run) {
    /** Of a whole run, as films usually are. */
    static Choice first(FrameStyle style) {
      return new Choice(FilmFormat.GIF, style, style.size().toString(), FilmTiming.DEFAULT, 8, 10, false, null);
    }
  }

  /**
   * Begins with a choice; with all steps where its steps were those of another run.
   *
   * @param videos those that can be made here
   */
  FilmDraft(Story story, Set<VideoFormat> videos, Choice choice) {
    this.story = story;
    this.videos = videos;
    format = choice.format;
    style = choice.style;
    size = choice.size;
    seconds = choice.seconds;
    stride = choice.stride;
    bySteps = choice.bySteps;
    Recording before = choice.run;
    timing =
        before != null && story.run().recording().goesOnFrom(before)
            ? choice.timing.between(choice.timing.from(), Math.min(choice.timing.to(), story.steps()))
            : choice.timing.between(0, story.steps());
    from = timing.from();
    to = timing.to();
  }

  /**
   * What is chosen now.
   *
   * @throws BadInputException if it ends before it begins
   */
  Choice choice() {
    FilmTiming span = timing.between(from, to);
    Recording run = story.run().recording();
    return new Choice(
        format, style, size, to == story.steps() ? span.between(from, FilmTiming.END) : span, seconds, stride, bySteps, run);
  }

  /** Whether this machine can make films of a format. */
  boolean isPossible(FilmFormat wanted) {
    return wanted.video().map(videos::contains).orElse(true);
  }

  /** Another format, at its customary rate. */
  void choose(FilmFormat chosen) {
    format = chosen;
    timing = timing.at(chosen.framesPerSecond());
  }

  /**
   * Takes the format that the ending of a name tells, where films of it can be made here; else the name gets the ending of
   * the format that is chosen. Its rate stays, where such films can have it.
   *
   * @return the name of the film
   */
  Path settle(Path asked) {
    Optional<FilmFormat> told =
        FilmFormat.of(asked.toString())
            .filter(it -> isPossible(it) && (it != FilmFormat.FRAMES || format == FilmFormat.FRAMES));
    if (told.isEmpty()) {
      return format == FilmFormat.FRAMES ? asked : FileDialogs.ended(asked, ending());
    }
    format = told.get();
    if (format == FilmFormat.GIF && timing.framesPerSecond() > FilmTiming.MOST_RATE_OF_A_GIF) {
      choose(format);
    }
    return asked;
  }

  /** Whether a frame may show through: no film may, but for single pictures. */
  boolean mayBeTransparent() {
    return format == FilmFormat.FRAMES;
  }

  /** Whether the camera goes round something. */
  boolean turns() {
    Experiment start = story.run().recording().start();
    return FeaturesPainter.turns(start) || start.data().source().dimension() == 3;
  }

  /** The style as this format can have it. */
  FrameStyle finished() {
    FrameSize size = format.video().isPresent() ? style.size().even() : style.size();
    return style.sized(size, style.scale()).on(style.transparent() && mayBeTransparent());
  }

  Range steps() {
    return new Range(0, story.steps());
  }

  Story story() {
    return story;
  }

  /**
   * How it passes.
   *
   * @throws BadInputException if it ends before it begins
   */
  FilmTiming chosen() {
    return timing.between(from, to).lasting(
        bySteps ? new FilmTiming.Length.StepsPerFrame(stride) : new FilmTiming.Length.Seconds(seconds));
  }

  /** Ending of its name without a dot; empty for a folder. */
  String ending() {
    return switch (format) {
      case GIF -> "gif";
      case MP4 -> "mp4";
      case WEBM -> "webm";
      case FRAMES -> "";
    };
  }

  /**
   * How many frames of which size, how long and about how large.
   *
   * @throws BadInputException if it cannot be
   */
  String estimate(Words words) {
    FilmTiming film = chosen();
    if (!isPossible(format)) {
      throw new BadInputException("ui.film.missing");
    }
    if (format == FilmFormat.GIF && film.framesPerSecond() > FilmTiming.MOST_RATE_OF_A_GIF) {
      throw new BadInputException("input.film.rate.gif", film.framesPerSecond(), FilmTiming.MOST_RATE_OF_A_GIF);
    }
    int frames = film.steps(story).length;
    double all = format == FilmFormat.FRAMES ? film.seconds(frames) * film.framesPerSecond() : frames;
    FrameSize size = finished().size();
    double bytes = all * bytes(size);
    String amount =
        bytes < MEGABYTE
            ? words.get("ui.film.kilobytes", Math.max(1, Math.round(bytes / KILOBYTE)))
            : words.get("ui.film.megabytes", Math.round(bytes / MEGABYTE));
    return words.get("ui.film.estimate", frames, film.seconds(frames), amount, size.width(), size.height());
  }

  /** Of films of the samples, as they come out: the larger a frame, the more of it is alike. */
  private double bytes(FrameSize size) {
    double perPixel =
        switch (format) {
          case GIF -> 0.037;
          case MP4, WEBM -> 0.01;
          case FRAMES -> 0.25;
        };
    double pixels = (double) size.width() * size.height();
    return perPixel * pixels * Math.pow(pixels / USUAL_PIXELS, -0.36);
  }
}
