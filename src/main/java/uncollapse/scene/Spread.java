package uncollapse.scene;

/** Moves labels along a line as little as possible so that none covers another. */
final class Spread {
  private Spread() {}

  /**
   * Positions at least {@code gap} apart, in the order of the wishes, between two ends if there is room.
   *
   * @param wishes where each label would like to be, rising
   */
  static double[] apart(double[] wishes, double gap, double low, double high) {
    double[] at = wishes.clone();
    int n = at.length;
    for (int round = 0; round < n; round++) {
      for (int k = 1; k < n; k++) {
        double lacking = gap - (at[k] - at[k - 1]);
        if (lacking > 0) {
          at[k - 1] -= lacking / 2;
          at[k] += lacking / 2;
        }
      }
    }
    for (int k = 0; k < n; k++) {
      at[k] = Math.max(at[k], k == 0 ? low : at[k - 1] + gap);
    }
    for (int k = n - 1; k >= 0; k--) {
      at[k] = Math.min(at[k], k == n - 1 ? high : at[k + 1] - gap);
    }
    return at;
  }
}
