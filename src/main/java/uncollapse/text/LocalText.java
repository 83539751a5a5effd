package uncollapse.text;

/** A text in both languages. */
public record LocalText(String en, String zh) {
  /** What stands behind a key, in both languages. */
  public static LocalText of(String key, Object... args) {
    return new LocalText(new Words(Language.ENGLISH).get(key, args), new Words(Language.CHINESE).get(key, args));
  }

  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }
}
