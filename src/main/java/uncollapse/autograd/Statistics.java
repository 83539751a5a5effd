package uncollapse.autograd;

import java.util.function.DoubleSupplier;
import uncollapse.autograd.Var.Edge;
import uncollapse.linalg.Matrix;

/** Means over the rows of a batch. */
public final class Statistics {
  private Statistics() {}

  /** The mean of all squared differences of two nodes of one shape. */
  public static Var meanSquare(Var a, Var b) {
    Kernels k = a.tape().kernels();
    Ops.check(a.rows() == b.rows() && a.cols() == b.cols(), a, b);
    Matrix difference = new Matrix(a.rows(), a.cols());
    double n = difference.data().length;
    return a.tape()
        .node(
            1,
            1,
            y -> {
              k.scale(b.value(), -1, difference);
              k.add(a.value(), difference, difference);
              y.set(0, 0, k.dot(difference, difference) / n);
            },
            new Edge(a, (g, out) -> k.scale(difference, 2 * g.get(0, 0) / n, out)),
            new Edge(b, (g, out) -> k.scale(difference, -2 * g.get(0, 0) / n, out)));
  }

  /**
   * Mean over the columns j of max(0, γ − √(var_j + ε)), var with n − 1 (VICReg's variance term without its factor ½,
   * Bardes et al. 2022). Equal rows give γ − √ε and no gradient.
   *
   * @param e n × d with n &ge; 2
   * @param target γ, read at each replay
   * @param epsilon ε &gt; 0
   */
  public static Var spreadHinge(Var e, DoubleSupplier target, double epsilon) {
    Kernels k = e.tape().kernels();
    Ops.check(e.rows() >= 2, e);
    int d = e.cols();
    Matrix minusMean = new Matrix(1, d);
    Matrix centred = new Matrix(e.rows(), d);
    Matrix weights = new Matrix(1, d);
    Matrix factors = new Matrix(1, d);
    return e.tape()
        .node(
            1,
            1,
            y -> {
              k.sumRows(e.value(), minusMean);
              k.scale(minusMean, -1.0 / e.rows(), minusMean);
              k.addToRows(e.value(), minusMean, centred);
              k.sumSquaresOfRows(centred, weights);
              y.set(0, 0, hinge(weights.data(), e.rows() - 1, target.getAsDouble(), epsilon) / d);
            },
            new Edge(
                e,
                (g, out) -> {
                  k.scale(weights, g.get(0, 0) / d, factors);
                  k.scaleColumns(centred, factors, out);
                }));
  }

  /** The sum of the hinges. Sums of squares of centred columns become weights: times the column, its gradient. */
  private static double hinge(double[] squares, double freedom, double target, double epsilon) {
    double sum = 0;
    for (int j = 0; j < squares.length; j++) {
      double std = Math.sqrt(squares[j] / freedom + epsilon);
      // Not "std < target": a NaN must reach the loss.
      boolean wideEnough = std >= target;
      squares[j] = wideEnough ? 0 : -1 / (freedom * std);
      sum += wideEnough ? 0 : target - std;
    }
    return sum;
  }

  /**
   * Mean over the rows of log Σ_c e^z_c − z_label.
   *
   * @param logits z, n × classes
   * @param labels n values in 0 … classes − 1, read at each replay
   */
  public static Var softmaxCrossEntropy(Var logits, int[] labels) {
    Ops.check(labels.length == logits.rows(), logits);
    Matrix slope = new Matrix(logits.rows(), logits.cols());
    Kernels k = logits.tape().kernels();
    double n = labels.length;
    return logits
        .tape()
        .node(
            1,
            1,
            y -> {
              double sum = 0;
              for (int i = 0; i < labels.length; i++) {
                sum += crossEntropy(logits.value(), i, labels[i], slope);
              }
              y.set(0, 0, sum / n);
            },
            new Edge(logits, (g, out) -> k.scale(slope, g.get(0, 0) / n, out)));
  }

  /** One row's term; its gradient, softmax minus one-hot, goes to that row of {@code slope}. */
  private static double crossEntropy(Matrix logits, int row, int label, Matrix slope) {
    double top = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < logits.cols(); c++) {
      top = Math.max(top, logits.get(row, c));
    }
    double sum = 0;
    for (int c = 0; c < logits.cols(); c++) {
      double power = Elementary.exp(logits.get(row, c) - top);
      slope.set(row, c, power);
      sum += power;
    }
    for (int c = 0; c < logits.cols(); c++) {
      slope.set(row, c, slope.get(row, c) / sum - (c == label ? 1 : 0));
    }
    return Elementary.log(sum) + top - logits.get(row, label);
  }
}
