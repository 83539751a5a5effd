package uncollapse.autograd;

import java.util.Arrays;
import uncollapse.linalg.Matrix;

/** The semi-hard triplets of the last replay. An anchor's negatives are sorted once, for all of its positives. */
final class SemiHard {
  private final int[] labels;
  private final double[] squares;
  private final double[] negatives;
  private final int[] chosen;
  final PairWeights pairs;

  /** Ordered pairs of one label, but at least 1. */
  int count;

  SemiHard(Var e, int[] labels) {
    this.labels = labels;
    squares = new double[labels.length];
    negatives = new double[labels.length];
    chosen = new int[labels.length];
    pairs = new PairWeights(e);
  }

  /** The mean over all ordered pairs. The weights become those of the sum. */
  double mine(double margin) {
    pairs.pack();
    Arrays.fill(pairs.weights().data(), 0);
    count = 0;
    double sum = 0;
    for (int a = 0; a < labels.length; a++) {
      pairs.squaredDistances(a, squares);
      sum += mine(a, sortNegatives(a), margin);
    }
    count = Math.max(count, 1);
    return sum / count;
  }

  private int sortNegatives(int anchor) {
    int n = 0;
    for (int j = 0; j < labels.length; j++) {
      if (labels[j] != labels[anchor]) {
        negatives[n++] = squares[j];
      }
    }
    Arrays.sort(negatives, 0, n);
    return n;
  }

  private double mine(int anchor, int n, double margin) {
    Arrays.fill(chosen, 0, n, 0);
    double sum = 0;
    for (int p = 0; p < labels.length; p++) {
      if (labels[p] != labels[anchor] || p == anchor) {
        continue;
      }
      count++;
      if (n == 0) {
        continue;
      }
      int place = Math.min(firstAbove(squares[p], n), n - 1);
      double violation = squares[p] - negatives[place] + margin;
      // Not "violation > 0": a NaN must reach the loss.
      if (!(violation <= 0)) {
        sum += violation;
        chosen[firstFrom(negatives[place], n)]++;
        add(anchor, p, 1);
      }
    }
    pushChosen(anchor, n);
    return sum;
  }

  /** Of several equally far negatives, {@link #chosen} counts for the first place, and so for the first row. */
  private void pushChosen(int anchor, int n) {
    for (int j = 0; j < labels.length; j++) {
      if (labels[j] != labels[anchor]) {
        int place = firstFrom(squares[j], n);
        if (chosen[place] > 0) {
          add(anchor, j, -chosen[place]);
          chosen[place] = 0;
        }
      }
    }
  }

  private void add(int i, int j, double weight) {
    Matrix w = pairs.weights();
    w.set(i, j, w.get(i, j) + weight);
    w.set(j, i, w.get(j, i) + weight);
  }

  /** How many of n sorted negatives are &le; x, which is the first place of one &gt; x. */
  private int firstAbove(double x, int n) {
    int low = 0;
    for (int length = n; length > 0; ) {
      int half = (length + 1) / 2;
      low += negatives[low + half - 1] <= x ? half : 0;
      length -= half;
    }
    return low;
  }

  /** How many of n sorted negatives are &lt; x, which is the first place of one &ge; x. */
  private int firstFrom(double x, int n) {
    int low = 0;
    for (int length = n; length > 0; ) {
      int half = (length + 1) / 2;
      low += negatives[low + half - 1] < x ? half : 0;
      length -= half;
    }
    return low;
  }
}
