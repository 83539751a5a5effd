package uncollapse.train.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import uncollapse.text.BadInputException;

/** Between text and {@link Json}, with every token's line kept. */
public final class JsonText {
  /** More than any file of this program holds; each takes up to a hundred bytes of memory. */
  static final int MOST_VALUES = 4_000_000;

  private static final JsonFactory JACKSON = new JsonFactory();

  private final JsonParser parser;
  private final Object source;
  private int values;

  private JsonText(JsonParser parser, Object source) {
    this.parser = parser;
    this.source = source;
  }

  /**
   * Exactly one JSON value.
   *
   * @param source named in messages: a file, as a rule
   * @throws BadInputException if the text is something else, repeats a key, or holds more than {@value #MOST_VALUES} values
   */
  public static Json parse(String text, Object source) {
    try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      Json value = new JsonText(parser, source).value();
      if (parser.nextToken() != null) {
        throw new BadInputException("input.json.trailing", source, line(parser));
      }
      return value;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new BadInputException("input.json.syntax", source, line, column);
    }
  }

  private Json value() {
    int line = line(parser);
    if (++values > MOST_VALUES) {
      throw new BadInputException("input.json.large", source, line, MOST_VALUES);
    }
    return switch (parser.currentToken()) {
      case null -> throw new BadInputException("input.json.empty", source);
      case START_OBJECT -> object(line);
      case START_ARRAY -> array(line);
      case VALUE_STRING -> new Json.Str(parser.getString(), line);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(Double.parseDouble(parser.getString()), line);
      case VALUE_TRUE -> new Json.Bool(true, line);
      case VALUE_FALSE -> new Json.Bool(false, line);
      case VALUE_NULL -> new Json.Null(line);
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private Json object(int line) {
    SequencedMap<String, Json> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      int keyLine = line(parser);
      parser.nextToken();
      if (entries.put(key, value()) != null) {
        throw new BadInputException("input.json.duplicate", source, keyLine, key);
      }
    }
    return new Json.Obj(entries, line);
  }

  private Json array(int line) {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new Json.Arr(items, line);
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Two spaces for each level; lists on one line, but for those of several objects: one on each. Ends with a line feed. */
  public static String print(Json json) {
    StringBuilder out = new StringBuilder();
    print(json, "", out);
    return out.append('\n').toString();
  }

  /** On one line where {@code indent} is null. */
  private static void print(Json json, @Nullable String indent, StringBuilder out) {
    switch (json) {
      case Json.Obj(SequencedMap<String, Json> entries, int _) -> {
        String inner = indent == null ? null : indent + "  ";
        String separator = "{";
        for (var entry : entries.entrySet()) {
          boolean first = separator.equals("{");
          out.append(separator).append(inner == null ? (first ? "" : " ") : "\n" + inner);
          out.append(quoted(entry.getKey())).append(": ");
          print(entry.getValue(), inner, out);
          separator = ",";
        }
        out.append(entries.isEmpty() ? "{}" : indent == null ? "}" : "\n" + indent + "}");
      }
      case Json.Arr(List<Json> items, int _) -> {
        boolean lines = indent != null && items.size() > 1 && items.stream().allMatch(Json.Obj.class::isInstance);
        String between = lines ? ",\n" + indent + "  " : ", ";
        out.append(lines ? "[\n" + indent + "  " : "[");
        for (int i = 0; i < items.size(); i++) {
          out.append(i == 0 ? "" : between);
          print(items.get(i), null, out);
        }
        out.append(lines ? "\n" + indent + "]" : "]");
      }
      case Json.Str(String value, int _) -> out.append(quoted(value));
      case Json.Num(double value, int _) -> out.append(number(value));
      case Json.Bool(boolean value, int _) -> out.append(value);
      case Json.Null _ -> out.append("null");
    }
  }

  /** The shortest text that reads back as the same bits; whole numbers without a point. */
  public static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e16;
    boolean negativeZero = value == 0 && 1 / value < 0;
    return whole && !negativeZero ? Long.toString((long) value) : Double.toString(value).replaceFirst("(\\.0)?E", "e");
  }

  private static String quoted(String text) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = JACKSON.createGenerator(ObjectWriteContext.empty(), out)) {
      generator.writeString(text);
    }
    return out.toString();
  }
}
