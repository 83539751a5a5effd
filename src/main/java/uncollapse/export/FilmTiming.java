package uncollapse.export;

import uncollapse.text.BadInputException;

/**
 * How a film passes, on simulated time.
 *
 * @param framesPerSecond 1 to 60; a GIF's at most 50, which is what its players keep to
 * @param length how many frames it has, but for those on which it stands
 * @param from the step of the first frame
 * @param to the step of the last frame, {@link #END} for the run's last
 * @param easing how steps and time go together
 * @param holdFirst seconds for which the first frame stands still, 0 to 60
 * @param holdLast as long the last one
 * @param turn how far the camera goes round a picture of space in that time, radians
 * @param loop whether a GIF begins again when it ends
 */
public record FilmTiming(
    double framesPerSecond,
    Length length,
    long from,
    long to,
    Easing easing,
    double holdFirst,
    double holdLast,
    double turn,
    boolean loop) {
  /** The last step that there is. */
  public static final long END = Long.MAX_VALUE;

  public static final double LEAST_RATE = 1;
  public static final double MOST_RATE = 60;
  public static final int MOST_RATE_OF_A_GIF = 50;
  public static final double LEAST_SECONDS = 0.1;
  public static final double MOST_SECONDS = 3_600;
  public static final double MOST_HOLD = 60;

  /** Radians: ten times round. */
  public static final double MOST_TURN = 20 * Math.PI;

  private static final int MOST_FRAMES = 100_000;

  public static final FilmTiming DEFAULT =
      new FilmTiming(15, new Length.Seconds(8), 0, END, Easing.SLOW_START, 0.6, 2, 0.6, true);

  /** How steps and time go together. */
  public enum Easing {
    /** Much of the time for the steps right after the start and after each change of a setting. */
    SLOW_START,
    /** As much time for each step. */
    EVEN
  }

  /** What decides how many frames there are. */
  public sealed interface Length {
    /** So long, 0.1 to 3600, however many steps go by. */
    record Seconds(double seconds) implements Length {}

    /** So many steps from one frame to the next, at least 1, however long it takes. */
    record StepsPerFrame(long steps) implements Length {}
  }

  /** Refuses what is out of range. */
  public FilmTiming {
    within("input.film.rate", framesPerSecond, LEAST_RATE, MOST_RATE);
    within("input.film.hold", holdFirst, 0, MOST_HOLD);
    within("input.film.hold", holdLast, 0, MOST_HOLD);
    within("input.film.turn", turn, -MOST_TURN, MOST_TURN);
    switch (length) {
      case Length.Seconds(double seconds) -> within("input.film.seconds", seconds, LEAST_SECONDS, MOST_SECONDS);
      case Length.StepsPerFrame(long steps) -> within("input.film.stride", (double) steps, 1, Integer.MAX_VALUE);
    }
    if (from < 0 || from > to) {
      throw new BadInputException("input.film.span", from, to);
    }
  }

  private static void within(String key, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new BadInputException(key, value, least, most);
    }
  }

  public FilmTiming at(double newFramesPerSecond) {
    return new FilmTiming(newFramesPerSecond, length, from, to, easing, holdFirst, holdLast, turn, loop);
  }

  public FilmTiming lasting(Length newLength) {
    return new FilmTiming(framesPerSecond, newLength, from, to, easing, holdFirst, holdLast, turn, loop);
  }

  public FilmTiming between(long newFrom, long newTo) {
    return new FilmTiming(framesPerSecond, length, newFrom, newTo, easing, holdFirst, holdLast, turn, loop);
  }

  public FilmTiming eased(Easing newEasing) {
    return new FilmTiming(framesPerSecond, length, from, to, newEasing, holdFirst, holdLast, turn, loop);
  }

  public FilmTiming holding(double first, double last) {
    return new FilmTiming(framesPerSecond, length, from, to, easing, first, last, turn, loop);
  }

  public FilmTiming turning(double radians) {
    return new FilmTiming(framesPerSecond, length, from, to, easing, holdFirst, holdLast, radians, loop);
  }

  public FilmTiming looping(boolean again) {
    return new FilmTiming(framesPerSecond, length, from, to, easing, holdFirst, holdLast, turn, again);
  }

  /**
   * The step that each frame shows; rising.
   *
   * @throws BadInputException if the run ends before the film begins, or there are too many frames
   */
  public long[] steps(Story story) {
    long last = Math.min(to, story.steps());
    if (from > last) {
      throw new BadInputException("input.film.beyond", from, last);
    }
    long frames =
        switch (length) {
          case Length.Seconds(double seconds) -> Math.max(2, Math.round(framesPerSecond * seconds));
          case Length.StepsPerFrame(long steps) -> 1 + Math.ceilDiv(last - from, steps);
        };
    if (frames > MOST_FRAMES) {
      throw new BadInputException("input.film.frames", frames, MOST_FRAMES);
    }
    return switch (length) {
      case Length.Seconds _ ->
          switch (easing) {
            case SLOW_START -> Pacing.slowStart(story, from, last, (int) frames);
            case EVEN -> Pacing.even(from, last, (int) frames);
          };
      case Length.StepsPerFrame(long steps) -> Pacing.every(steps, from, last, (int) frames);
    };
  }

  /** For how many frames one of them stands. */
  int times(boolean first, boolean last) {
    double held = (first ? holdFirst : 0) + (last ? holdLast : 0);
    return 1 + (int) Math.round(held * framesPerSecond);
  }

  /** How long a film of so many different frames is, in seconds. */
  public double seconds(int frames) {
    return (frames - 2 + times(true, false) + times(false, true)) / framesPerSecond;
  }
}
