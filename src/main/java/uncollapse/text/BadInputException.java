package uncollapse.text;

import java.util.Arrays;

/**
 * Something from outside (a file, an option, a typed value) is wrong. Carries a message key and its arguments instead of
 * a text, so that whoever shows it does so in the user's language, in one sentence.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient Object[] args;

  public BadInputException(String key, Object... args) {
    super(sentence(new Words(Language.ENGLISH), key, args));
    this.key = key;
    this.args = args.clone();
  }

  /** The one sentence to show. */
  public String in(Words words) {
    return sentence(words, key, args);
  }

  /** An argument that is such an exception itself, the reason, or has both languages is told in the same one. */
  private static String sentence(Words words, String key, Object[] args) {
    return words.get(key, Arrays.stream(args).map(argument -> told(argument, words)).toArray());
  }

  private static Object told(Object argument, Words words) {
    return switch (argument) {
      case BadInputException reason -> reason.in(words);
      case LocalText text -> text.in(words.language());
      default -> argument;
    };
  }
}
