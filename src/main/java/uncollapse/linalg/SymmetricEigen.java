package uncollapse.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues and eigenvectors of symmetric n × n matrices, one after the other in the same buffers: made for the Gram
 * matrix of a training step.
 */
public final class SymmetricEigen {
  private final int n;
  private final EigenDecomposition_F64<DMatrixRMaj> ejml;
  private final DMatrixRMaj input;
  private final double[] values;
  private final Matrix vectors;
  private final int[] order;

  public SymmetricEigen(int n) {
    this.n = n;
    ejml = DecompositionFactory_DDRM.eig(n, true, true);
    input = new DMatrixRMaj(n, n);
    values = new double[n];
    vectors = new Matrix(n, n);
    order = new int[n];
  }

  /**
   * Decomposes {@code a}, of which only symmetry is assumed. A matrix with a NaN or an infinity gives NaN everywhere.
   *
   * @param a n × n
   */
  public void decompose(Matrix a) {
    System.arraycopy(a.data(), 0, input.data, 0, n * n);
    if (!a.isFinite() || !ejml.decompose(input)) {
      Arrays.fill(values, Double.NaN);
      Arrays.fill(vectors.data(), Double.NaN);
      return;
    }
    sortDescending();
    for (int j = 0; j < n; j++) {
      values[j] = ejml.getEigenvalue(order[j]).real;
      double[] vector = ejml.getEigenVector(order[j]).data;
      for (int i = 0; i < n; i++) {
        vectors.set(i, j, vector[i]);
      }
    }
  }

  private void sortDescending() {
    for (int j = 0; j < n; j++) {
      double value = ejml.getEigenvalue(j).real;
      int at = j;
      while (at > 0 && ejml.getEigenvalue(order[at - 1]).real < value) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = j;
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
