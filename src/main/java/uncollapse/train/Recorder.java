package uncollapse.train;

/**
 * Writes a run's curves in bounded memory: an entry every {@code stride} steps, and once there are {@value #CAPACITY}
 * every second one is dropped and the stride doubles. When an entry is made follows from the step alone, never from time.
 */
final class Recorder {
  static final int CAPACITY = 2_048;
  private static final int CURVES = 5;

  private long stride;
  private int size;
  private long[] steps = new long[CAPACITY];
  private double[][] curves = new double[CURVES][CAPACITY];

  /** Begins with an entry every {@code stride} steps. */
  Recorder(long stride) {
    this.stride = stride;
  }

  /** Whether {@link #add} is to be called after this step. */
  boolean wants(long step) {
    return step % (size == CAPACITY ? 2 * stride : stride) == 0;
  }

  /** One entry: s_μ, utilisation, task, λ · regulariser, total. */
  void add(long step, double... values) {
    if (size == CAPACITY) {
      thin();
    }
    steps[size] = step;
    for (int c = 0; c < CURVES; c++) {
      curves[c][size] = values[c];
    }
    size++;
  }

  /** Into new arrays: views of the old ones may be anywhere. */
  private void thin() {
    long[] oldSteps = steps;
    double[][] oldCurves = curves;
    steps = new long[CAPACITY];
    curves = new double[CURVES][CAPACITY];
    size = CAPACITY / 2;
    stride *= 2;
    for (int i = 0; i < size; i++) {
      steps[i] = oldSteps[2 * i];
      for (int c = 0; c < CURVES; c++) {
        curves[c][i] = oldCurves[c][2 * i];
      }
    }
  }

  /** What is written so far; entries that come later do not show in it. */
  History history() {
    return new History(size, steps, curves[0], curves[1], curves[2], curves[3], curves[4]);
  }
}
