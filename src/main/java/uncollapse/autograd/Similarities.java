package uncollapse.autograd;

import uncollapse.autograd.Var.Edge;
import uncollapse.linalg.Matrix;

/** Dot products of rows: of unit rows, their cosines. */
public final class Similarities {
  private Similarities() {}

  /** a · bᵀ, each row with each: n × d, m × d to n × m. */
  public static Var products(Var a, Var b) {
    Kernels k = a.tape().kernels();
    Ops.check(a.cols() == b.cols(), a, b);
    return a.tape()
        .node(
            a.rows(),
            b.rows(),
            y -> k.productTransposedRight(a.value(), b.value(), y),
            new Edge(a, (g, out) -> k.product(g, b.value(), out)),
            new Edge(b, (g, out) -> k.productTransposedLeft(g, a.value(), out)));
  }

  /** Each row with its own: n × d, n × d to n × 1. */
  public static Var rowProducts(Var a, Var b) {
    Ops.check(a.rows() == b.rows() && a.cols() == b.cols(), a, b);
    return a.tape()
        .node(
            a.rows(),
            1,
            y -> {
              for (int i = 0; i < a.rows(); i++) {
                double sum = 0;
                for (int j = 0; j < a.cols(); j++) {
                  sum = Math.fma(a.value().get(i, j), b.value().get(i, j), sum);
                }
                y.set(i, 0, sum);
              }
            },
            new Edge(a, (g, out) -> scaleRows(g, b.value(), out)),
            new Edge(b, (g, out) -> scaleRows(g, a.value(), out)));
  }

  private static void scaleRows(Matrix factors, Matrix rows, Matrix out) {
    for (int i = 0; i < rows.rows(); i++) {
      for (int j = 0; j < rows.cols(); j++) {
        out.set(i, j, factors.get(i, 0) * rows.get(i, j));
      }
    }
  }

  /** A square matrix with another diagonal: n × n, n × 1 to n × n. */
  public static Var withDiagonal(Var square, Var diagonal) {
    int n = square.rows();
    Ops.check(square.cols() == n && diagonal.rows() == n && diagonal.cols() == 1, square, diagonal);
    return square
        .tape()
        .node(
            n,
            n,
            y -> {
              y.copyFrom(square.value());
              for (int i = 0; i < n; i++) {
                y.set(i, i, diagonal.value().get(i, 0));
              }
            },
            new Edge(
                square,
                (g, out) -> {
                  out.copyFrom(g);
                  for (int i = 0; i < n; i++) {
                    out.set(i, i, 0);
                  }
                }),
            new Edge(
                diagonal,
                (g, out) -> {
                  for (int i = 0; i < n; i++) {
                    out.set(i, 0, g.get(i, i));
                  }
                }));
  }

  /**
   * M₁² + max(0, M₂ − 1/d), M₁ and M₂ the mean and the mean square of the cosines of all pairs with different labels:
   * unit rows spread over the whole sphere have 0 and 1/d (Zhang et al. 2017, who draw one such pair for each row). 0
   * without such pairs.
   *
   * @param cosines n × n, symmetric
   * @param labels classes, of which the first n are read, at each replay
   * @param d number of dimensions of the rows
   */
  public static Var spreadOut(Var cosines, int[] labels, int d) {
    int n = cosines.rows();
    Ops.check(cosines.cols() == n && labels.length >= n, cosines);
    Kernels k = cosines.tape().kernels();
    Matrix slope = new Matrix(n, n);
    return cosines
        .tape()
        .node(
            1,
            1,
            y -> y.set(0, 0, moments(cosines.value(), labels, 1.0 / d, slope)),
            new Edge(cosines, (g, out) -> k.scale(slope, g.get(0, 0), out)));
  }

  private static double moments(Matrix cosines, int[] labels, double target, Matrix slope) {
    double pairs = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < cosines.rows(); i++) {
      for (int j = 0; j < cosines.rows(); j++) {
        if (labels[i] != labels[j]) {
          double cosine = cosines.get(i, j);
          pairs++;
          sum += cosine;
          squares = Math.fma(cosine, cosine, squares);
        }
      }
    }
    double count = Math.max(pairs, 1);
    double mean = sum / count;
    double excess = squares / count - target;
    // Not "excess > 0": a NaN must reach the loss.
    boolean spread = excess <= 0;
    for (int i = 0; i < cosines.rows(); i++) {
      for (int j = 0; j < cosines.rows(); j++) {
        double pull = spread ? mean : mean + cosines.get(i, j);
        slope.set(i, j, labels[i] == labels[j] ? 0 : 2 * pull / count);
      }
    }
    return mean * mean + (spread ? 0 : excess);
  }
}
