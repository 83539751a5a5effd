package uncollapse.autograd;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import uncollapse.autograd.Var.Edge;
import uncollapse.linalg.Matrix;

/** Losses over pairs of rows with labels. The label array is read at each replay: fill in those of the batch before. */
public final class Pairs {
  private Pairs() {}

  /**
   * Mean over all pairs i &lt; j of y·D² + (1 − y)·max(0, m − D)², D the Euclidean distance of two rows, y whether their
   * labels agree (Hadsell et al. 2006, squared form). The D of the second part is √(D² + 1e-12), so that equal rows of
   * different classes give m² and no gradient: nothing says which way they should part.
   *
   * @param margin m, read at each replay
   */
  public static Var contrastive(Var e, int[] labels, DoubleSupplier margin) {
    Kernels k = e.tape().kernels();
    Ops.check(labels.length == e.rows() && e.rows() >= 2, e);
    double pairs = e.rows() * (e.rows() - 1) / 2.0;
    AllPairs all = new AllPairs(e, labels);
    return e.tape()
        .node(
            1,
            1,
            y -> y.set(0, 0, all.contrast(margin.getAsDouble()) / pairs),
            new Edge(e, (g, out) -> k.scale(all.slope(), g.get(0, 0) / pairs, out)));
  }

  /**
   * Mean over all rows a of max(0, D_ap − D_an + m): p the farthest row with a's label, n the nearest with another, D =
   * √(D² + 1e-12) (Hermans et al. 2017). A row without a p or an n counts as 0; of several, the first is taken.
   *
   * @param margin m, read at each replay
   */
  public static Var batchHardTriplet(Var e, int[] labels, DoubleSupplier margin) {
    Ops.check(labels.length == e.rows(), e);
    BatchHard hard = new BatchHard(e, labels);
    return e.tape()
        .node(
            1,
            1,
            y -> y.set(0, 0, hard.mine(margin.getAsDouble()) / e.rows()),
            new Edge(e, (g, out) -> hard.pull(g.get(0, 0) / e.rows(), out)));
  }

  /** The triplets of the last replay. */
  private static final class BatchHard {
    private static final int NONE = -1;

    private final Var e;
    private final int[] labels;
    private final double[] panels;
    private final double[] squares;
    private final int[] positive;
    private final int[] negative;
    private final double[] positiveDistance;
    private final double[] negativeDistance;

    BatchHard(Var e, int[] labels) {
      this.e = e;
      this.labels = labels;
      panels = new double[Kernels.panelLength(e.rows(), e.cols())];
      squares = new double[e.rows()];
      positive = new int[e.rows()];
      negative = new int[e.rows()];
      positiveDistance = new double[e.rows()];
      negativeDistance = new double[e.rows()];
    }

    /** The sum over all anchors; those that do not take part get no positive. */
    double mine(double margin) {
      Kernels k = e.tape().kernels();
      k.pack(e.value(), panels);
      double sum = 0;
      for (int a = 0; a < labels.length; a++) {
        k.squaredDistances(e.value(), panels, a, squares, 0);
        findHardest(a);
        if (positive[a] == NONE || negative[a] == NONE) {
          positive[a] = NONE;
          continue;
        }
        positiveDistance[a] = Math.sqrt(squares[positive[a]] + Kernels.ROOT_FLOOR);
        negativeDistance[a] = Math.sqrt(squares[negative[a]] + Kernels.ROOT_FLOOR);
        double violation = positiveDistance[a] - negativeDistance[a] + margin;
        if (violation <= 0) {
          positive[a] = NONE;
          continue;
        }
        sum += violation;
      }
      return sum;
    }

    private void findHardest(int anchor) {
      int p = NONE;
      int n = NONE;
      for (int j = 0; j < labels.length; j++) {
        if (labels[j] != labels[anchor]) {
          n = n == NONE || squares[j] < squares[n] ? j : n;
        } else if (j != anchor) {
          p = p == NONE || squares[j] > squares[p] ? j : p;
        }
      }
      positive[anchor] = p;
      negative[anchor] = n;
    }

    /** The gradient of {@code weight} times the sum. */
    void pull(double weight, Matrix out) {
      Arrays.fill(out.data(), 0);
      for (int a = 0; a < labels.length; a++) {
        if (positive[a] != NONE) {
          pull(a, positive[a], weight / positiveDistance[a], out);
          pull(a, negative[a], -weight / negativeDistance[a], out);
        }
      }
    }

    private void pull(int a, int b, double weight, Matrix out) {
      for (int k = 0; k < e.cols(); k++) {
        double force = weight * (e.value().get(a, k) - e.value().get(b, k));
        out.set(a, k, out.get(a, k) + force);
        out.set(b, k, out.get(b, k) - force);
      }
    }
  }
}
