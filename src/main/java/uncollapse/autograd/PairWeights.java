package uncollapse.autograd;

import uncollapse.linalg.Matrix;

/**
 * A loss of the squared distances D²_ij between rows i &lt; j of a node, by the weights w_ij = ∂loss/∂D²_ij. Its gradient
 * at row i is 2 Σ_j w_ij (e_i − e_j) = 2 (ē_i Σ_j w_ij − Σ_j w_ij ē_j), where ē is e less its mean row: without that, a
 * tight cloud far from the origin would lose its digits.
 */
final class PairWeights {
  private final Var e;
  private final double[] panels;
  private final Matrix weights;
  private final double[] sums;
  private final Matrix minusMean;
  private final Matrix centred;
  private final Matrix weighted;

  PairWeights(Var e) {
    int b = e.rows();
    int d = e.cols();
    this.e = e;
    panels = new double[Kernels.panelLength(b, d)];
    weights = new Matrix(b, b);
    sums = new double[b];
    minusMean = new Matrix(1, d);
    centred = new Matrix(b, d);
    weighted = new Matrix(b, d);
  }

  /** w, b × b, symmetric with 0 on its diagonal, for the loss to fill. */
  Matrix weights() {
    return weights;
  }

  /** Has to come before {@link #squaredDistances(int, double[])}, once a replay. */
  void pack() {
    e.tape().kernels().pack(e.value(), panels);
  }

  /** out[j] = D²_ij. */
  void squaredDistances(int i, double[] out) {
    e.tape().kernels().squaredDistances(e.value(), panels, i, out, 0);
  }

  /** D² of all pairs, in the place of the weights. */
  Matrix squaredDistances() {
    pack();
    for (int i = 0; i < e.rows(); i++) {
      e.tape().kernels().squaredDistances(e.value(), panels, i, weights.data(), i * e.rows());
    }
    return weights;
  }

  /** The gradient of {@code factor} times the loss. */
  void gradient(double factor, Matrix out) {
    Kernels k = e.tape().kernels();
    int b = e.rows();
    for (int i = 0; i < b; i++) {
      double sum = 0;
      for (int j = i * b; j < (i + 1) * b; j++) {
        sum += weights.data()[j];
      }
      sums[i] = sum;
    }
    k.sumRows(e.value(), minusMean);
    k.scale(minusMean, -1.0 / b, minusMean);
    k.addToRows(e.value(), minusMean, centred);
    k.product(weights, centred, weighted);
    k.scaleRowsLess(centred, sums, weighted, out);
    k.scale(out, 2 * factor, out);
  }
}
