package uncollapse.data;

/**
 * How a file of columns writes numbers: -1.25, .5, 3e-2; where the comma does not separate columns it may be the decimal
 * sign.
 */
record Numeral(boolean decimalComma) {
  /** The number in a cell: NaN if there is none, infinite if it is too large for float64. */
  double of(String cell) {
    String text = cell.strip();
    if (decimalComma && text.indexOf(',') >= 0) {
      text = text.indexOf('.') < 0 ? text.replace(',', '.') : "";
    }
    return isNumber(text) ? Double.parseDouble(text) : Double.NaN;
  }

  /** Whether it is a number, or one of the words that programs write where there is none. */
  boolean looksLikeNumber(String cell) {
    return !Double.isNaN(of(cell)) || cell.strip().matches("(?i)[+-]?(nan|inf|infinity|na|null)?");
  }

  /** Narrower than {@link Double#parseDouble}, which also takes 1f, 0x1p3 and NaN. */
  private static boolean isNumber(String text) {
    int sign = signs(text, 0);
    int whole = digits(text, sign);
    int point = whole < text.length() && text.charAt(whole) == '.' ? whole + 1 : whole;
    int end = digits(text, point);
    if (whole - sign + end - point == 0) {
      return false;
    }
    if (end == text.length()) {
      return true;
    }
    int exponent = signs(text, end + 1);
    return (text.charAt(end) | ' ') == 'e' && exponent < text.length() && digits(text, exponent) == text.length();
  }

  private static int signs(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  /** Where the digits from {@code at} on end. */
  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
