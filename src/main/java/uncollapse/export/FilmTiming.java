package uncollapse.export;

/**
 * How a film passes.
 *
 * @param framesPerSecond at most 50 (what players of GIF keep to)
 * @param seconds that a film moves; its first and last frame stand still for a moment more
 * @param turn how far the camera goes round a picture of space in that time, radians
 */
public record FilmTiming(double framesPerSecond, double seconds, double turn) {
  public static final FilmTiming DEFAULT = new FilmTiming(15, 8, 0.6);

  int frames() {
    return Math.max(2, (int) Math.round(framesPerSecond * seconds));
  }
}
