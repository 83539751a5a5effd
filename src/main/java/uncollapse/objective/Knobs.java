package uncollapse.objective;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The value of every knob, also of those that the present method does not use. Ranges: see the experiment file.
 *
 * @param values those that are left out have their {@link Knob#standard} value
 */
public record Knobs(Map<Knob, Double> values) {
  /** Every knob at its {@link Knob#standard} value. */
  public static final Knobs STANDARD = new Knobs(Map.of());

  public Knobs {
    Map<Knob, Double> all = new EnumMap<>(Knob.class);
    for (Knob knob : Knob.values()) {
      all.put(knob, values.getOrDefault(knob, knob.standard()));
    }
    values = Collections.unmodifiableMap(all);
  }

  public double get(Knob knob) {
    return Objects.requireNonNull(values.get(knob));
  }

  public Knobs with(Knob knob, double value) {
    Map<Knob, Double> changed = new EnumMap<>(values);
    changed.put(knob, value);
    return new Knobs(changed);
  }
}
