package uncollapse.measure;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * The labels of some rows, numbered without gaps.
 *
 * @param labels 0 … count − 1
 */
record Classes(int[] labels, int count) {
  /**
   * The labels of the rows with these numbers.
   *
   * @param all a label of any value for every row
   */
  static Classes of(int[] all, int[] numbers) {
    TreeMap<Integer, Integer> named = new TreeMap<>();
    int[] labels = Arrays.stream(numbers).map(i -> all[i]).toArray();
    for (int label : labels) {
      named.put(label, 0);
    }
    int count = 0;
    for (var entry : named.entrySet()) {
      entry.setValue(count++);
    }
    return new Classes(Arrays.stream(labels).map(named::get).toArray(), count);
  }
}
