package uncollapse.data;

import java.util.List;
import java.util.stream.IntStream;
import uncollapse.linalg.Matrix;

/**
 * Points with a class each.
 *
 * @param x n × 2 or n × 3
 * @param labels n values in 0 … classes − 1
 * @param names what people call the classes; none where points have no labels, which makes them one class
 */
public record LabelledPoints(Matrix x, int[] labels, List<String> names) {
  public LabelledPoints {
    names = List.copyOf(names);
  }

  /** Points whose classes are known by their number. */
  public LabelledPoints(Matrix x, int[] labels, int classes) {
    this(x, labels, IntStream.range(0, classes).mapToObj(Integer::toString).toList());
  }

  public int classes() {
    return Math.max(1, names.size());
  }
}
