package uncollapse.measure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;

/**
 * How well labels follow from near rows: every row in turn asks all others. Rows are ranked by Euclidean distance, those
 * equally far by their place in the matrix. Rows whose label no other row has are gallery only. All measures lie between
 * 0 and 1.
 */
public final class Neighbours {
  /** The K of {@link #recallAt}. */
  public static final List<Integer> RECALL_AT = List.of(1, 2, 4, 8);

  private final int[] labels;
  private final int[] company;
  private final double[] selected;
  private int[] order;
  private int[] merged;
  private final int[] votes;
  private final int[] recalled = new int[RECALL_AT.size()];
  private int asked;
  private double precision;
  private double averagePrecision;
  private int voted;

  /**
   * @param labels 0 … classes − 1 of the rows
   */
  Neighbours(int[] labels, int classes) {
    this.labels = labels;
    company = new int[classes];
    votes = new int[classes];
    for (int label : labels) {
      company[label]++;
    }
    selected = new double[labels.length];
    order = new int[labels.length];
    merged = new int[labels.length];
  }

  /** All measures of n × d rows with their labels, 0 … classes − 1. */
  public static Neighbours of(Matrix e, int[] labels, int classes) {
    Neighbours neighbours = new Neighbours(labels, classes);
    new Distances(e, Kernels.available()).between(e, neighbours::add);
    return neighbours;
  }

  /** Adds the answer to row i. */
  void add(int i, double[] squaredDistances, int n) {
    int relevant = company[labels[i]] - 1;
    if (relevant == 0) {
      return;
    }
    int depth = Math.min(n - 1, Math.max(relevant, RECALL_AT.getLast()));
    rank(i, squaredDistances, n, depth);
    asked++;
    int first = 0;
    while (first < depth && labels[order[first]] != labels[i]) {
      first++;
    }
    for (int k = 0; k < recalled.length; k++) {
      recalled[k] += first < RECALL_AT.get(k) && first < depth ? 1 : 0;
    }
    int hits = 0;
    double sum = 0;
    for (int k = 0; k < relevant; k++) {
      if (labels[order[k]] == labels[i]) {
        hits++;
        sum += (double) hits / (k + 1);
      }
    }
    precision += (double) hits / relevant;
    averagePrecision += sum / relevant;
    voted += Vote.winner(labels, order, Math.min(Vote.VOTERS, depth), votes) == labels[i] ? 1 : 0;
  }

  /** The {@code depth} nearest other rows to {@link #order}, the nearest first, those equally far in their own order. */
  private void rank(int i, double[] squares, int n, int depth) {
    squares[i] = Double.POSITIVE_INFINITY;
    System.arraycopy(squares, 0, selected, 0, n);
    double farthest = smallest(depth - 1, selected, n);
    int near = 0;
    for (int j = 0; j < n; j++) {
      if (squares[j] <= farthest) {
        order[near++] = j;
      }
    }
    for (int width = 1; width < near; width *= 2) {
      for (int from = 0; from < near; from += 2 * width) {
        merge(squares, from, Math.min(from + width, near), Math.min(from + 2 * width, near));
      }
      int[] free = order;
      order = merged;
      merged = free;
    }
    squares[i] = 0;
  }

  /** Two sorted stretches of {@link #order} that lie side by side to one of {@link #merged}. */
  private void merge(double[] squares, int from, int middle, int to) {
    int a = from;
    int b = middle;
    for (int at = from; at < to; at++) {
      boolean first = b == to || (a < middle && squares[order[a]] <= squares[order[b]]);
      merged[at] = order[first ? a++ : b++];
    }
  }

  /** The value that would be at {@code k} if the first {@code n} were sorted (Hoare 1961); they are partly sorted then. */
  private static double smallest(int k, double[] values, int n) {
    int first = 0;
    int last = n - 1;
    while (first < last) {
      double pivot = values[(first + last) >>> 1];
      int i = first;
      int j = last;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double value = values[i];
          values[i++] = values[j];
          values[j--] = value;
        }
      }
      first = k > j ? i : first;
      last = k < i ? j : last;
    }
    return values[k];
  }

  /**
   * Recall@K (Oh Song et al. 2016): the share of rows that have their label among the K nearest others. Empty if no label
   * stands twice.
   *
   * @param k one of {@link #RECALL_AT}
   */
  public OptionalDouble recallAt(int k) {
    return share(recalled[RECALL_AT.indexOf(k)]);
  }

  /** R-precision: the share of a row's label among the R nearest, R the number of others that have it; mean over rows. */
  public OptionalDouble precisionAtR() {
    return share(precision);
  }

  /**
   * MAP@R (Musgrave et al. 2020): (1/R) Σ P(k) over those k ≤ R whose neighbour has the row's label, P(k) the share of the
   * label among the k nearest; mean over rows.
   */
  public OptionalDouble mapAtR() {
    return share(averagePrecision);
  }

  /** k-NN accuracy, leaving each row out once: the share of rows whose {@value Vote#VOTERS} nearest others vote for its label. */
  public OptionalDouble accuracy() {
    return share(voted);
  }

  private OptionalDouble share(double sum) {
    return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / asked);
  }
}
