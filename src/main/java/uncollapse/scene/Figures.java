package uncollapse.scene;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as pictures show them: three to four significant digits, a true minus sign, a width that does not jump. */
public final class Figures {
  /** Where there is no number. */
  public static final String NONE = "–";

  private static final char MINUS = '−';

  /** By the number of decimals. */
  private static final int[] UNITS = {1, 10, 100, 1000};

  /** Nearer to half a unit, the product may be rounded to the wrong side: that is less than 10⁻⁶ off. */
  private static final double TIE = 1e-6;

  private Figures() {}

  /** A measured number: 0.214, 5.657, 12.31, 123.4, 1,234, 4.1e−5. */
  public static String of(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? NONE : value > 0 ? "∞" : MINUS + "∞";
    }
    String digits = size >= 1e6 || (size != 0 && size < 0.0005)
        ? format("%.1e", size).replaceFirst("e\\+?(-?)0?", "e$1")
        : fixed(size, size >= 999.95 ? 0 : size >= 99.995 ? 1 : size >= 9.9995 ? 2 : 3);
    return signed(value, digits);
  }

  /** A number with two decimals where there is little room: 0.08, 1.00. */
  public static String brief(double value) {
    double size = Math.abs(value);
    return size >= 9.995 || (size != 0 && size < 0.005) ? of(value) : signed(value, fixed(size, 2));
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
    StringBuilder text = new StringBuilder().append(value);
    for (int at = text.length() - 3; at > (value < 0 ? 1 : 0); at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  /** A share as a whole percentage: 86 %. */
  public static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String signed(double value, String digits) {
    String text = digits.replace('-', MINUS);
    return value < 0 && !isZero(digits) ? MINUS + text : text;
  }

  private static boolean isZero(String digits) {
    for (int k = 0; k < digits.length(); k++) {
      if (digits.charAt(k) != '0' && digits.charAt(k) != '.') {
        return false;
      }
    }
    return true;
  }

  /** A number up to 10⁶ with up to three decimals, digit for digit as {@link String#format} rounds it, which is dear. */
  private static String fixed(double size, int decimals) {
    int unit = UNITS[decimals];
    double units = size * unit;
    long below = (long) units;
    double rest = units - below;
    if (Math.abs(rest - 0.5) < TIE) {
      return format("%,." + decimals + "f", size);
    }
    long rounded = rest < 0.5 ? below : below + 1;
    String whole = count(rounded / unit);
    return decimals == 0 ? whole : whole + "." + Long.toString(unit + rounded % unit).substring(1);
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
