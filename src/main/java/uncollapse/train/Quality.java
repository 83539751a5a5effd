package uncollapse.train;

import java.util.List;
import java.util.OptionalDouble;
import uncollapse.measure.Alignment;
import uncollapse.measure.Clustering;
import uncollapse.measure.LinearProbe;
import uncollapse.measure.Neighbours;
import uncollapse.measure.Retrieval;
import uncollapse.measure.Uniformity;
import uncollapse.measure.Vote;
import uncollapse.nn.FeatureLayer;

/**
 * How good features of the probe set are, by measures that compare points with each other and so are dear. Empty where
 * not defined: lengths of rows that are not 1 say nothing about uniformity and alignment, and all others need at least two
 * classes of which one has two points.
 *
 * @param step at which it was measured
 * @param points of the probe set that were compared: all of them, or {@value #MOST} ({@link Sample})
 * @param uniformity {@link Uniformity}
 * @param alignment {@link Alignment}, of positive pairs as {@code pairs} says
 * @param blurredRecallAt1 at a resolution of {@value Retrieval#BLUR} ({@link Retrieval#blurredRecallAt1}): plain Recall@1
 *     stays high inside a dot of size 1e-3
 * @param recallAt Recall@K for each K of {@link Neighbours#RECALL_AT}
 * @param mapAtR {@link Neighbours#mapAtR}
 * @param nmi of k-means clusters and classes ({@link Clustering#nmi})
 * @param headAccuracy share of points that the linear head gives their own class, for tasks that have one
 */
public record Quality(
    long step,
    int points,
    Pairs pairs,
    OptionalDouble uniformity,
    OptionalDouble alignment,
    OptionalDouble blurredRecallAt1,
    List<OptionalDouble> recallAt,
    OptionalDouble mapAtR,
    OptionalDouble nmi,
    Frozen frozen,
    OptionalDouble headAccuracy) {
  /** So many points of either set at most are compared while training goes on. */
  public static final int MOST = 500;

  /** What counts as a positive pair. */
  public enum Pairs {
    /** Two views of a point, as the task makes them, with the same random numbers each time. */
    VIEWS,
    /** Two points of one class. */
    CLASSES
  }

  /**
   * What frozen features of a layer are good for, learnt from training points and tested on the probe set.
   *
   * @param knn {@link Vote#accuracy}
   * @param linearProbe {@link LinearProbe#accuracy}
   */
  public record Frozen(FeatureLayer layer, OptionalDouble knn, OptionalDouble linearProbe) {}

  public Quality {
    recallAt = List.copyOf(recallAt);
  }
}
