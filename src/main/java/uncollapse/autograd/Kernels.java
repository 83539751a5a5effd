package uncollapse.autograd;

import uncollapse.linalg.Matrix;

/**
 * The arithmetic behind the ops. Every output element is accumulated in one fixed order with {@link Math#fma}, whatever
 * the machine: all implementations give the same bits. Outputs are overwritten and must not be inputs, unless said.
 */
public interface Kernels {
  /**
   * New kernels for one thread: the fastest that this Java virtual machine has, or plain loops in {@link ShortWork} and where
   * {@code -Duncollapse.kernels=plain} asks for them.
   */
  static Kernels available() {
    boolean plain = ShortWork.isUnderWay() || "plain".equals(System.getProperty("uncollapse.kernels"));
    return !plain && VectorModule.IS_THERE && VectorKernels.areFast() ? new VectorKernels() : new PlainKernels();
  }

  /** As {@link #available()}, with large pieces of work shared by two threads: the same bits, sooner. */
  static Kernels available(Team team) {
    Kernels kernels = available();
    if (kernels instanceof VectorKernels vector) {
      vector.share(team);
    }
    return kernels;
  }

  /** Runs all parts of a piece of work, here or shared. {@code operations} says how much there is to do, roughly. */
  default void run(Team.Work work, long operations) {
    work.run(0, 1);
  }

  /** What these kernels are, for a report: "plain" or "vector, 8 lanes". */
  String description();

  /** x · w + bias: n × k, k × m, 1 × m. Each element starts from its bias and adds in the order of k. */
  void affine(Matrix x, Matrix w, Matrix bias, Matrix out);

  /** f(x · w + bias), as {@link #affine} and {@link #map}. */
  void layer(Pointwise f, Matrix x, Matrix w, Matrix bias, Matrix out);

  /** a · b: n × k, k × m. */
  void product(Matrix a, Matrix b, Matrix out);

  /** aᵀ · b: k × n, k × m. */
  void productTransposedLeft(Matrix a, Matrix b, Matrix out);

  /** a · bᵀ: n × k, m × k. */
  void productTransposedRight(Matrix a, Matrix b, Matrix out);

  /** aᵀ · b with b in panels: k × n, k × m. */
  void productTransposedLeft(Matrix a, double[] panels, Matrix out);

  /** aᵀ: n × m to m × n. */
  void transpose(Matrix a, Matrix out);

  /** The sum of all rows: n × m to 1 × m. */
  void sumRows(Matrix a, Matrix out);

  /** The sum of the squares in each column: n × m to 1 × m. */
  void sumSquaresOfRows(Matrix a, Matrix out);

  /** a + b; {@code out} may be one of them. */
  void add(Matrix a, Matrix b, Matrix out);

  /** factor · a; {@code out} may be a. */
  void scale(Matrix a, double factor, Matrix out);

  /** The sum over all elements of a · b: element i to sum i mod 8, the eight sums by {@link #total}. */
  double dot(Matrix a, Matrix b);

  /** e^x, element by element; {@code out} may be x. */
  void exp(Matrix x, Matrix out);

  /** f(x), element by element; {@code out} may be x. */
  void map(Pointwise f, Matrix x, Matrix out);

  /** gradient · f′, where y = f(x); {@code out} may be the gradient. */
  void mapVjp(Pointwise f, Matrix y, Matrix gradient, Matrix out);

  /** Each row of x divided by its length, which goes to {@code lengths}; a length below {@code floor} counts as floor. */
  void normaliseRows(Matrix x, double floor, double[] lengths, Matrix out);

  /** (g − (g·y) y) / length for each row; g / floor where the length was below {@code floor}. */
  void normaliseRowsVjp(Matrix y, double floor, double[] lengths, Matrix gradient, Matrix out);

  /**
   * Columns that stand side by side in a panel. Of a matrix (n × m) in panels, element (k, j) is at {@code panelAt(j, n) + k
   * * PANEL}; what is beyond the last column means nothing.
   */
  int PANEL = 32;

  /** How many panels m columns make. */
  static int panels(int m) {
    return (m + PANEL - 1) / PANEL;
  }

  /** Where column j begins in panels of n rows. */
  static int panelAt(int j, int n) {
    return j / PANEL * PANEL * n + j % PANEL;
  }

  /** The length of panels for m columns of n elements. */
  static int panelLength(int m, int n) {
    return panels(m) * PANEL * n;
  }

  /** Puts eᵀ (d × b) into panels: its columns are the rows of e. */
  void pack(Matrix e, double[] panels);

  /** Adds a 1 × m row to each row of a. */
  void addToRows(Matrix a, Matrix row, Matrix out);

  /** Each column of a (n × m) times its factor (1 × m). */
  void scaleColumns(Matrix a, Matrix factors, Matrix out);

  /** factors[i] · a_i − b_i for each row i. */
  void scaleRowsLess(Matrix a, double[] factors, Matrix b, Matrix out);

  /**
   * out[at + j] = ‖e_i − e_j‖² for every row j of e, from differences, so that equal rows give exactly 0.
   *
   * @param panels e by {@link #pack}
   */
  void squaredDistances(Matrix e, double[] panels, int i, double[] out, int at);

  /**
   * The contrastive loss of all rows of panel {@code left} with all rows of panel {@code right}: the sum of D² where classes
   * agree, of max(0, margin − D)² where they differ, D = √(D² + {@link #ROOT_FLOOR}).
   *
   * @param panels e by {@link #pack}
   * @param pulls b × b in panels: gets 2 where classes agree, −2 max(0, margin − D) / D where they differ, both at (i, j) and
   *     at (j, i)
   * @param sums {@link #PANEL} numbers to work with
   */
  double contrastiveTile(
      Matrix e,
      double[] panels,
      double[] classes,
      double margin,
      int left,
      int right,
      double[] pulls,
      double[] sums);

  /** Under the root of a distance, so that its derivative is finite (and 0) at equal rows. */
  double ROOT_FLOOR = 1e-12;

  /** Eight sums from {@code at} on to one, in the order in which halves of a vector would be added. */
  static double total(double[] s, int at) {
    double even = (s[at] + s[at + 4]) + (s[at + 2] + s[at + 6]);
    return even + ((s[at + 1] + s[at + 5]) + (s[at + 3] + s[at + 7]));
  }

  /** v ← momentum · v + g; p ← p − rate · v. */
  void sgd(Matrix p, Matrix v, Matrix g, double rate, double momentum);

  /**
   * Adam's moments m and v, and its step p ← p − rate / correction1 · m / (√v / √correction2 + ε).
   *
   * @param correction1 1 − β₁ᵗ at step t
   * @param correction2 1 − β₂ᵗ
   */
  void adam(Matrix p, Matrix m, Matrix v, Matrix g, double rate, Adam adam, double correction1, double correction2);

  /** What stays the same in all steps of an Adam optimiser. */
  record Adam(double beta1, double beta2, double epsilon) {}
}
