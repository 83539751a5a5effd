package uncollapse.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Singular values and right singular vectors of E (b × d), for measuring, by EJML's direct decomposition: each singular
 * value is right to about 1e-15 s₁, for rank-deficient E too. m = min(b, d).
 *
 * @param singularValues m values, largest first
 * @param v right singular vectors, d × m, orthonormal columns in the order of the singular values, each with its largest
 *     component positive
 */
public record Svd(double[] singularValues, Matrix v) {
  /**
   * The decomposition of {@code e}; a NaN or an infinity in it makes everything NaN.
   *
   * @throws IllegalStateException if the iteration does not converge, which no finite matrix is known to cause
   */
  public static Svd of(Matrix e) {
    int m = Math.min(e.rows(), e.cols());
    if (!e.isFinite()) {
      return undefined(e.cols(), m);
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(e.rows(), e.cols(), false, true, true);
    if (!svd.decompose(DMatrixRMaj.wrap(e.rows(), e.cols(), e.data().clone()))) {
      throw new IllegalStateException("no singular values found for " + e);
    }
    double[] s = svd.getSingularValues();
    DMatrixRMaj v = svd.getV(null, false);
    SingularOps_DDRM.descendingOrder(null, false, s, m, v, false);
    Matrix right = new Matrix(e.cols(), m, Arrays.copyOf(v.data, e.cols() * m));
    orient(right);
    return new Svd(Arrays.copyOf(s, m), right);
  }

  /**
   * The m singular values alone, largest first: half the work, and no second matrix.
   *
   * @throws IllegalStateException as {@link #of}
   */
  public static double[] values(Matrix e) {
    int m = Math.min(e.rows(), e.cols());
    if (!e.isFinite()) {
      return undefined(e.cols(), m).singularValues;
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(e.rows(), e.cols(), false, false, true);
    DMatrixRMaj copy = DMatrixRMaj.wrap(e.rows(), e.cols(), e.data());
    if (!svd.decompose(svd.inputModified() ? copy.copy() : copy)) {
      throw new IllegalStateException("no singular values found for " + e);
    }
    double[] ascending = Arrays.copyOf(svd.getSingularValues(), m);
    Arrays.sort(ascending);
    double[] s = new double[m];
    Arrays.setAll(s, k -> ascending[m - 1 - k]);
    return s;
  }

  private static Svd undefined(int d, int m) {
    double[] s = new double[m];
    Matrix v = new Matrix(d, m);
    Arrays.fill(s, Double.NaN);
    Arrays.fill(v.data(), Double.NaN);
    return new Svd(s, v);
  }

  /** Signs are arbitrary; this choice keeps axes from flipping between two snapshots. */
  private static void orient(Matrix v) {
    for (int j = 0; j < v.cols(); j++) {
      double largest = 0;
      for (int i = 0; i < v.rows(); i++) {
        largest = Math.abs(v.get(i, j)) > Math.abs(largest) ? v.get(i, j) : largest;
      }
      for (int i = 0; largest < 0 && i < v.rows(); i++) {
        v.set(i, j, -v.get(i, j));
      }
    }
  }
}
