package uncollapse.autograd;

import uncollapse.linalg.Matrix;
import uncollapse.linalg.SymmetricEigen;

/**
 * Σ sᵢ of E (b × d) and its gradient, through the Gram matrix of the smaller side. Roots of its eigenvalues are right to
 * 1e-12 s₁ only above {@link #PLAIN} s₁: rounding in the Gram matrix is of the size of 1e-16 s₁². Below that, E's image of the
 * small eigenvectors, which is free of the large values, has a Gram matrix of its own. Both together are right to about
 * 1e-12 s₁, rank-deficient E included; as long as no value is small the second one is not needed.
 */
final class NuclearNorm {
  /** Singular values below this share of the largest are looked at again. */
  private static final double PLAIN = 1e-4;

  private final Var e;
  private final boolean tall;
  private final Matrix gram;
  private final SymmetricEigen eigen;
  private final Matrix image;
  private final SymmetricEigen smallEigen;
  private final Matrix root;

  NuclearNorm(Var e) {
    this.e = e;
    tall = e.rows() >= e.cols();
    int m = Math.min(e.rows(), e.cols());
    gram = new Matrix(m, m);
    eigen = new SymmetricEigen(m);
    image = new Matrix(Math.max(e.rows(), e.cols()), m);
    smallEigen = new SymmetricEigen(m);
    root = new Matrix(m, m);
  }

  double value() {
    Kernels k = e.tape().kernels();
    if (tall) {
      k.productTransposedLeft(e.value(), e.value(), gram);
    } else {
      k.productTransposedRight(e.value(), e.value(), gram);
    }
    eigen.decompose(gram);
    double[] values = eigen.values();
    int large = 0;
    double sum = 0;
    // Not "value > …": a NaN must reach the sum.
    while (large < values.length && !(values[large] <= PLAIN * PLAIN * values[0])) {
      sum += Math.sqrt(values[large]);
      large++;
    }
    return large == values.length ? sum : sum + small(k, large);
  }

  /** The sum of the singular values from number {@code from} on. */
  private double small(Kernels k, int from) {
    if (tall) {
      k.product(e.value(), eigen.vectors(), image);
    } else {
      k.productTransposedLeft(e.value(), eigen.vectors(), image);
    }
    for (int i = 0; i < image.rows(); i++) {
      for (int j = 0; j < from; j++) {
        image.set(i, j, 0);
      }
    }
    k.productTransposedLeft(image, image, gram);
    smallEigen.decompose(gram);
    double sum = 0;
    for (int i = 0; i < gram.cols() - from; i++) {
      sum += Math.sqrt(Math.max(smallEigen.values()[i], 0));
    }
    return sum;
  }

  /** {@code factor} times the damped polar factor of E, b × d, by the last {@link #value}. */
  void gradient(double factor, Matrix out) {
    Kernels k = e.tape().kernels();
    double damping = Spectral.DAMPING * eigen.values()[0];
    eigen.inverseRoot(damping > 0 ? damping : 1, root);
    k.scale(root, factor, root);
    if (tall) {
      k.product(e.value(), root, out);
    } else {
      k.product(root, e.value(), out);
    }
  }
}
