package uncollapse.data;

import uncollapse.linalg.Matrix;

/**
 * Points with a class each.
 *
 * @param x n × 2 or n × 3
 * @param labels n values in 0 … classes − 1
 */
public record LabelledPoints(Matrix x, int[] labels, int classes) {}
