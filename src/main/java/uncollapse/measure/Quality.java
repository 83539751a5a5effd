package uncollapse.measure;

import java.util.OptionalDouble;

/**
 * How good the embedding of the probe set is.
 *
 * @param effectiveRank RankMe, 1 to min(b, d)
 * @param recallAt1 share of points whose nearest other point has their label, after N(0, 0.02²) is added to each
 *     coordinate: plain Recall@1 stays high inside a dot of size 1e-3
 * @param accuracy of the linear head, for tasks that have one
 */
public record Quality(double utilisation, double effectiveRank, double recallAt1, OptionalDouble accuracy) {

  /** The share of places where two lists of classes, of the same length, agree. */
  public static double accuracy(int[] found, int[] labels) {
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += found[i] == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }
}
