package uncollapse.train;

/**
 * Whether a run goes nowhere any more: over each of the last {@value #WINDOWS} windows of steps the means of s_μ and of the
 * total loss are the same, but for {@value #FLAT} of the range that each has gone through since the start. Means, because
 * batches make both tremble for ever; of the range, because on a chart that is what it takes to look flat. Follows from what
 * is recorded, that is from the steps alone.
 */
final class Convergence {
  private static final double FLAT = 0.005;
  private static final int WINDOWS = 3;
  private static final long LEAST_WINDOW = 1_000;

  /** A window of a long run is this share of it, so that it holds enough of what was thinned. */
  private static final long SHARE = 16;

  private Convergence() {}

  static boolean of(History history) {
    long now = history.size() == 0 ? 0 : history.steps()[history.size() - 1];
    long window = Math.max(LEAST_WINDOW, now / SHARE);
    return now >= WINDOWS * window
        && isFlat(history, history.sMu(), now, window)
        && isFlat(history, history.total(), now, window);
  }

  private static boolean isFlat(History history, double[] curve, long now, long window) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int back = 0; back < WINDOWS; back++) {
      double mean = mean(history, curve, now - (back + 1) * window, now - back * window);
      low = Math.min(low, mean);
      high = Math.max(high, mean);
    }
    return high - low <= FLAT * range(history, curve);
  }

  /** Over the steps after {@code from} up to {@code to}. */
  private static double mean(History history, double[] curve, long from, long to) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < history.size(); i++) {
      if (history.steps()[i] > from && history.steps()[i] <= to) {
        sum += curve[i];
        count++;
      }
    }
    return sum / count;
  }

  private static double range(History history, double[] curve) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < history.size(); i++) {
      if (!Double.isNaN(curve[i])) {
        low = Math.min(low, curve[i]);
        high = Math.max(high, curve[i]);
      }
    }
    return high - low;
  }
}
