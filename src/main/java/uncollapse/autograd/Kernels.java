package uncollapse.autograd;

import uncollapse.linalg.Matrix;

/**
 * The arithmetic behind the ops. Every output element is accumulated in one fixed order with {@link Math#fma}, whatever
 * the machine: all implementations give the same bits. Outputs are overwritten and must not be inputs, unless said.
 */
public interface Kernels {
  /** The kernels to use on this machine. */
  static Kernels available() {
    return new PlainKernels();
  }

  /** x · w + bias: n × k, k × m, 1 × m. Each element starts from its bias and adds in the order of k. */
  void affine(Matrix x, Matrix w, Matrix bias, Matrix out);

  /** a · b: n × k, k × m. */
  void product(Matrix a, Matrix b, Matrix out);

  /** aᵀ · b: k × n, k × m. */
  void productTransposedLeft(Matrix a, Matrix b, Matrix out);

  /** a · bᵀ: n × k, m × k. */
  void productTransposedRight(Matrix a, Matrix b, Matrix out);

  /** The sum of all rows: n × m to 1 × m. */
  void sumRows(Matrix a, Matrix out);

  /** a + b; {@code out} may be one of them. */
  void add(Matrix a, Matrix b, Matrix out);

  /** factor · a; {@code out} may be a. */
  void scale(Matrix a, double factor, Matrix out);

  /** The sum over all elements of a · b. */
  double dot(Matrix a, Matrix b);

  /** f(x), element by element. */
  void map(Pointwise f, Matrix x, Matrix out);

  /** gradient · f′, where y = f(x). */
  void mapVjp(Pointwise f, Matrix y, Matrix gradient, Matrix out);

  /** Each row of x divided by its length, which goes to {@code lengths}; a length below {@code floor} counts as floor. */
  void normaliseRows(Matrix x, double floor, double[] lengths, Matrix out);

  /** (g − (g·y) y) / length for each row; g / floor where the length was below {@code floor}. */
  void normaliseRowsVjp(Matrix y, double floor, double[] lengths, Matrix gradient, Matrix out);

  /** out[j] = ‖e_row − e_j‖² for every row j of e, from differences, so that equal rows give exactly 0. */
  void squaredDistances(Matrix e, int row, double[] out);

  /**
   * The sum over all pairs i &lt; j of D² where labels agree and max(0, margin − D)² where they differ, D² = ‖e_i − e_j‖²
   * (+ 1e-12 under the root of the second). Its gradient goes to {@code gradient}; b × d both.
   */
  double contrastive(Matrix e, int[] labels, double margin, Matrix gradient);

  /** v ← momentum · v + (g + decay · p); p ← p − rate · v. */
  void sgd(Matrix p, Matrix v, Matrix g, double rate, double momentum, double decay);

  /**
   * Adam's moments m and v, and its step p ← p − rate / correction1 · m / (√v / √correction2 + ε).
   *
   * @param correction1 1 − β₁ᵗ at step t
   * @param correction2 1 − β₂ᵗ
   */
  void adam(Matrix p, Matrix m, Matrix v, Matrix g, double rate, Adam adam, double correction1, double correction2);

  /** What stays the same in all steps of an Adam optimiser. */
  record Adam(double beta1, double beta2, double epsilon, double decay) {}
}
