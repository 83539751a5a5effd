package uncollapse.text;

/**
 * Something from outside (a file, an option, a typed value) is wrong. Carries a message key and its arguments instead of
 * a text, so that whoever shows it does so in the user's language, in one sentence.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient Object[] args;

  public BadInputException(String key, Object... args) {
    super(new Words(Language.ENGLISH).get(key, args));
    this.key = key;
    this.args = args.clone();
  }

  /** The one sentence to show. */
  public String in(Words words) {
    return words.get(key, args);
  }
}
