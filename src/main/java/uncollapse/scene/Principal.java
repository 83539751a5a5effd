package uncollapse.scene;

import uncollapse.linalg.Matrix;
import uncollapse.train.Snapshot;

/**
 * Rows of any width seen in the space of their top three principal directions.
 *
 * <p>Principal directions have no sign, and where singular values meet no direction either, so each new snapshot could
 * turn or mirror the picture. Within the same space we therefore take the axes nearest to the first three coordinates
 * (the polar factor of what the directions share with them): points glide, and a snapshot alone decides its picture.
 *
 * @param basis d × 3
 * @param rows n × 3
 * @param share part of ‖E‖² that these directions hold, 0 to 1
 */
record Principal(Matrix basis, Matrix rows, double share) {
  private static final int DIRECTIONS = 3;
  private static final int ROUNDS = 60;

  static Principal of(Snapshot snapshot) {
    Matrix basis = basis(snapshot.spectrum().axes());
    double[] s = snapshot.spectrum().singularValues();
    double all = 0;
    double held = 0;
    for (int k = 0; k < s.length; k++) {
      all += s[k] * s[k];
      held += k < DIRECTIONS ? s[k] * s[k] : 0;
    }
    return new Principal(basis, project(snapshot.embedding(), basis), all > 0 ? held / all : 0);
  }

  static Matrix project(Matrix rows, Matrix basis) {
    Matrix projected = new Matrix(rows.rows(), basis.cols());
    for (int i = 0; i < rows.rows(); i++) {
      for (int k = 0; k < basis.cols(); k++) {
        double sum = 0;
        for (int j = 0; j < rows.cols(); j++) {
          sum += rows.get(i, j) * basis.get(j, k);
        }
        projected.set(i, k, sum);
      }
    }
    return projected;
  }

  static Matrix basis(Matrix axes) {
    int d = axes.rows();
    int held = Math.min(DIRECTIONS, axes.cols());
    double[][] shared = new double[DIRECTIONS][DIRECTIONS];
    for (int k = 0; k < DIRECTIONS; k++) {
      for (int j = 0; j < DIRECTIONS; j++) {
        shared[k][j] = k < held && j < d ? axes.get(j, k) : k == j ? 1 : 0;
      }
    }
    double[][] turn = polar(shared);
    Matrix basis = new Matrix(d, DIRECTIONS);
    for (int j = 0; j < d; j++) {
      for (int c = 0; c < DIRECTIONS; c++) {
        double sum = 0;
        for (int k = 0; k < held; k++) {
          sum += axes.get(j, k) * turn[k][c];
        }
        basis.set(j, c, sum);
      }
    }
    return basis;
  }

  /** The orthogonal matrix nearest to a 3 × 3 matrix, by Newton's iteration X ← (X + X⁻ᵀ) / 2; identity if singular. */
  private static double[][] polar(double[][] m) {
    double[][] x = m;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] c = cofactors(x);
      double det = x[0][0] * c[0][0] + x[0][1] * c[0][1] + x[0][2] * c[0][2];
      if (!(Math.abs(det) > 1e-12)) {
        return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
      }
      double moved = 0;
      double[][] next = new double[DIRECTIONS][DIRECTIONS];
      for (int i = 0; i < DIRECTIONS; i++) {
        for (int j = 0; j < DIRECTIONS; j++) {
          next[i][j] = (x[i][j] + c[i][j] / det) / 2;
          moved = Math.max(moved, Math.abs(next[i][j] - x[i][j]));
        }
      }
      x = next;
      if (moved < 1e-12) {
        break;
      }
    }
    return x;
  }

  private static double[][] cofactors(double[][] m) {
    double[][] c = new double[DIRECTIONS][DIRECTIONS];
    for (int i = 0; i < DIRECTIONS; i++) {
      for (int j = 0; j < DIRECTIONS; j++) {
        int a = (i + 1) % DIRECTIONS;
        int b = (i + 2) % DIRECTIONS;
        int e = (j + 1) % DIRECTIONS;
        int f = (j + 2) % DIRECTIONS;
        c[i][j] = m[a][e] * m[b][f] - m[a][f] * m[b][e];
      }
    }
    return c;
  }
}
