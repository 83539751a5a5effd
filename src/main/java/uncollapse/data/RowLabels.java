package uncollapse.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Labels of rows as they come in, numbered in the order in which they are first met. */
final class RowLabels {
  private final String name;
  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] codes = new int[64];
  private int count;

  RowLabels(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void add(String label) {
    if (count == codes.length) {
      codes = Arrays.copyOf(codes, 2 * count);
    }
    codes[count++] = numbers.computeIfAbsent(label, _ -> numbers.size());
  }

  int[] codes() {
    return Arrays.copyOf(codes, count);
  }

  void clear() {
    numbers.clear();
    count = 0;
  }
}
