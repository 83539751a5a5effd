package uncollapse.scene;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as pictures show them: three to four significant digits, a true minus sign, a width that does not jump. */
public final class Figures {
  /** Where there is no number. */
  public static final String NONE = "–";

  private static final char MINUS = '−';

  private Figures() {}

  /** A measured number: 0.214, 5.657, 12.31, 123.4, 1,234, 4.1e−5. */
  public static String of(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? NONE : value > 0 ? "∞" : MINUS + "∞";
    }
    String digits = size >= 1e6 || (size != 0 && size < 0.0005)
        ? format("%.1e", size).replaceFirst("e\\+?(-?)0?", "e$1")
        : format(size >= 999.95 ? "%,.0f" : size >= 99.995 ? "%.1f" : size >= 9.9995 ? "%.2f" : "%.3f", size);
    return signed(value, digits);
  }

  /** A number with two decimals where there is little room: 0.08, 1.00. */
  public static String brief(double value) {
    double size = Math.abs(value);
    return size >= 9.995 || (size != 0 && size < 0.005) ? of(value) : signed(value, format("%.2f", size));
  }

  /** A chosen number, as one would type it: 0, 0.1, 0.025, 3e−4. */
  public static String chosen(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return value == 0 ? "0" : of(value);
    }
    BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(4)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean plain = exponent >= -3 && exponent < 6;
    return signed(
        value, plain ? rounded.toPlainString() : rounded.movePointLeft(exponent).toPlainString() + "e" + exponent);
  }

  /** A count: 1,240. */
  public static String count(long value) {
    return format("%,d", value);
  }

  /** A share as a whole percentage: 86 %. */
  public static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String signed(double value, String digits) {
    String text = digits.replace('-', MINUS);
    boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
    return value < 0 && !zero ? MINUS + text : text;
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
