package uncollapse.train;

/**
 * Curves of a run, thinned evenly once they get long: entry i is at {@code steps[i]}, rising. An immutable view of the
 * first {@code size} entries of arrays that only ever grow.
 *
 * @param sMu mean singular value of the probe embedding
 * @param task task loss of the batch of that step, {@code weighted} λ · regulariser, {@code total} their sum; all NaN at
 *     step 0, before the first batch
 */
public record History(
    int size, long[] steps, double[] sMu, double[] utilisation, double[] task, double[] weighted, double[] total) {}
