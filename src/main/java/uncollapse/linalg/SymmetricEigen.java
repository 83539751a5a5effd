package uncollapse.linalg;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of symmetric n × n matrices, one after the other in the same buffers: made for the Gram
 * matrix of a training step. Householder reduction to a tridiagonal matrix, then implicit QL (Martin, Wilkinson, Dubrulle
 * 1968–71; EISPACK's tred2 and imtql2), by additions, products, quotients and square roots alone: the same bits everywhere.
 */
public final class SymmetricEigen {
  private static final double EPSILON = 0x1p-53;

  /** Rotations come to two or three sweeps for each eigenvalue; the limit is there for what cannot be foreseen. */
  private static final int MAX_SWEEPS = 60;

  private final int n;
  private final double[] values;
  private final Matrix vectors;
  private final int[] order;

  /** The matrix while it is reduced; row k then keeps the Householder vector k. */
  private final double[][] a;

  /** Rows are the eigenvectors: a rotation then runs along memory. */
  private final double[][] rows;

  private final double[] diagonal;

  /** Entry i couples i and i + 1. */
  private final double[] coupling;

  private final double[] work;

  public SymmetricEigen(int n) {
    this.n = n;
    values = new double[n];
    vectors = new Matrix(n, n);
    order = new int[n];
    a = new double[n][n];
    rows = new double[n][n];
    diagonal = new double[n];
    coupling = new double[n];
    work = new double[n];
  }

  /**
   * Decomposes {@code symmetric} (n × n). Eigenvalues are right to about 1e-15 times the largest. A matrix with a NaN or
   * an infinity gives NaN everywhere.
   */
  public void decompose(Matrix symmetric) {
    double scale = 0;
    for (double value : symmetric.data()) {
      scale = Math.max(scale, Math.abs(value));
    }
    if (!Double.isFinite(scale)) {
      Arrays.fill(values, Double.NaN);
      Arrays.fill(vectors.data(), Double.NaN);
      return;
    }
    // Squares of elements must neither overflow nor vanish.
    double unit = scale > 0 ? scale : 1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = symmetric.get(i, j) / unit;
      }
    }
    reduce();
    for (int i = 0; i < n; i++) {
      split(i);
    }
    publish(unit);
  }

  /** A = Q T Qᵀ by Householder reflections, one column after the other; T to diagonal and coupling, Qᵀ to rows. */
  private void reduce() {
    for (int k = 0; k < n - 2; k++) {
      reflect(k);
    }
    for (int i = 0; i < n; i++) {
      diagonal[i] = a[i][i];
      Arrays.fill(rows[i], 0);
      rows[i][i] = 1;
    }
    if (n > 1) {
      coupling[n - 2] = a[n - 1][n - 2];
    }
    for (int k = n - 3; k >= 0; k--) {
      turnRows(a[k], k);
    }
  }

  /**
   * Reflects column k below the diagonal onto its first element. The reflection I − v vᵀ leaves v, of length √2 (or 0), in
   * row k, whose own values are no longer needed.
   */
  private void reflect(int k) {
    double[] v = a[k];
    double square = 0;
    for (int i = k + 1; i < n; i++) {
      v[i] = a[i][k];
      square += v[i] * v[i];
    }
    double head = v[k + 1];
    double length = Math.sqrt(square);
    if (square - head * head <= EPSILON * EPSILON * square) {
      coupling[k] = head;
      Arrays.fill(v, k + 1, n, 0);
      return;
    }
    double image = head > 0 ? -length : length;
    coupling[k] = image;
    v[k + 1] = head - image;
    double factor = 1 / Math.sqrt(length * (length + Math.abs(head)));
    for (int i = k + 1; i < n; i++) {
      v[i] *= factor;
    }
    conjugate(v, k + 1);
  }

  /** A ← (I − v vᵀ) A (I − v vᵀ) = A − v wᵀ − w vᵀ on the rows and columns from {@code from} on. */
  private void conjugate(double[] v, int from) {
    double[] w = work;
    Arrays.fill(w, 0);
    for (int i = from; i < n; i++) {
      addTo(w, v[i], a[i], from);
    }
    double half = 0;
    for (int i = from; i < n; i++) {
      half += w[i] * v[i];
    }
    addTo(w, -half / 2, v, from);
    for (int i = from; i < n; i++) {
      addTo(a[i], -v[i], w, from);
      addTo(a[i], -w[i], v, from);
    }
  }

  /** Qᵀ ← Qᵀ (I − v vᵀ), v from column k + 1 on. */
  private void turnRows(double[] v, int k) {
    for (int i = k + 1; i < n; i++) {
      double[] row = rows[i];
      double dot = 0;
      for (int j = k + 1; j < n; j++) {
        dot += row[j] * v[j];
      }
      addTo(row, -dot, v, k + 1);
    }
  }

  private void addTo(double[] target, double factor, double[] x, int from) {
    for (int j = from; j < n; j++) {
      target[j] = Math.fma(factor, x[j], target[j]);
    }
  }

  /** Rotates until eigenvalue {@code low} stands alone. */
  private void split(int low) {
    for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      int high = low;
      while (high < n - 1
          && !(Math.abs(coupling[high]) <= EPSILON * (Math.abs(diagonal[high]) + Math.abs(diagonal[high + 1])))) {
        high++;
      }
      if (high == low) {
        return;
      }
      sweep(low, high);
    }
  }

  /** One QL sweep from {@code high} to {@code low} with Wilkinson's shift. */
  private void sweep(int low, int high) {
    double slope = (diagonal[low + 1] - diagonal[low]) / (2 * coupling[low]);
    double root = Math.sqrt(Math.fma(slope, slope, 1));
    double g = diagonal[high] - diagonal[low] + coupling[low] / (slope + Math.copySign(root, slope));
    double sin = 1;
    double cos = 1;
    double shift = 0;
    for (int i = high - 1; i >= low; i--) {
      double f = sin * coupling[i];
      double b = cos * coupling[i];
      double r = Math.sqrt(f * f + g * g);
      coupling[i + 1] = r;
      if (r == 0) {
        diagonal[i + 1] -= shift;
        coupling[high] = 0;
        return;
      }
      sin = f / r;
      cos = g / r;
      g = diagonal[i + 1] - shift;
      double t = (diagonal[i] - g) * sin + 2 * cos * b;
      shift = sin * t;
      diagonal[i + 1] = g + shift;
      g = cos * t - b;
      rotate(rows[i], rows[i + 1], cos, sin);
    }
    diagonal[low] -= shift;
    coupling[low] = g;
    coupling[high] = 0;
  }

  private static void rotate(double[] x, double[] y, double cos, double sin) {
    for (int j = 0; j < x.length; j++) {
      double xj = x[j];
      double yj = y[j];
      y[j] = sin * xj + cos * yj;
      x[j] = cos * xj - sin * yj;
    }
  }

  private void publish(double unit) {
    for (int j = 0; j < n; j++) {
      int at = j;
      while (at > 0 && diagonal[order[at - 1]] < diagonal[j]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = j;
    }
    for (int j = 0; j < n; j++) {
      values[j] = diagonal[order[j]] * unit;
      for (int i = 0; i < n; i++) {
        vectors.set(i, j, rows[order[j]][i]);
      }
    }
  }

  /** Largest first. The buffer itself: the next {@link #decompose} overwrites it. */
  public double[] values() {
    return values;
  }

  /** Orthonormal columns, in the order of {@link #values}. The buffer itself. */
  public Matrix vectors() {
    return vectors;
  }

  /**
   * V · diag((λ + damping)^(−1/2)) · Vᵀ into {@code out}: times E, this is E's polar factor U Vᵀ. Nothing is dropped: a
   * direction with λ = 0 is kept with the weight 1/√damping. Rounding may leave λ a little below 0; it counts as 0.
   *
   * @param damping &ge; 0, absolute; 0 needs every λ &gt; 0
   * @param out n × n
   */
  public void inverseRoot(double damping, Matrix out) {
    double[] o = out.data();
    double[] v = vectors.data();
    Arrays.fill(o, 0);
    for (int k = 0; k < n; k++) {
      double weight = 1 / Math.sqrt(Math.max(values[k], 0) + damping);
      for (int i = 0; i < n; i++) {
        double w = v[i * n + k] * weight;
        for (int j = 0; j < n; j++) {
          o[i * n + j] = Math.fma(w, v[j * n + k], o[i * n + j]);
        }
      }
    }
  }
}
