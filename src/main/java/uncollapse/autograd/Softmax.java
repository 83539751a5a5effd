package uncollapse.autograd;

import java.util.Arrays;
import uncollapse.autograd.Var.Edge;
import uncollapse.linalg.Matrix;

/**
 * Cross-entropies of a batch with itself: each row of a square matrix of similarities is a softmax that should point at
 * the columns with the row's label. Labels are read at each replay.
 */
public final class Softmax {
  private Softmax() {}

  /**
   * Mean over the rows i of log Σ_j e^s_ij − mean of s_ij over all j with i's label: N-pair loss with targets shared out
   * among equal labels (Sohn 2016), and InfoNCE where all labels differ.
   *
   * @param similarities s, n × n: row i and column i belong to one pair
   * @param labels of the pairs, the first n are read
   */
  public static Var matching(Var similarities, int[] labels) {
    return towards(new Targets(similarities, labels, false));
  }

  /**
   * As {@link #matching}, but j ≠ i throughout; a row without another of its label is left out of the mean. SupCon with the
   * mean over positives outside the logarithm (Khosla et al. 2020), and NT-Xent where each label occurs twice. 0 if all
   * labels differ.
   *
   * @param similarities s, n × n, of n rows with themselves
   */
  public static Var matchingOthers(Var similarities, int[] labels) {
    return towards(new Targets(similarities, labels, true));
  }

  private static Var towards(Targets targets) {
    Var s = targets.similarities;
    Kernels k = s.tape().kernels();
    return s.tape()
        .node(
            1,
            1,
            y -> y.set(0, 0, targets.crossEntropy()),
            new Edge(s, (g, out) -> k.scale(targets.slope, g.get(0, 0) / targets.counted, out)));
  }

  /** One loss and what it keeps from a replay for the way back. */
  private static final class Targets {
    private final Var similarities;
    private final int[] labels;
    private final boolean others;
    private final Matrix shifted;

    /** Gradient of the sum over the rows that count. */
    private final Matrix slope;

    /** Rows that count, but at least 1. */
    private int counted;

    Targets(Var similarities, int[] labels, boolean others) {
      Ops.check(similarities.rows() == similarities.cols() && labels.length >= similarities.rows(), similarities);
      this.similarities = similarities;
      this.labels = labels;
      this.others = others;
      shifted = new Matrix(similarities.rows(), similarities.rows());
      slope = new Matrix(similarities.rows(), similarities.rows());
    }

    double crossEntropy() {
      int n = similarities.rows();
      for (int i = 0; i < n; i++) {
        shift(i);
      }
      similarities.tape().kernels().exp(shifted, slope);
      counted = 0;
      double sum = 0;
      for (int i = 0; i < n; i++) {
        int matches = matches(i);
        if (matches == 0) {
          Arrays.fill(slope.data(), i * n, (i + 1) * n, 0);
        } else {
          counted++;
          sum += crossEntropy(i, matches);
        }
      }
      counted = Math.max(counted, 1);
      return sum / counted;
    }

    /** Row i less its largest element, so that no power overflows; −∞ for what is not asked. */
    private void shift(int i) {
      int n = similarities.rows();
      double[] s = similarities.value().data();
      double top = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < n; j++) {
        top = others && j == i ? top : Math.max(top, s[i * n + j]);
      }
      for (int j = 0; j < n; j++) {
        shifted.data()[i * n + j] = s[i * n + j] - top;
      }
      if (others) {
        shifted.set(i, i, Double.NEGATIVE_INFINITY);
      }
    }

    private boolean match(int i, int j) {
      return labels[i] == labels[j] && !(others && i == j);
    }

    private int matches(int i) {
      int matches = 0;
      for (int j = 0; j < similarities.rows(); j++) {
        matches += match(i, j) ? 1 : 0;
      }
      return matches;
    }

    /** Row i's term. Its powers become its slope: softmax less targets. */
    private double crossEntropy(int i, int matches) {
      int n = similarities.rows();
      double total = 0;
      double matching = 0;
      for (int j = 0; j < n; j++) {
        total += slope.get(i, j);
        matching += match(i, j) ? shifted.get(i, j) : 0;
      }
      double share = 1.0 / matches;
      for (int j = 0; j < n; j++) {
        slope.set(i, j, slope.get(i, j) / total - (match(i, j) ? share : 0));
      }
      return Elementary.log(total) - matching * share;
    }
  }
}
