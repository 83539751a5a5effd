package uncollapse.text;

/** A text that an experiment file carries in both languages. */
public record LocalText(String en, String zh) {
  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }
}
