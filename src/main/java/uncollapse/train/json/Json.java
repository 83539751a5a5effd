package uncollapse.train.json;

import java.util.List;
import java.util.SequencedMap;

/** A JSON value that knows the line on which it stands; 0 for one that comes from no file. */
public sealed interface Json {
  int line();

  /** An object; the keys in the order in which they stand. */
  record Obj(SequencedMap<String, Json> entries, int line) implements Json {}

  record Arr(List<Json> items, int line) implements Json {}

  record Str(String value, int line) implements Json {}

  /** A number; infinite where the file's is too large for a double. */
  record Num(double value, int line) implements Json {}

  record Bool(boolean value, int line) implements Json {}

  record Null(int line) implements Json {}
}
