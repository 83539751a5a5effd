package uncollapse.train.json;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A number for each constant of an enum, as an object: one key for each, by its name in camel case. Every key may be left
 * out; unknown ones are refused.
 *
 * @param standard the number where a key is left out
 */
public record NumbersShape<E extends Enum<E>>(Class<E> type, Function<E, Range> range, ToDoubleFunction<E> standard)
    implements Shape<Map<E, Double>> {

  /** Key of a constant: learningRate. */
  public static String keyOf(Enum<?> constant) {
    StringBuilder key = new StringBuilder();
    for (String word : constant.name().split("_")) {
      key.append(key.isEmpty() ? word.substring(0, 1).toLowerCase(Locale.ROOT) : word.substring(0, 1));
      key.append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return key.toString();
  }

  private List<E> constants() {
    return List.of(type.getEnumConstants());
  }

  @Override
  public Map<E, Double> read(Json json, Spot spot) {
    if (!(json instanceof Json.Obj(SequencedMap<String, Json> entries, int _))) {
      throw spot.bad("input.json.object", json);
    }
    List<String> known = constants().stream().map(NumbersShape::keyOf).toList();
    for (var entry : entries.entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw spot.at(entry.getKey()).bad("input.json.unknown", entry.getValue(), String.join(", ", known));
      }
    }
    Map<E, Double> values = new EnumMap<>(type);
    for (E constant : constants()) {
      String key = keyOf(constant);
      Json value = entries.get(key);
      values.put(
          constant,
          value == null
              ? standard.applyAsDouble(constant)
              : Shapes.number(range.apply(constant)).read(value, spot.at(key)));
    }
    return values;
  }

  @Override
  public Json write(Map<E, Double> values, Path folder) {
    SequencedMap<String, Json> entries = new LinkedHashMap<>();
    values.forEach(
        (constant, value) -> {
          if (value != standard.applyAsDouble(constant)) {
            entries.put(keyOf(constant), new Json.Num(value, 0));
          }
        });
    return new Json.Obj(entries, 0);
  }

  @Override
  public void describe(String key, SequencedMap<String, String> out) {
    for (E constant : constants()) {
      String standing = "; default " + JsonText.number(standard.applyAsDouble(constant));
      out.put(key + "." + keyOf(constant), "number, " + range.apply(constant) + standing);
    }
  }
}
