package uncollapse.linalg;

import java.util.Arrays;

/**
 * Singular values and right singular vectors of E (b × d), for measuring; m = min(b, d).
 *
 * <p>They come from the eigenvectors of the small Gram matrix, with deflation: an eigenvalue λ of EᵀE carries an error of
 * about 1e-16 λ₁, so only singular values well above 1e-8 s₁ can be read off it. The others are read off the product of E
 * with their own eigenvectors, which is as small as they are, and so on until none is left. Every singular value is
 * then right to about 1e-15 s₁, for rank-deficient E too.
 *
 * @param singularValues m values, largest first
 * @param v right singular vectors, d × m, orthonormal columns in the order of the singular values, each with its largest
 *     component positive
 */
public record Svd(double[] singularValues, Matrix v) {
  /** An eigenvalue below this share of the largest is not trusted. */
  private static final double TRUSTED = 1e-6;

  /** Below this share of the largest singular value there is only rounding. */
  private static final double NOISE = 1e-15;

  /** The decomposition of {@code e}; a NaN or an infinity in it makes everything NaN. */
  public static Svd of(Matrix e) {
    boolean tall = e.rows() >= e.cols();
    Matrix a = tall ? e : transpose(e);
    int m = a.cols();
    double[] s = new double[m];
    Matrix v = identity(m);
    deflate(a, v, s, 0);
    Matrix right = tall ? v : othersOf(product(a, v), s);
    orient(right);
    return new Svd(s, right);
  }

  /** Settles s[done…] and the columns done… of v, where {@code a} is the whole matrix times those columns. */
  private static void deflate(Matrix a, Matrix v, double[] s, int done) {
    int rest = a.cols();
    SymmetricEigen eigen = new SymmetricEigen(rest);
    eigen.decompose(gram(a));
    turn(v, done, eigen.vectors());
    double top = eigen.values()[0];
    int settled = 0;
    while (settled < rest && !(eigen.values()[settled] < TRUSTED * top)) {
      s[done + settled] = Math.sqrt(Math.max(eigen.values()[settled], 0));
      settled++;
    }
    if (settled == rest || s[done] <= NOISE * s[0]) {
      return;
    }
    deflate(product(a, columns(eigen.vectors(), settled)), v, s, done + settled);
  }

  /** v's columns from {@code from} on, times {@code q}. */
  private static void turn(Matrix v, int from, Matrix q) {
    Matrix turned = product(columns(v, from), q);
    for (int i = 0; i < v.rows(); i++) {
      System.arraycopy(turned.data(), i * turned.cols(), v.data(), i * v.cols() + from, turned.cols());
    }
  }

  /**
   * The left singular vectors of {@code a}: the columns of w = a · v divided by their singular values. Where those
   * vanish, any orthonormal completion will do; here from unit vectors by Gram and Schmidt.
   */
  private static Matrix othersOf(Matrix w, double[] s) {
    Matrix u = new Matrix(w.rows(), w.cols());
    double[] column = new double[w.rows()];
    int unit = 0;
    for (int j = 0; j < w.cols(); j++) {
      boolean found = s[j] > NOISE * s[0] || Double.isNaN(s[j]);
      for (int i = 0; i < column.length; i++) {
        column[i] = w.get(i, j);
      }
      if (found) {
        orthonormalise(column, u, j);
      }
      while (!found) {
        Arrays.fill(column, 0);
        column[unit++] = 1;
        found = orthonormalise(column, u, j) > 0.5 / Math.sqrt(column.length);
      }
      for (int i = 0; i < column.length; i++) {
        u.set(i, j, column[i]);
      }
    }
    return u;
  }

  /** Takes the first {@code count} columns of u out of {@code x}, twice, and divides it by its length, which it returns. */
  private static double orthonormalise(double[] x, Matrix u, int count) {
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < count; j++) {
        double dot = 0;
        for (int i = 0; i < x.length; i++) {
          dot = Math.fma(x[i], u.get(i, j), dot);
        }
        for (int i = 0; i < x.length; i++) {
          x[i] = Math.fma(-dot, u.get(i, j), x[i]);
        }
      }
    }
    double square = 0;
    for (double value : x) {
      square = Math.fma(value, value, square);
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < x.length; i++) {
      x[i] /= length;
    }
    return length;
  }

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

  /** aᵀ · a. */
  private static Matrix gram(Matrix a) {
    int n = a.cols();
    Matrix gram = new Matrix(n, n);
    double[] x = a.data();
    double[] g = gram.data();
    for (int row = 0; row < x.length; row += n) {
      for (int i = 0; i < n; i++) {
        double xi = x[row + i];
        for (int j = 0; j < n; j++) {
          g[i * n + j] = Math.fma(xi, x[row + j], g[i * n + j]);
        }
      }
    }
    return gram;
  }

  private static Matrix product(Matrix a, Matrix b) {
    Matrix out = new Matrix(a.rows(), b.cols());
    double[] o = out.data();
    for (int i = 0; i < a.rows(); i++) {
      for (int k = 0; k < a.cols(); k++) {
        double aik = a.get(i, k);
        for (int j = 0; j < b.cols(); j++) {
          o[i * b.cols() + j] = Math.fma(aik, b.get(k, j), o[i * b.cols() + j]);
        }
      }
    }
    return out;
  }

  private static Matrix columns(Matrix a, int from) {
    Matrix out = new Matrix(a.rows(), a.cols() - from);
    for (int i = 0; i < a.rows(); i++) {
      System.arraycopy(a.data(), i * a.cols() + from, out.data(), i * out.cols(), out.cols());
    }
    return out;
  }

  private static Matrix transpose(Matrix a) {
    Matrix t = new Matrix(a.cols(), a.rows());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.cols(); j++) {
        t.set(j, i, a.get(i, j));
      }
    }
    return t;
  }

  private static Matrix identity(int n) {
    Matrix out = new Matrix(n, n);
    for (int i = 0; i < n; i++) {
      out.set(i, i, 1);
    }
    return out;
  }
}
