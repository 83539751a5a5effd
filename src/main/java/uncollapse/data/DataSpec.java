package uncollapse.data;

import java.util.List;

/**
 * Which points a run trains on and which it shows.
 *
 * @param n training points, 16 to 20,000
 * @param probe fresh points of the same distribution that are drawn and measured, never trained on, 16 to 5,000
 * @param shift added to every point, one number per coordinate; empty for none
 */
public record DataSpec(PointSource source, int n, int probe, List<Double> shift) {
  public DataSpec {
    shift = List.copyOf(shift);
  }
}
