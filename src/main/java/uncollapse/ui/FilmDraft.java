package uncollapse.ui;

import java.util.List;
import java.util.Optional;
import uncollapse.export.Ffmpeg;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameSize;
import uncollapse.export.Story;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;
import uncollapse.train.json.Range;

/** A film that somebody is setting up. */
final class FilmDraft {
  static final List<FrameSize> SIZES =
      List.of(
          new FrameSize(640, 400),
          new FrameSize(960, 600),
          new FrameSize(1280, 720),
          new FrameSize(1920, 1080),
          new FrameSize(3840, 2160),
          new FrameSize(1080, 1080));

  private static final double KILOBYTE = 1_000;
  private static final double MEGABYTE = 1_000_000;

  private final Story story;
  private final Optional<Ffmpeg> ffmpeg;
  FilmFormat format = FilmFormat.GIF;
  FrameSize size = SIZES.get(1);
  FilmTiming timing;
  double seconds = 8;
  long stride = 10;
  boolean bySteps;

  /**
   * Of a whole run, as films usually are.
   *
   * @param ffmpeg empty where it is not installed
   */
  FilmDraft(Story story, Optional<Ffmpeg> ffmpeg) {
    this.story = story;
    this.ffmpeg = ffmpeg;
    timing = FilmTiming.DEFAULT.between(0, story.steps());
  }

  /** Whether this machine can make films of a format. */
  boolean isPossible(FilmFormat wanted) {
    return wanted.video().isEmpty()
        || ffmpeg.filter(it -> it.encoders().contains(wanted.video().get().encoder())).isPresent();
  }

  /** Another format, at its customary rate. */
  void choose(FilmFormat chosen) {
    format = chosen;
    timing = timing.at(chosen.framesPerSecond());
  }

  /** The first step cannot be after the last. */
  void begin(double step) {
    timing = timing.between((long) step, Math.max((long) step, timing.to()));
  }

  /** The last step cannot be before the first. */
  void end(double step) {
    timing = timing.between(Math.min((long) step, timing.from()), (long) step);
  }

  Range steps() {
    return new Range(0, story.steps());
  }

  Story story() {
    return story;
  }

  /** How it passes. */
  FilmTiming chosen() {
    return timing.lasting(
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
   * How many frames, how long and about how large.
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
    double bytes = all * bytesPerPixel() * size.width() * size.height();
    String amount =
        bytes < MEGABYTE
            ? words.get("ui.film.kilobytes", Math.max(1, Math.round(bytes / KILOBYTE)))
            : words.get("ui.film.megabytes", Math.round(bytes / MEGABYTE));
    return words.get("ui.film.estimate", frames, film.seconds(frames), amount);
  }

  /** Of films of the samples, as they come out. */
  private double bytesPerPixel() {
    return switch (format) {
      case GIF -> 0.03;
      case MP4, WEBM -> 0.007;
      case FRAMES -> 0.17;
    };
  }
}
