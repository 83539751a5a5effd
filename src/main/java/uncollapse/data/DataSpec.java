package uncollapse.data;

import java.util.List;

/**
 * Which points a run trains on and which it shows.
 *
 * <p>The user's own points are as many as they are: of those, the share probe / (n + probe) of each class, but no more than
 * {@value #MAX_PROBE} in all, is shown, and the others are trained on.
 *
 * @param n training points, {@value #MIN_POINTS} to {@value #MAX_N}
 * @param probe fresh points of the same distribution that are drawn and measured, never trained on, {@value #MIN_POINTS}
 *     to {@value #MAX_PROBE}
 * @param shift added to every point, one number per coordinate; empty for none
 */
public record DataSpec(PointSource source, int n, int probe, List<Double> shift) {
  public static final int MIN_POINTS = 16;
  public static final int MAX_N = 20_000;
  public static final int MAX_PROBE = 5_000;

  public DataSpec {
    shift = List.copyOf(shift);
  }

  /** What so many points of the user's own are used for when nothing else is said: 70 % to train on, 30 % to show. */
  public static DataSpec of(PointSource own, int points) {
    int shown = Math.clamp(Math.round(0.3 * points), MIN_POINTS, MAX_PROBE);
    return new DataSpec(own, 0, 0, List.of()).sized(points - shown, shown);
  }

  /** With so many points to train on and to show, as near as the limits allow. */
  public DataSpec sized(int trained, int shown) {
    return new DataSpec(
        source, Math.clamp(trained, MIN_POINTS, MAX_N), Math.clamp(shown, MIN_POINTS, MAX_PROBE), shift);
  }
}
