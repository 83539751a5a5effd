package uncollapse.train.json;

import java.nio.file.Path;
import uncollapse.text.BadInputException;

/**
 * Where in an input a value is read: for messages, and to find the files that it names.
 *
 * @param source named in messages: a file, as a rule
 * @param hasLines whether its lines are named, too: those of an option that was typed help nobody
 * @param folder what file names in it are relative to
 * @param key keys from the outermost on, joined by points; empty for the whole
 */
public record Spot(Object source, boolean hasLines, Path folder, String key) {

  /** The whole of a file. */
  public Spot(Object source, Path folder) {
    this(source, true, folder, "");
  }

  /** The place of a value inside of this one. */
  public Spot at(String inner) {
    return new Spot(source, hasLines, folder, key.isEmpty() ? inner : key + "." + inner);
  }

  /**
   * Something is wrong at this place.
   *
   * @param message key of a message whose {0} is the source, with the line if that is named, {2} the key; {@code more}
   *     follows
   */
  public BadInputException bad(String message, Json json, Object... more) {
    Object[] args = new Object[3 + more.length];
    args[0] = hasLines ? new BadInputException("input.json.place", source, json.line()) : source;
    args[1] = json.line();
    args[2] = key.isEmpty() ? "{ }" : key;
    System.arraycopy(more, 0, args, 3, more.length);
    return new BadInputException(message, args);
  }
}
