package uncollapse.measure;

import uncollapse.linalg.Matrix;

/** How many directions an embedding uses: soft counts, each 1 if all is in one direction. */
public final class Ranks {
  /** RankMe's ε: what keeps log p finite where p is 0. */
  private static final double EPSILON = 1e-7;

  private Ranks() {}

  /**
   * RankMe (Garrido et al. 2023): exp of the entropy of p_k = s_k / Σs + 1e-7; 1 to m (up to the 1e-7), 1 if all are 0.
   *
   * @param singularValues m singular values of E uncentred
   */
  public static double rankMe(double[] singularValues) {
    double total = 0;
    for (double s : singularValues) {
      total += s;
    }
    if (total == 0) {
      return 1;
    }
    double entropy = 0;
    for (double s : singularValues) {
      double p = s / total + EPSILON;
      entropy -= p * Math.log(p);
    }
    return Math.exp(entropy);
  }

  /**
   * Stable rank ‖E‖_F² / s₁² (Rudelson and Vershynin 2007); 1 to m, 1 if all are 0.
   *
   * @param singularValues m singular values, largest first
   */
  public static double stableRank(double[] singularValues) {
    double largest = singularValues[0];
    double sum = 0;
    for (double s : singularValues) {
      sum += (s / largest) * (s / largest);
    }
    return largest > 0 ? sum : 1;
  }

  /**
   * Participation ratio (Σλ)² / Σλ² of a covariance's eigenvalues λ, from traces, so that none need be known: Σλ = tr C,
   * Σλ² = ‖C‖_F². 1 to d; 1 for C = 0.
   *
   * @param covariance d × d
   */
  public static double participation(Matrix covariance) {
    double trace = 0;
    for (int j = 0; j < covariance.cols(); j++) {
      trace += covariance.get(j, j);
    }
    double squares = 0;
    for (double c : covariance.data()) {
      squares += (c / trace) * (c / trace);
    }
    return trace > 0 ? 1 / squares : 1;
  }
}
