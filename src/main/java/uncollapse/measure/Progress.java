package uncollapse.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Turns what has been done into a share of the whole, by what each part is expected to cost. */
final class Progress {
  /** What is done one after the other. */
  enum Part {
    READING,
    SPECTRUM,
    PAIRS,
    CLASSES
  }

  // Seconds on the machine that this was written on; only how they compare counts.
  private static final double READING_A_VALUE = 2e-8;
  private static final double READING_A_PRODUCT = 1.3e-10;
  private static final double SPECTRUM_A_CUBE = 1.7e-9;
  private static final double PAIRS_A_PRODUCT = 1e-10;
  private static final double PAIRS_A_PAIR = 5e-8;
  private static final double CLASSES_A_PRODUCT = 3e-8;

  private final Measuring.Listener listener;
  private final double d;
  private final Map<Part, Double> cost = new EnumMap<>(Part.class);
  private Part part = Part.READING;

  Progress(Measuring.Listener listener, int d) {
    this.listener = listener;
    this.d = d;
  }

  /** So many rows have been read, which are this share of all. */
  void read(int rows, double share) {
    double b = rows / Math.max(share, 1e-9);
    double n = Math.min(b, Measuring.SAMPLE);
    cost.put(Part.READING, b * d * (READING_A_VALUE + d * READING_A_PRODUCT));
    cost.put(Part.SPECTRUM, d * d * Math.min(b, d) * SPECTRUM_A_CUBE);
    cost.put(Part.PAIRS, n * n * (PAIRS_A_PAIR + d * PAIRS_A_PRODUCT));
    cost.put(Part.CLASSES, n * d * CLASSES_A_PRODUCT);
    within(share);
  }

  void begin(Part next) {
    part = next;
    within(0);
  }

  /** This share of the present part is done. */
  void within(double share) {
    double done = 0;
    double all = 0;
    for (Map.Entry<Part, Double> each : cost.entrySet()) {
      int order = each.getKey().compareTo(part);
      done += order < 0 ? each.getValue() : order == 0 ? each.getValue() * share : 0;
      all += each.getValue();
    }
    tell(all > 0 ? done / all : 0);
  }

  void end() {
    tell(1);
  }

  private void tell(double share) {
    if (!listener.reached(share)) {
      throw new CancellationException();
    }
  }
}
