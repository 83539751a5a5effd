package uncollapse.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.LinearSystem;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * Linear-probe accuracy on frozen features: ridge regression of the one-hot labels (with an intercept), solved in one step
 * and so without any choice of a step size, on four fifths of the rows, drawn with a fixed seed; the share of the last
 * fifth whose largest output is their label. 0 to 1.
 */
public final class LinearProbe {
  /** The ridge, as a share of the mean squared length of the features along a direction. */
  public static final double RIDGE = 1e-3;

  private static final int TESTED = 5;

  private LinearProbe() {}

  /**
   * Empty with fewer than {@value #TESTED} rows or with one class only.
   *
   * @param e n × d
   * @param labels 0 … classes − 1 of the rows
   */
  public static OptionalDouble accuracy(Matrix e, int[] labels, int classes) {
    return accuracy(e, labels, classes, Kernels.available());
  }

  static OptionalDouble accuracy(Matrix e, int[] labels, int classes, Kernels kernels) {
    int n = e.rows();
    if (n < TESTED || classes < 2) {
      return OptionalDouble.empty();
    }
    int[] shuffled = IntStream.range(0, n).toArray();
    SeededRandom.forPurpose(0, "linear probe").shuffle(shuffled);
    int tested = n / TESTED;
    int[] test = Arrays.copyOf(shuffled, tested);
    int[] train = Arrays.copyOfRange(shuffled, tested, n);
    double[] mean = mean(e, train);
    Matrix x = rows(e, train, mean);
    Matrix targets = oneHot(labels, train, classes);
    double[] share = mean(targets, IntStream.range(0, train.length).toArray());
    Matrix weights = weights(x, centred(targets, share), kernels);
    Matrix outputs = new Matrix(tested, classes);
    kernels.product(rows(e, test, mean), weights, outputs);
    int right = 0;
    for (int i = 0; i < tested; i++) {
      right += best(outputs, i, share) == labels[test[i]] ? 1 : 0;
    }
    return OptionalDouble.of((double) right / tested);
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

  private static double[] mean(Matrix e, int[] which) {
    double[] mean = new double[e.cols()];
    for (int i : which) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += e.get(i, j) / which.length;
      }
    }
    return mean;
  }

  private static Matrix rows(Matrix e, int[] which, double[] mean) {
    Matrix out = new Matrix(which.length, e.cols());
    for (int i = 0; i < which.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        out.set(i, j, e.get(which[i], j) - mean[j]);
      }
    }
    return out;
  }

  private static Matrix oneHot(int[] labels, int[] which, int classes) {
    Matrix out = new Matrix(which.length, classes);
    for (int i = 0; i < which.length; i++) {
      out.set(i, labels[which[i]], 1);
    }
    return out;
  }

  private static Matrix centred(Matrix y, double[] mean) {
    for (int k = 0; k < y.data().length; k++) {
      y.data()[k] -= mean[k % mean.length];
    }
    return y;
  }

  private static int best(Matrix outputs, int i, double[] share) {
    int best = 0;
    for (int c = 1; c < share.length; c++) {
      best = outputs.get(i, c) + share[c] > outputs.get(i, best) + share[best] ? c : best;
    }
    return best;
  }
}
