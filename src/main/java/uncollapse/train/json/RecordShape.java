package uncollapse.train.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record as an object: one key for each component, by its name, in its order. Unknown keys are refused, missing ones
 * too unless they have a value to fall back on.
 */
public final class RecordShape<T extends Record> implements Shape<T> {

  /**
   * One key.
   *
   * @param fallback what it is when it is left out; null if it must be there
   */
  public record Field<V>(String key, Shape<V> shape, @Nullable V fallback) {}

  private final Class<T> type;
  private final List<Field<?>> fields;
  private final Constructor<T> constructor;

  private RecordShape(Class<T> type, List<Field<?>> fields) {
    this.type = type;
    this.fields = fields;
    List<String> keys = fields.stream().map(f -> f.key).toList();
    RecordComponent[] components = type.getRecordComponents();
    if (!keys.equals(Arrays.stream(components).map(RecordComponent::getName).toList())) {
      throw new IllegalArgumentException(keys + " for " + type);
    }
    try {
      Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      constructor = type.getConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " is not public", e);
    }
  }

  public static <T extends Record> RecordShape<T> of(Class<T> type, Field<?>... fields) {
    return new RecordShape<>(type, List.of(fields));
  }

  public static <V> Field<V> field(String key, Shape<V> shape) {
    return new Field<>(key, shape, null);
  }

  public static <V> Field<V> optional(String key, Shape<V> shape, V fallback) {
    return new Field<>(key, shape, fallback);
  }

  Class<T> type() {
    return type;
  }

  @Override
  public T read(Json json, Spot spot) {
    return read(json, spot, List.of());
  }

  /** Reads with further keys allowed, which somebody else reads. */
  public T read(Json json, Spot spot, List<String> others) {
    if (!(json instanceof Json.Obj(SequencedMap<String, Json> entries, int _))) {
      throw spot.bad("input.json.object", json);
    }
    List<String> known = keys(others);
    for (var entry : entries.entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw spot.at(entry.getKey()).bad("input.json.unknown", entry.getValue(), String.join(", ", known));
      }
    }
    Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = valueOf(fields.get(i), entries, json, spot);
    }
    return create(values);
  }

  private List<String> keys(List<String> others) {
    return Stream.concat(others.stream(), fields.stream().map(f -> f.key)).toList();
  }

  private static <V> V valueOf(Field<V> field, SequencedMap<String, Json> entries, Json object, Spot spot) {
    Json value = entries.get(field.key);
    if (value != null) {
      return field.shape.read(value, spot.at(field.key));
    }
    if (field.fallback == null) {
      throw spot.at(field.key).bad("input.json.missing", object);
    }
    return field.fallback;
  }

  private T create(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the shape of " + type + " lets through what its constructor refuses", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Json.Obj write(T value, Path folder) {
    SequencedMap<String, Json> entries = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      Field<?> field = fields.get(i);
      Object component = component(value, i);
      if (!component.equals(field.fallback)) {
        entries.put(field.key, write(field.shape, component, folder));
      }
    }
    return new Json.Obj(entries, 0);
  }

  /** That the field's shape fits the component's type is what a round trip of each record tests. */
  @SuppressWarnings("unchecked")
  private static <V> Json write(Shape<V> shape, Object value, Path folder) {
    return shape.write((V) value, folder);
  }

  private Object component(T value, int i) {
    try {
      return type.getRecordComponents()[i].getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void describe(String key, SequencedMap<String, String> out) {
    for (Field<?> field : fields) {
      String inner = key.isEmpty() ? field.key : key + "." + field.key;
      SequencedMap<String, String> below = new LinkedHashMap<>();
      field.shape.describe(inner, below);
      below.forEach((k, description) -> out.put(k, description + noteOn(field, k.equals(inner))));
    }
  }

  /** For the key itself, or for one below it: left out is an object as a whole, but a list has no say in what it holds. */
  private static String noteOn(Field<?> field, boolean itself) {
    if (field.fallback == null) {
      return "";
    }
    Json fallback = write(field.shape, field.fallback, Path.of(""));
    if (fallback instanceof Json.Obj) {
      return "; may be left out";
    }
    return itself ? "; default " + JsonText.print(fallback).strip() : "";
  }
}
