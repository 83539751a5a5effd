package uncollapse.measure;

import java.util.OptionalDouble;

/**
 * How good the embedding of the probe set is.
 *
 * @param effectiveRank RankMe, 1 to min(b, d)
 * @param recallAt1 share of points whose nearest other point has their label, after N(0, 0.02) is added to each
 *     coordinate: plain Recall@1 stays high inside a dot of size 1e-3
 * @param accuracy of the linear head, for tasks that have one
 */
public record Quality(double utilisation, double effectiveRank, double recallAt1, OptionalDouble accuracy) {}
