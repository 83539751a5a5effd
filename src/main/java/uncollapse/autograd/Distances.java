package uncollapse.autograd;

import java.util.function.DoubleSupplier;
import uncollapse.autograd.Var.Edge;
import uncollapse.linalg.Matrix;

/** Losses of the distances between all rows of a batch. Labels are read at each replay. */
public final class Distances {
  private Distances() {}

  /**
   * Mean over all pairs i &lt; j of y·D + (1 − y)·max(0, m − D), D the Euclidean distance of two rows, y whether their
   * labels agree: the form in the SVMax paper (Eq. 5); {@link Pairs#contrastive} is the squared one. D = √(D² + 1e-12);
   * equal rows give no gradient.
   *
   * @param margin m, read at each replay
   */
  public static Var contrastiveUnsquared(Var e, int[] labels, DoubleSupplier margin) {
    Ops.check(labels.length == e.rows() && e.rows() >= 2, e);
    PairWeights pairs = new PairWeights(e);
    double count = e.rows() * (e.rows() - 1) / 2.0;
    return e.tape()
        .node(
            1,
            1,
            y -> y.set(0, 0, contrast(pairs.squaredDistances(), labels, margin.getAsDouble()) / count),
            new Edge(e, (g, out) -> pairs.gradient(g.get(0, 0) / count, out)));
  }

  /** The sum over all pairs; squared distances become weights. */
  private static double contrast(Matrix squares, int[] labels, double margin) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < i; j++) {
        double square = squares.get(i, j);
        double distance = Math.sqrt(square + Kernels.ROOT_FLOOR);
        double weight = 0.5 / distance;
        double loss = distance;
        if (labels[i] != labels[j]) {
          loss = margin - distance;
          weight = -weight;
        }
        // Not "loss > 0": a NaN must reach the loss.
        boolean apart = loss <= 0;
        sum += apart ? 0 : loss;
        weight = apart || square == 0 ? 0 : weight;
        squares.set(i, j, weight);
        squares.set(j, i, weight);
      }
    }
    return sum;
  }

  /**
   * log of the mean over all pairs i &lt; j of e^(−t D²) (Wang and Isola 2020): 0 where all rows are equal. Exact also where
   * every e^(−t D²) is too small for a number.
   *
   * @param e b × d with b &ge; 2
   */
  public static Var uniformity(Var e, double t) {
    Ops.check(e.rows() >= 2, e);
    PairWeights pairs = new PairWeights(e);
    Matrix powers = new Matrix(e.rows(), e.rows());
    return e.tape()
        .node(
            1,
            1,
            y -> y.set(0, 0, logOfMeanPower(e.tape().kernels(), pairs.squaredDistances(), t, powers)),
            new Edge(e, (g, out) -> pairs.gradient(g.get(0, 0), out)));
  }

  /** Squared distances become weights. */
  private static double logOfMeanPower(Kernels k, Matrix squares, double t, Matrix powers) {
    int b = squares.rows();
    double nearest = nearest(squares);
    for (int i = 0; i < b; i++) {
      for (int j = 0; j < b; j++) {
        squares.set(i, j, i == j ? Double.NEGATIVE_INFINITY : t * (nearest - squares.get(i, j)));
      }
    }
    k.exp(squares, powers);
    double total = 0;
    for (double power : powers.data()) {
      total += power;
    }
    k.scale(powers, -2 * t / total, squares);
    return Elementary.log(total / ((double) b * (b - 1))) - t * nearest;
  }

  private static double nearest(Matrix squares) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < squares.rows(); i++) {
      for (int j = 0; j < i; j++) {
        nearest = Math.min(nearest, squares.get(i, j));
      }
    }
    return nearest;
  }

  /**
   * Mean over all ordered pairs (a, p) of one label of max(0, D²_ap − D²_an + m), squared distances: n is the nearest row of
   * another label that is farther than p or, where there is none, the farthest (FaceNet's semi-hard negative as TensorFlow
   * and the SVMax code read it). Of several equally far, the first. Without any pair or any negative, 0.
   *
   * @param margin m, read at each replay
   */
  public static Var semiHardTriplet(Var e, int[] labels, DoubleSupplier margin) {
    Ops.check(labels.length == e.rows(), e);
    SemiHard triplets = new SemiHard(e, labels);
    return e.tape()
        .node(
            1,
            1,
            y -> y.set(0, 0, triplets.mine(margin.getAsDouble())),
            new Edge(e, (g, out) -> triplets.pairs.gradient(g.get(0, 0) / triplets.count, out)));
  }
}
