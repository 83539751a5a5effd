package uncollapse.train.json;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The records of a sealed type as objects, told apart by the key "type". */
public final class SealedShape<T> implements Shape<T> {
  private static final String TYPE = "type";

  private final Function<T, String> name;
  private final SequencedMap<String, RecordShape<?>> shapes;

  /**
   * @param name the "type" of a value
   * @param shapes one for each permitted record, by its name
   * @throws IllegalArgumentException if a permitted record has no shape
   */
  public SealedShape(Class<T> type, Function<T, String> name, SequencedMap<String, RecordShape<?>> shapes) {
    this.name = name;
    this.shapes = shapes;
    List<?> missing =
        List.of(type.getPermittedSubclasses()).stream()
            .filter(permitted -> shapes.values().stream().noneMatch(shape -> shape.type() == permitted))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("no shape for " + missing);
    }
  }

  @Override
  public T read(Json json, Spot spot) {
    return read(json, spot, List.of());
  }

  /** Reads with further keys allowed, which somebody else reads. */
  @SuppressWarnings("unchecked")
  public T read(Json json, Spot spot, List<String> others) {
    if (!(json instanceof Json.Obj(SequencedMap<String, Json> entries, int _))) {
      throw spot.bad("input.json.object", json);
    }
    Json named = entries.get(TYPE);
    if (named == null) {
      throw spot.at(TYPE).bad("input.json.missing", json);
    }
    RecordShape<?> shape = named instanceof Json.Str(String value, int _) ? shapes.get(value) : null;
    if (shape == null) {
      throw spot.at(TYPE).bad("input.json.choice", named, String.join(", ", shapes.keySet()));
    }
    return (T) shape.read(json, spot, Stream.concat(Stream.of(TYPE), others.stream()).toList());
  }

  @Override
  public Json.Obj write(T value, Path folder) {
    String type = name.apply(value);
    RecordShape<?> shape = shapes.get(type);
    if (shape == null) {
      throw new IllegalArgumentException("no shape for " + type);
    }
    SequencedMap<String, Json> entries = new LinkedHashMap<>();
    entries.put(TYPE, new Json.Str(type, 0));
    entries.putAll(write(shape, value, folder).entries());
    return new Json.Obj(entries, 0);
  }

  @SuppressWarnings("unchecked")
  private static <R extends Record> Json.Obj write(RecordShape<R> shape, Object value, Path folder) {
    return shape.write((R) value, folder);
  }

  @Override
  public void describe(String key, SequencedMap<String, String> out) {
    out.put(key + "." + TYPE, "one of: " + String.join(", ", shapes.keySet()));
    shapes.forEach((type, shape) -> shape.describe(key + " (" + type + ")", out));
  }
}
