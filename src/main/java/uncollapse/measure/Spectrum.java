package uncollapse.measure;

import uncollapse.linalg.Matrix;

/**
 * The singular values of E (b × d) and everything that follows from them. m = min(b, d).
 *
 * @param singularValues m values, largest first
 * @param sMu their mean, s_μ
 * @param lower L = √b / m for unit rows; with other rows from the actual Frobenius norm, ‖E‖_F / m
 * @param upper U = √(b·m) / m for unit rows; else √m · ‖E‖_F / m
 * @param std standard deviation (n − 1) of each of the d dimensions
 * @param collapsedDimensions indices of the dimensions whose std is below {@link #collapseThreshold}
 * @param axes right singular vectors, d × m, one column per singular value
 * @param meanLength length of the mean row divided by the root mean square row length: 1 for one point, 0 for centred
 * @param unitRows whether all rows have length 1 (within 1e-6)
 */
public record Spectrum(
    int b,
    int d,
    double[] singularValues,
    double sMu,
    double lower,
    double upper,
    double[] std,
    double collapseThreshold,
    int[] collapsedDimensions,
    Matrix axes,
    double meanLength,
    boolean unitRows) {

  /** (s_μ − L) / (U − L): 0 collapsed to rank 1, 1 all singular values equal. 0 where U = L or E = 0. */
  public double utilisation() {
    return upper > lower ? (sMu - lower) / (upper - lower) : 0;
  }
}
