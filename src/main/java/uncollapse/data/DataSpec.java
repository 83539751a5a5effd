package uncollapse.data;

import java.nio.file.Path;
import java.util.List;

/**
 * Which points a run trains on and which it shows.
 *
 * <p>A file has the points that it has: of those, the share probe / (n + probe) of each class, but no more than
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

  /**
   * What a file of points is taken for when nothing but its name is known: 70 % to train on, 30 % to show.
   *
   * @throws uncollapse.text.BadInputException if it holds no such points
   */
  public static DataSpec ofFile(Path csv) {
    return new DataSpec(PointsFile.recognise(csv), 700, 300, List.of());
  }
}
