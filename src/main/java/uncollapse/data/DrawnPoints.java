package uncollapse.data;

import java.util.Arrays;
import java.util.List;
import uncollapse.linalg.Matrix;

/** Drawn points as points to train on. */
final class DrawnPoints {
  private DrawnPoints() {}

  /**
   * All points as they are, in their order. The classes that occur are numbered in their order, without gaps, and named by
   * the digits that they were drawn with, as a file of the same points would have them.
   */
  static LabelledPoints of(List<Dot> dots) {
    int[] present = dots.stream().mapToInt(Dot::label).distinct().sorted().toArray();
    int[] numbers = new int[Dot.CLASSES];
    for (int c = 0; c < present.length; c++) {
      numbers[present[c]] = c;
    }
    Matrix x = new Matrix(dots.size(), 2);
    int[] labels = new int[dots.size()];
    for (int i = 0; i < labels.length; i++) {
      Dot dot = dots.get(i);
      x.set(i, 0, dot.x());
      x.set(i, 1, dot.y());
      labels[i] = numbers[dot.label()];
    }
    return new LabelledPoints(x, labels, Arrays.stream(present).mapToObj(Integer::toString).toList());
  }
}
