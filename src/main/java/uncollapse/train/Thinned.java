package uncollapse.train;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a run at every {@code stride}-th step from 0 on: once there is no more room, every second entry goes and
 * the stride doubles. What is kept follows from the steps alone.
 */
final class Thinned<T> {
  private final int capacity;
  private final List<T> entries;
  private long stride;

  /**
   * Empty.
   *
   * @param capacity even, at least 2
   */
  Thinned(int capacity, long stride) {
    this(capacity, stride, List.of());
  }

  private Thinned(int capacity, long stride, List<T> entries) {
    this.capacity = capacity;
    this.stride = stride;
    this.entries = new ArrayList<>(entries);
  }

  /** Whether {@link #add} is to be called at this step, which follows the last one. */
  boolean wants(long step) {
    return step == entries.size() * stride;
  }

  void add(T entry) {
    if (entries.size() == capacity) {
      thin();
    }
    entries.add(entry);
  }

  private void thin() {
    int half = (entries.size() + 1) / 2;
    for (int i = 1; i < half; i++) {
      entries.set(i, entries.get(2 * i));
    }
    entries.subList(half, entries.size()).clear();
    stride *= 2;
  }

  /** Thins until there are at most so many. */
  void thinTo(int most) {
    while (entries.size() > most) {
      thin();
    }
  }

  /** The last entry at {@code step} or before it. */
  T at(long step) {
    return entries.get((int) Math.min(entries.size() - 1, step / stride));
  }

  /** All entries up to {@code step}, to be gone on with from there. */
  Thinned<T> until(long step) {
    return new Thinned<>(capacity, stride, entries.subList(0, (int) Math.min(entries.size(), step / stride + 1)));
  }

  int size() {
    return entries.size();
  }

  List<T> entries() {
    return entries;
  }
}
