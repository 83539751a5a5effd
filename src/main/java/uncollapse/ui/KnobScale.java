package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import uncollapse.objective.Knob;

/** How each knob is laid out on its slider, and the values worth a click. */
final class KnobScale {
  /**
   * A value with a name under the slider.
   *
   * @param text what stands there
   */
  record Tick(String text, double value) {}

  /** Of every weight. */
  static final LogScale WEIGHT = new LogScale(0.001, 100, true);

  static final List<Tick> WEIGHTS = ticks(0, 0.01, 0.1, 1, 10);

  private KnobScale() {}

  static LogScale of(Knob knob) {
    return switch (knob) {
      case GAMMA -> new LogScale(0.1, 4, false);
      case LEARNING_RATE -> new LogScale(1e-4, 30, false);
      case MARGIN -> new LogScale(0.05, 4, false);
      case TASK_WEIGHT -> WEIGHT;
      case TEMPERATURE -> new LogScale(0.02, 5, false);
      case ANGLE -> new LogScale(5, 85, false);
      case JITTER -> new LogScale(0.01, 2, true);
      case ROTATION -> new LogScale(1, 180, true);
      case TARGET_RATE -> new LogScale(0.001, 1, true);
      case SCALING, DROPOUT -> new LogScale(0.01, 1, true);
    };
  }

  /**
   * @param d embedding width: unit rows spread evenly over d dimensions have standard deviation 1/√d
   */
  static List<Tick> ticks(Knob knob, int d) {
    return switch (knob) {
      case GAMMA -> {
        List<Tick> ticks = new ArrayList<>();
        if (d > 1) {
          ticks.add(new Tick("1/√d", 1 / Math.sqrt(d)));
        }
        ticks.add(new Tick("1", 1));
        yield ticks;
      }
      case LEARNING_RATE -> ticks(0.001, 0.01, 0.1, 1, 10);
      case MARGIN -> ticks(0.2, 1, 2);
      case TASK_WEIGHT -> ticks(0, 1, 25);
      case TEMPERATURE -> ticks(0.1, 0.5, 1);
      case ANGLE -> ticks(15, 30, 45, 60);
      case JITTER -> ticks(0, 0.1, 0.5);
      case ROTATION -> ticks(0, 5, 20, 90);
      case TARGET_RATE -> ticks(0, 0.01, 0.1, 1);
      case SCALING, DROPOUT -> ticks(0, 0.1, 0.5);
    };
  }

  private static List<Tick> ticks(double... values) {
    List<Tick> ticks = new ArrayList<>();
    for (double value : values) {
      ticks.add(new Tick(Numbers.write(value), value));
    }
    return ticks;
  }
}
