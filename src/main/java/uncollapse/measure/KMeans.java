package uncollapse.measure;

import java.util.Arrays;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * k-means (Lloyd 1982) from k-means++ starts (Arthur and Vassilvitskii 2007): the best of {@value #STARTS} by the sum of
 * squared distances to the centres. The same rows give the same clusters.
 */
public final class KMeans {
  static final int STARTS = 5;
  private static final int ROUNDS = 100;

  private final Matrix e;
  private final int k;
  private final Kernels kernels;
  private final Matrix centres;
  private final int[] cluster;
  private final double[] square;

  private KMeans(Matrix e, int k, Kernels kernels) {
    this.e = e;
    this.k = k;
    this.kernels = kernels;
    centres = new Matrix(k, e.cols());
    cluster = new int[e.rows()];
    square = new double[e.rows()];
  }

  /** Is told how many of all starts are over; may throw to stop. */
  @FunctionalInterface
  interface Listener {
    void started(int starts);
  }

  /** The cluster, 0 … k − 1, of each of n rows; 1 ≤ k ≤ n. */
  public static int[] of(Matrix e, int k) {
    return of(e, k, Kernels.available(), _ -> {});
  }

  static int[] of(Matrix e, int k, Kernels kernels, Listener listener) {
    SeededRandom random = SeededRandom.forPurpose(0, "k-means");
    double least = Double.POSITIVE_INFINITY;
    int[] best = {};
    for (int start = 0; start < STARTS; start++) {
      KMeans run = new KMeans(e, k, kernels);
      run.seed(random);
      double cost = run.settle();
      if (cost < least) {
        least = cost;
        best = run.cluster;
      }
      listener.started(start + 1);
    }
    return best;
  }

  /** Each further centre is a row, drawn in proportion to its squared distance to the nearest centre so far. */
  private void seed(SeededRandom random) {
    Arrays.fill(square, Double.POSITIVE_INFINITY);
    int next = random.nextInt(e.rows());
    for (int c = 0; c < k; c++) {
      copy(next, c);
      Matrix newest = new Matrix(1, e.cols(), Arrays.copyOfRange(centres.data(), c * e.cols(), (c + 1) * e.cols()));
      new Distances(newest, kernels).between(e, (i, squares, _) -> square[i] = Math.min(square[i], squares[0]));
      next = draw(random);
    }
  }

  private int draw(SeededRandom random) {
    double total = 0;
    for (double s : square) {
      total += s;
    }
    double left = total * random.nextDouble();
    for (int i = 0; i < square.length; i++) {
      left -= square[i];
      if (left < 0) {
        return i;
      }
    }
    return random.nextInt(square.length); // all rows are centres already
  }

  /** Moves centres until no row changes its cluster; the sum of squares then. */
  private double settle() {
    double cost = assign();
    for (int round = 0; round < ROUNDS; round++) {
      centre();
      int[] before = cluster.clone();
      cost = assign();
      if (Arrays.equals(before, cluster)) {
        break;
      }
    }
    return cost;
  }

  private double assign() {
    double[] total = {0};
    new Distances(centres, kernels)
        .between(
            e,
            (i, squares, n) -> {
              int nearest = 0;
              for (int c = 1; c < n; c++) {
                nearest = squares[c] < squares[nearest] ? c : nearest;
              }
              cluster[i] = nearest;
              square[i] = squares[nearest];
              total[0] += squares[nearest];
            });
    return total[0];
  }

  /** To the mean of its rows; an empty cluster takes the row that is farthest from its own centre. */
  private void centre() {
    int d = e.cols();
    int[] size = new int[k];
    Arrays.fill(centres.data(), 0);
    for (int i = 0; i < cluster.length; i++) {
      size[cluster[i]]++;
      for (int j = 0; j < d; j++) {
        centres.data()[cluster[i] * d + j] += e.get(i, j);
      }
    }
    for (int c = 0; c < k; c++) {
      if (size[c] == 0) {
        int far = farthest();
        copy(far, c);
        square[far] = 0;
      } else {
        for (int j = 0; j < d; j++) {
          centres.data()[c * d + j] /= size[c];
        }
      }
    }
  }

  private int farthest() {
    int far = 0;
    for (int i = 1; i < square.length; i++) {
      far = square[i] > square[far] ? i : far;
    }
    return far;
  }

  private void copy(int row, int centre) {
    System.arraycopy(e.data(), row * e.cols(), centres.data(), centre * e.cols(), e.cols());
  }
}
