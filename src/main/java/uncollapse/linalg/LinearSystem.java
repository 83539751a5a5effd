package uncollapse.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Linear equations A X = B with a symmetric positive definite A, by EJML's Cholesky decomposition. */
public final class LinearSystem {
  private LinearSystem() {}

  /**
   * X, n × k.
   *
   * @param a n × n; overwritten
   * @param b n × k
   * @throws IllegalArgumentException if A is not positive definite
   */
  public static Matrix solve(Matrix a, Matrix b) {
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(a.rows());
    if (!solver.setA(DMatrixRMaj.wrap(a.rows(), a.cols(), a.data()))) {
      throw new IllegalArgumentException("not positive definite: " + a);
    }
    Matrix x = new Matrix(b.rows(), b.cols());
    solver.solve(DMatrixRMaj.wrap(b.rows(), b.cols(), b.data()), DMatrixRMaj.wrap(x.rows(), x.cols(), x.data()));
    return x;
  }
}
