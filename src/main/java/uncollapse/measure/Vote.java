package uncollapse.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;

/** k-NN classification: the nearest rows vote, k = {@value #VOTERS}, by Euclidean distance. */
public final class Vote {
  public static final int VOTERS = 5;

  private Vote() {}

  /**
   * k-NN accuracy on frozen features: the share of rows whose {@value #VOTERS} nearest rows of a gallery vote for their
   * label; of rows equally far the earlier one counts, of labels with equal votes the nearer one. 0 to 1; empty with one
   * class only.
   *
   * @param gallery m × d, m ≥ 1
   * @param galleryLabels 0 … classes − 1 of the gallery's rows
   * @param e n × d, n ≥ 1
   * @param labels 0 … classes − 1 of the n rows
   */
  public static OptionalDouble accuracy(Matrix gallery, int[] galleryLabels, Matrix e, int[] labels, int classes) {
    if (classes < 2) {
      return OptionalDouble.empty();
    }
    int[] found = new int[labels.length];
    int[] nearest = new int[Math.min(VOTERS, gallery.rows())];
    int[] votes = new int[classes];
    new Distances(gallery, Kernels.available())
        .between(
            e,
            (i, squares, n) -> {
              nearest(squares, n, nearest);
              found[i] = winner(galleryLabels, nearest, nearest.length, votes);
            });
    return OptionalDouble.of(Accuracy.of(found, labels));
  }

  /** The rows of least distance, the nearest first. */
  private static void nearest(double[] squares, int n, int[] nearest) {
    int count = 0;
    for (int j = 0; j < n; j++) {
      int place = count;
      while (place > 0 && squares[j] < squares[nearest[place - 1]]) {
        place--;
      }
      if (place < nearest.length) {
        System.arraycopy(nearest, place, nearest, place + 1, Math.min(count, nearest.length - 1) - place);
        nearest[place] = j;
        count = Math.min(count + 1, nearest.length);
      }
    }
  }

  /**
   * The label that most of the first rows of {@code order} have; of several, the one that is met first.
   *
   * @param votes room for a count of each label
   */
  static int winner(int[] labels, int[] order, int voters, int[] votes) {
    Arrays.fill(votes, 0);
    for (int k = 0; k < voters; k++) {
      votes[labels[order[k]]]++;
    }
    int most = labels[order[0]];
    for (int k = 0; k < voters; k++) {
      most = votes[labels[order[k]]] > votes[most] ? labels[order[k]] : most;
    }
    return most;
  }
}
