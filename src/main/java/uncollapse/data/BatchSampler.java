package uncollapse.data;

import java.util.Arrays;
import java.util.List;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * Fills batches from a training set, without allocating. The size of a batch is that of the matrix it is asked to fill,
 * so that batch size and kind may change between any two batches while the random stream goes on.
 */
public final class BatchSampler {
  /**
   * Where a sampler stands.
   *
   * @param epoch state of the random stream before the present epoch was shuffled
   * @param now state of the random stream
   * @param cursor rows of the present epoch that are used up
   */
  public record State(long[] epoch, long[] now, int cursor) {}

  private final LabelledPoints points;
  private final List<Double> origin;
  private final SeededRandom random;
  private final int[] order;
  private final int[][] members;
  private long[] epoch;
  private int cursor;

  /**
   * Draws from {@code points} (at least one) with a stream that nothing else uses.
   *
   * @param origin what views are scaled and turned about, one number per coordinate; empty for 0
   */
  public BatchSampler(LabelledPoints points, List<Double> origin, SeededRandom random) {
    this.points = points;
    this.origin = List.copyOf(origin);
    this.random = random;
    this.order = new int[points.labels().length];
    this.members = new int[points.classes()][];
    for (int c = 0; c < members.length; c++) {
      members[c] = rowsOfClass(points.labels(), c);
    }
    this.epoch = random.state();
    shuffle();
  }

  /** Rows without regard to labels: each point once an epoch, epochs shuffled anew. */
  public void uniform(Matrix x, int[] labels) {
    for (int i = 0; i < x.rows(); i++) {
      take(nextOfEpoch(), x, i, labels);
    }
  }

  /** Row i has class i mod C and is drawn uniformly from that class, so that every class has positives. */
  public void classBalanced(Matrix x, int[] labels) {
    for (int i = 0; i < x.rows(); i++) {
      int[] rows = members[i % members.length];
      take(rows[random.nextInt(rows.length)], x, i, labels);
    }
  }

  /**
   * Rows i and b/2 + i are two points of class i mod C, drawn uniformly, and different ones where the class has two. The
   * number of rows b is even.
   */
  public void positivePairs(Matrix x, int[] labels) {
    int half = x.rows() / 2;
    for (int i = 0; i < half; i++) {
      int[] rows = members[i % members.length];
      int first = random.nextInt(rows.length);
      int step = rows.length == 1 ? 0 : 1 + random.nextInt(rows.length - 1);
      take(rows[first], x, i, labels);
      take(rows[(first + step) % rows.length], x, half + i, labels);
    }
  }

  /** Rows i and b/2 + i are two views of one point, each drawn for itself. The number of rows b is even. */
  public void twoViews(Matrix x, int[] labels, Augmentation augmentation) {
    int half = x.rows() / 2;
    for (int i = 0; i < half; i++) {
      int row = nextOfEpoch();
      takeView(row, x, i, labels, augmentation);
      takeView(row, x, half + i, labels, augmentation);
    }
  }

  public State state() {
    return new State(epoch.clone(), random.state(), cursor);
  }

  /** Goes on exactly where a sampler of the same points stood. */
  public void restore(State state) {
    epoch = state.epoch().clone();
    random.restore(epoch);
    shuffle();
    random.restore(state.now());
    cursor = state.cursor();
  }

  private int nextOfEpoch() {
    if (cursor == order.length) {
      random.copyState(epoch);
      shuffle();
    }
    return order[cursor++];
  }

  /** From the identity each time, so that an epoch's order follows from the random state before it alone. */
  private void shuffle() {
    Arrays.setAll(order, i -> i);
    random.shuffle(order);
    cursor = 0;
  }

  private void take(int row, Matrix x, int to, int[] labels) {
    int cols = x.cols();
    System.arraycopy(points.x().data(), row * cols, x.data(), to * cols, cols);
    labels[to] = points.labels()[row];
  }

  private void takeView(int row, Matrix x, int to, int[] labels, Augmentation augmentation) {
    take(row, x, to, labels);
    augmentation.apply(x.data(), to * x.cols(), x.cols(), origin, random);
  }

  private static int[] rowsOfClass(int[] labels, int label) {
    int count = 0;
    for (int l : labels) {
      count += l == label ? 1 : 0;
    }
    int[] rows = new int[count];
    int next = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == label) {
        rows[next++] = i;
      }
    }
    return rows;
  }
}
