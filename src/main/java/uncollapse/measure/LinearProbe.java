package uncollapse.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.LinearSystem;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * Linear-probe accuracy on frozen features: ridge regression of the one-hot labels (with an intercept) on some rows,
 * solved in one step and so without any choice of a step size; then the share of other rows whose largest output is their
 * label. 0 to 1. The scale of the features does not matter.
 */
public final class LinearProbe {
  /** The ridge, as a share of the mean squared length of the features along a direction. */
  public static final double RIDGE = 1e-3;

  private static final int TESTED = 5;

  private LinearProbe() {}

  /**
   * Fitted to four fifths of the rows, drawn with a fixed seed, and tested on the last fifth; empty with fewer than
   * {@value #TESTED} rows or with one class only.
   *
   * @param e n × d
   * @param labels 0 … classes − 1 of the rows
   */
  static OptionalDouble accuracy(Matrix e, int[] labels, int classes, Kernels kernels) {
    int n = e.rows();
    if (n < TESTED) {
      return OptionalDouble.empty();
    }
    int[] shuffled = IntStream.range(0, n).toArray();
    SeededRandom.forPurpose(0, "linear probe").shuffle(shuffled);
    int[] test = Arrays.copyOf(shuffled, n / TESTED);
    int[] train = Arrays.copyOfRange(shuffled, n / TESTED, n);
    return accuracy(rows(e, train), pick(labels, train), rows(e, test), pick(labels, test), classes, kernels);
  }

  /**
   * Fitted to one set of rows and tested on another; empty with one class only.
   *
   * @param fitted m × d, m ≥ 1
   * @param fittedLabels 0 … classes − 1 of its rows
   * @param tested n × d, n ≥ 1
   * @param testedLabels 0 … classes − 1 of its rows
   */
  public static OptionalDouble accuracy(
      Matrix fitted, int[] fittedLabels, Matrix tested, int[] testedLabels, int classes) {
    return accuracy(fitted.copy(), fittedLabels, tested.copy(), testedLabels, classes, Kernels.available());
  }

  /** Overwrites both matrices. */
  private static OptionalDouble accuracy(
      Matrix fitted, int[] fittedLabels, Matrix tested, int[] testedLabels, int classes, Kernels kernels) {
    if (classes < 2) {
      return OptionalDouble.empty();
    }
    double[] mean = mean(fitted);
    centre(fitted, mean);
    double scale = largest(fitted);
    divide(fitted, scale);
    centre(tested, mean);
    divide(tested, scale);
    Matrix targets = oneHot(fittedLabels, classes);
    double[] share = mean(targets);
    centre(targets, share);
    Matrix outputs = new Matrix(tested.rows(), classes);
    kernels.product(tested, weights(fitted, targets, kernels), outputs);
    int[] found = IntStream.range(0, tested.rows()).map(i -> best(outputs, i, share)).toArray();
    return OptionalDouble.of(Accuracy.of(found, testedLabels));
  }

  /** (XᵀX + ρ I)⁻¹ XᵀY, or Xᵀ(XXᵀ + ρ I)⁻¹ Y, which is the same and smaller if there are fewer rows than dimensions. */
  private static Matrix weights(Matrix x, Matrix y, Kernels kernels) {
    double squares = 0;
    for (double v : x.data()) {
      squares += v * v;
    }
    double ridge = squares > 0 ? RIDGE * squares / x.cols() : 1;
    Matrix weights = new Matrix(x.cols(), y.cols());
    if (x.cols() <= x.rows()) {
      Matrix gram = new Matrix(x.cols(), x.cols());
      kernels.productTransposedLeft(x, x, gram);
      kernels.productTransposedLeft(x, y, weights);
      return LinearSystem.solve(withRidge(gram, ridge), weights);
    }
    Matrix gram = new Matrix(x.rows(), x.rows());
    kernels.productTransposedRight(x, x, gram);
    kernels.productTransposedLeft(x, LinearSystem.solve(withRidge(gram, ridge), y), weights);
    return weights;
  }

  private static Matrix withRidge(Matrix gram, double ridge) {
    for (int j = 0; j < gram.cols(); j++) {
      gram.set(j, j, gram.get(j, j) + ridge);
    }
    return gram;
  }

  private static double[] mean(Matrix e) {
    double[] mean = new double[e.cols()];
    for (int i = 0; i < e.rows(); i++) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += e.get(i, j) / e.rows();
      }
    }
    return mean;
  }

  private static void centre(Matrix e, double[] mean) {
    for (int k = 0; k < e.data().length; k++) {
      e.data()[k] -= mean[k % mean.length];
    }
  }

  /** The largest size of a value; 1 if all are 0. Divided by it, squares neither overflow nor vanish. */
  private static double largest(Matrix e) {
    double largest = 0;
    for (double v : e.data()) {
      largest = Math.max(largest, Math.abs(v));
    }
    return largest > 0 ? largest : 1;
  }

  private static void divide(Matrix e, double by) {
    for (int k = 0; k < e.data().length; k++) {
      e.data()[k] /= by;
    }
  }

  private static Matrix rows(Matrix e, int[] which) {
    Matrix out = new Matrix(which.length, e.cols());
    for (int i = 0; i < which.length; i++) {
      System.arraycopy(e.data(), which[i] * e.cols(), out.data(), i * e.cols(), e.cols());
    }
    return out;
  }

  private static int[] pick(int[] labels, int[] which) {
    return Arrays.stream(which).map(i -> labels[i]).toArray();
  }

  private static Matrix oneHot(int[] labels, int classes) {
    Matrix out = new Matrix(labels.length, classes);
    for (int i = 0; i < labels.length; i++) {
      out.set(i, labels[i], 1);
    }
    return out;
  }

  private static int best(Matrix outputs, int i, double[] share) {
    int best = 0;
    for (int c = 1; c < share.length; c++) {
      best = outputs.get(i, c) + share[c] > outputs.get(i, best) + share[best] ? c : best;
    }
    return best;
  }
}
