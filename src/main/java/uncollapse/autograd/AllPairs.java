package uncollapse.autograd;

import java.util.Arrays;
import uncollapse.linalg.Matrix;

/**
 * The contrastive loss of all pairs of rows and its gradient, which is at row i: ē_i Σ_j c_ij − Σ_j c_ij ē_j with the pulls c.
 * ē is e less its mean row: without that, a tight cloud far from the origin would lose its digits. The pulls are the only b
 * × b matrix; being symmetric, they are computed for one of two tiles that mirror each other.
 */
final class AllPairs implements Team.Work {
  private final Var e;
  private final int[] labels;
  private final double[] classes;
  private final double[] panels;
  private final double[] pulls;
  private final double[] losses;
  private final double[][] sums = new double[2][Kernels.PANEL];
  private final Matrix minusMean;

  /** ē with a last column of ones, whose product with the pulls is their sums. */
  private final Matrix centred;

  private final Matrix pulled;
  private final Matrix pulledRows;
  private final Matrix slope;
  private double margin;

  AllPairs(Var e, int[] labels) {
    int b = e.rows();
    int d = e.cols();
    int count = Kernels.panels(b);
    this.e = e;
    this.labels = labels;
    classes = new double[b];
    panels = new double[Kernels.panelLength(b, d)];
    pulls = new double[Kernels.panelLength(b, b)];
    losses = new double[count * (count + 1) / 2];
    minusMean = new Matrix(1, d);
    centred = new Matrix(b, d + 1);
    pulled = new Matrix(d + 1, b);
    pulledRows = new Matrix(b, d + 1);
    slope = new Matrix(b, d);
    Arrays.fill(centred.data(), 1);
  }

  /** The sum over all pairs. */
  double contrast(double margin) {
    Kernels k = e.tape().kernels();
    int b = e.rows();
    this.margin = margin;
    for (int i = 0; i < b; i++) {
      classes[i] = labels[i];
    }
    k.pack(e.value(), panels);
    k.run(this, (long) b * b * e.cols());
    centre(k);
    k.productTransposedLeft(centred, pulls, pulled);
    k.transpose(pulled, pulledRows);
    pull();
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return sum;
  }

  /** The gradient of the sum, b × d. */
  Matrix slope() {
    return slope;
  }

  /** Every second tile. */
  @Override
  public void run(int part, int parts) {
    Kernels k = e.tape().kernels();
    int count = Kernels.panels(e.rows());
    int tile = 0;
    for (int right = 0; right < count; right++) {
      for (int left = 0; left <= right; left++) {
        if (tile % parts == part) {
          double loss =
              k.contrastiveTile(e.value(), panels, classes, margin, left, right, pulls, sums[part]);
          losses[tile] = left == right ? loss / 2 : loss;
        }
        tile++;
      }
    }
  }

  private void centre(Kernels k) {
    k.sumRows(e.value(), minusMean);
    k.scale(minusMean, -1.0 / e.rows(), minusMean);
    double[] es = e.value().data();
    double[] out = centred.data();
    int d = e.cols();
    for (int i = 0; i < e.rows(); i++) {
      for (int j = 0; j < d; j++) {
        out[i * (d + 1) + j] = es[i * d + j] + minusMean.data()[j];
      }
    }
  }

  private void pull() {
    double[] own = centred.data();
    double[] others = pulledRows.data();
    double[] out = slope.data();
    int d = e.cols();
    for (int i = 0; i < e.rows(); i++) {
      int at = i * (d + 1);
      double sum = others[at + d];
      for (int j = 0; j < d; j++) {
        out[i * d + j] = Math.fma(own[at + j], sum, -others[at + j]);
      }
    }
  }
}
