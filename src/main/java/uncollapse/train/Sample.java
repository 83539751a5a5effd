package uncollapse.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import uncollapse.data.LabelledPoints;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * Which of n points are compared with each other: all of them or, where that would take too long, some drawn with a fixed
 * seed.
 *
 * @param rows their numbers, rising
 */
public record Sample(int[] rows) {
  /** The same for every n. */
  public static Sample of(int n, int most) {
    int[] rows = IntStream.range(0, n).toArray();
    if (n > most) {
      SeededRandom.forPurpose(0, "sample").shuffle(rows);
      rows = Arrays.copyOf(rows, most);
      Arrays.sort(rows);
    }
    return new Sample(rows);
  }

  /** Their rows of an n × d matrix; itself if they are all. */
  public Matrix of(Matrix all) {
    if (rows.length == all.rows()) {
      return all;
    }
    Matrix some = new Matrix(rows.length, all.cols());
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(all.data(), rows[i] * all.cols(), some.data(), i * all.cols(), all.cols());
    }
    return some;
  }

  LabelledPoints of(LabelledPoints all) {
    int[] labels = Arrays.stream(rows).map(i -> all.labels()[i]).toArray();
    return new LabelledPoints(of(all.x()), labels, all.names());
  }
}
