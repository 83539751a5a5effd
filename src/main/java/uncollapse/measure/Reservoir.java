package uncollapse.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * Up to so many rows out of a stream of unknown length, each with the same chance (Vitter 1985, algorithm R): all of them,
 * if there are no more. The seed is fixed, so that the same rows give the same sample.
 */
final class Reservoir {
  private final int most;
  private final int d;
  private final SeededRandom random = SeededRandom.forPurpose(0, "sample");
  private final List<Row> rows = new ArrayList<>();
  private int seen;

  private record Row(int number, double[] values) {}

  /** Rows of a matrix with their numbers in it, in its order. */
  record Sample(Matrix rows, int[] numbers) {}

  Reservoir(int most, int d) {
    this.most = most;
    this.d = d;
  }

  void add(Matrix block) {
    for (int i = 0; i < block.rows(); i++) {
      int slot = seen < most ? seen : random.nextInt(seen + 1);
      if (slot < most) {
        double[] values = slot < rows.size() ? rows.get(slot).values : new double[d];
        System.arraycopy(block.data(), i * d, values, 0, d);
        Row row = new Row(seen, values);
        if (slot < rows.size()) {
          rows.set(slot, row);
        } else {
          rows.add(row);
        }
      }
      seen++;
    }
  }

  /** What it holds; it is empty then, because two copies may be too much to hold. */
  Sample take() {
    rows.sort(Comparator.comparingInt(Row::number));
    Matrix e = new Matrix(rows.size(), d);
    int[] numbers = new int[rows.size()];
    for (int i = 0; i < numbers.length; i++) {
      Row row = rows.get(i);
      numbers[i] = row.number;
      System.arraycopy(row.values, 0, e.data(), i * d, d);
    }
    rows.clear();
    return new Sample(e, numbers);
  }
}
