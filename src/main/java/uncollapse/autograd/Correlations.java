package uncollapse.autograd;

import java.util.function.DoubleSupplier;
import uncollapse.autograd.Var.Edge;
import uncollapse.linalg.Matrix;

/** How the columns of a batch vary together. */
public final class Correlations {
  private Correlations() {}

  /**
   * Σ_{j≠k} C_jk² / d, C the covariance matrix of the columns with n − 1: VICReg's covariance term of one view (Bardes et
   * al. 2022, as in its code).
   *
   * @param e n × d with n &ge; 2
   */
  public static Var covariance(Var e) {
    Ops.check(e.rows() >= 2, e);
    Kernels k = e.tape().kernels();
    int d = e.cols();
    double freedom = e.rows() - 1;
    Matrix minusMean = new Matrix(1, d);
    Matrix centred = new Matrix(e.rows(), d);
    Matrix products = new Matrix(d, d);
    return e.tape()
        .node(
            1,
            1,
            y -> {
              k.sumRows(e.value(), minusMean);
              k.scale(minusMean, -1.0 / e.rows(), minusMean);
              k.addToRows(e.value(), minusMean, centred);
              k.productTransposedLeft(centred, centred, products);
              k.scale(products, 1 / freedom, products);
              for (int j = 0; j < d; j++) {
                products.set(j, j, 0);
              }
              y.set(0, 0, k.dot(products, products) / d);
            },
            new Edge(
                e,
                (g, out) -> {
                  k.product(centred, products, out);
                  k.scale(out, 4 * g.get(0, 0) / (d * freedom), out);
                }));
  }

  /**
   * Each column less its mean and divided by √(var + ε), var with n: batch normalisation in training, without weights.
   *
   * @param epsilon ε &gt; 0, so that a constant column becomes 0
   */
  public static Var standardise(Var x, double epsilon) {
    Kernels k = x.tape().kernels();
    double n = x.rows();
    Matrix y = new Matrix(x.rows(), x.cols());
    Matrix minusMean = new Matrix(1, x.cols());
    double[] std = new double[x.cols()];
    return x.tape()
        .node(
            y,
            out -> {
              k.sumRows(x.value(), minusMean);
              k.scale(minusMean, -1 / n, minusMean);
              k.addToRows(x.value(), minusMean, out);
              for (int j = 0; j < std.length; j++) {
                std[j] = Math.sqrt(columnProduct(out, out, j) / n + epsilon);
              }
              for (int i = 0; i < out.rows(); i++) {
                for (int j = 0; j < std.length; j++) {
                  out.set(i, j, out.get(i, j) / std[j]);
                }
              }
            },
            new Edge(
                x,
                (g, out) -> {
                  k.sumRows(g, minusMean);
                  k.scale(minusMean, -1 / n, minusMean);
                  k.addToRows(g, minusMean, out);
                  for (int j = 0; j < std.length; j++) {
                    double along = columnProduct(g, y, j) / n;
                    for (int i = 0; i < out.rows(); i++) {
                      out.set(i, j, Math.fma(-along, y.get(i, j), out.get(i, j)) / std[j]);
                    }
                  }
                }));
  }

  private static double columnProduct(Matrix a, Matrix b, int j) {
    double sum = 0;
    for (int i = 0; i < a.rows(); i++) {
      sum = Math.fma(a.get(i, j), b.get(i, j), sum);
    }
    return sum;
  }

  /**
   * Σ_j (C_jj − 1)² + λ Σ_{j≠k} C_jk², C = aᵀb / n the cross-correlation of two standardised views: Barlow Twins (Zbontar et
   * al. 2021).
   *
   * @param offDiagonal λ, read at each replay
   */
  public static Var barlowTwins(Var a, Var b, DoubleSupplier offDiagonal) {
    Ops.check(a.rows() == b.rows() && a.cols() == b.cols(), a, b);
    Kernels k = a.tape().kernels();
    double n = a.rows();
    Matrix slope = new Matrix(a.cols(), a.cols());
    return a.tape()
        .node(
            1,
            1,
            y -> {
              k.productTransposedLeft(a.value(), b.value(), slope);
              k.scale(slope, 1 / n, slope);
              y.set(0, 0, distanceFromIdentity(slope, offDiagonal.getAsDouble()));
            },
            new Edge(
                a,
                (g, out) -> {
                  k.productTransposedRight(b.value(), slope, out);
                  k.scale(out, g.get(0, 0) / n, out);
                }),
            new Edge(
                b,
                (g, out) -> {
                  k.product(a.value(), slope, out);
                  k.scale(out, g.get(0, 0) / n, out);
                }));
  }

  /** The correlations become the slope: the derivative for each of them. */
  private static double distanceFromIdentity(Matrix correlations, double offDiagonal) {
    int d = correlations.cols();
    double onSum = 0;
    double offSum = 0;
    for (int j = 0; j < d; j++) {
      for (int l = 0; l < d; l++) {
        double c = correlations.get(j, l);
        if (j == l) {
          onSum = Math.fma(c - 1, c - 1, onSum);
          correlations.set(j, l, 2 * (c - 1));
        } else {
          offSum = Math.fma(c, c, offSum);
          correlations.set(j, l, 2 * offDiagonal * c);
        }
      }
    }
    return Math.fma(offDiagonal, offSum, onSum);
  }
}
