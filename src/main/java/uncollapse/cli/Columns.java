package uncollapse.cli;

/** Text in the columns of a terminal, where Chinese takes two each. */
final class Columns {
  private Columns() {}

  /** With blanks up to a width; longer text stays as it is. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 && c <= 0xFFEF ? 2 : 1).sum();
  }
}
