package uncollapse.train.json;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The shapes that all others are made of. */
public final class Shapes {
  private Shapes() {}

  /** A shape without keys inside. */
  private static <T> Shape<T> leaf(
      String description, BiFunction<Json, Spot, T> reader, BiFunction<T, Path, Json> writer) {
    return Shape.of(reader, writer, (key, out) -> out.put(key, description));
  }

  public static Shape<Double> number(Range range) {
    return leaf(
        "number, " + range,
        (json, spot) -> {
          if (json instanceof Json.Num(double value, int _) && range.contains(value)) {
            return value;
          }
          throw spot.bad("input.json.number", json, JsonText.number(range.low()), JsonText.number(range.high()));
        },
        (value, _) -> new Json.Num(value, 0));
  }

  public static Shape<Integer> whole(Range range) {
    return wholes(range, 1).as(Double::intValue, Integer::doubleValue);
  }

  public static Shape<Integer> even(Range range) {
    return wholes(range, 2).as(Double::intValue, Integer::doubleValue);
  }

  /** Within ±2⁵³, where every whole number is a double. */
  public static Shape<Long> large(Range range) {
    return wholes(range, 1).as(Double::longValue, Long::doubleValue);
  }

  private static Shape<Double> wholes(Range range, int step) {
    return leaf(
        (step == 1 ? "whole number, " : "even number, ") + range,
        (json, spot) -> {
          if (json instanceof Json.Num(double value, int _) && range.contains(value) && isMultiple(value, step)) {
            return value;
          }
          String message = step == 1 ? "input.json.whole" : "input.json.even";
          throw spot.bad(message, json, JsonText.number(range.low()), JsonText.number(range.high()));
        },
        (value, _) -> new Json.Num(value, 0));
  }

  private static boolean isMultiple(double value, int step) {
    return Math.rint(value / step) * step == value;
  }

  public static Shape<Boolean> flag() {
    return leaf(
        "true or false",
        (json, spot) -> {
          if (json instanceof Json.Bool(boolean value, int _)) {
            return value;
          }
          throw spot.bad("input.json.flag", json);
        },
        (value, _) -> new Json.Bool(value, 0));
  }

  /** Any text of at most so many characters. */
  public static Shape<String> text(int most) {
    return leaf(
        "text of at most " + most + " characters",
        (json, spot) -> {
          if (json instanceof Json.Str(String value, int _) && value.length() <= most) {
            return value;
          }
          throw spot.bad("input.json.text", json, most);
        },
        (value, _) -> new Json.Str(value, 0));
  }

  /** The name of a file, relative to the folder of the file that names it. */
  public static Shape<Path> file() {
    return leaf(
        "name of a file, relative to the folder of this one",
        (json, spot) -> {
          if (json instanceof Json.Str(String value, int _) && !value.isBlank()) {
            try {
              return spot.folder().resolve(value).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
              throw spot.bad("input.json.file", json);
            }
          }
          throw spot.bad("input.json.file", json);
        },
        (value, folder) -> new Json.Str(relative(value, folder), 0));
  }

  private static String relative(Path file, Path folder) {
    Path from = folder.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    boolean together = from.getRoot() != null && from.getRoot().equals(to.getRoot());
    return (together ? from.relativize(to) : to).toString().replace('\\', '/');
  }

  /** The constants of an enum, each by its name in lower case with hyphens. */
  public static <E extends Enum<E>> Shape<E> constant(Class<E> type) {
    return choice(
        List.of(type.getEnumConstants()),
        value -> new Json.Str(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), 0));
  }

  /** One of a few values, each by a name. */
  public static <T> Shape<T> named(List<T> values, Function<T, String> name) {
    return choice(values, value -> new Json.Str(name.apply(value), 0));
  }

  /** One of a few whole numbers. */
  public static Shape<Integer> oneOf(Integer... values) {
    return choice(List.of(values), value -> new Json.Num(value, 0));
  }

  private static <T> Shape<T> choice(List<T> values, Function<T, Json> writer) {
    SequencedMap<Object, T> byText = new LinkedHashMap<>();
    values.forEach(value -> byText.put(plain(writer.apply(value)), value));
    String all = String.join(", ", byText.keySet().stream().map(String::valueOf).toList());
    return leaf(
        "one of: " + all,
        (json, spot) -> {
          T value = byText.get(plain(json));
          if (value == null) {
            throw spot.bad("input.json.choice", json, all);
          }
          return value;
        },
        (value, _) -> writer.apply(value));
  }

  private static Object plain(Json json) {
    return switch (json) {
      case Json.Str(String value, int _) -> value;
      case Json.Num(double value, int _) -> JsonText.number(value);
      case Json.Obj _, Json.Arr _, Json.Bool _, Json.Null _ -> json;
    };
  }

  /** A list of {@code least} to {@code most} values of one shape. */
  public static <T> Shape<List<T>> listOf(Shape<T> item, int least, int most) {
    SequencedMap<String, String> description = new LinkedHashMap<>();
    item.describe("", description);
    return list("list of " + least + " to " + most + ": " + String.join("; ", description.values()), item, least, most);
  }

  private static <T> Shape<List<T>> list(String description, Shape<T> item, int least, int most) {
    return leaf(
        description,
        (json, spot) -> {
          if (!(json instanceof Json.Arr(List<Json> items, int _)) || items.size() < least || items.size() > most) {
            throw spot.bad("input.json.list", json, least, most);
          }
          List<T> values = new ArrayList<>();
          for (Json element : items) {
            values.add(item.read(element, spot.at(String.valueOf(values.size() + 1))));
          }
          return List.copyOf(values);
        },
        (values, folder) -> new Json.Arr(values.stream().map(value -> item.write(value, folder)).toList(), 0));
  }

  /** A list of {@code least} to {@code most} objects, whose keys are described as those of one. */
  public static <T> Shape<List<T>> objects(Shape<T> item, int least, int most) {
    Shape<List<T>> list = list("list of " + least + " to " + most + " objects", item, least, most);
    return Shape.of(
        list::read,
        list::write,
        (key, out) -> {
          list.describe(key, out);
          item.describe(key, out);
        });
  }
}
