package uncollapse.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** How numbers are written into boxes and read from them. */
final class Numbers {
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private Numbers() {}

  /** Four significant digits, no trailing zeros; powers of ten outside 0.001 to 100,000. */
  static String write(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros();
    double size = Math.abs(value);
    return size >= 0.001 && size < 100_000
        ? rounded.toPlainString()
        : rounded.unscaledValue().abs().toString().length() == 1
            ? rounded.unscaledValue() + "e" + -rounded.scale()
            : String.format(Locale.ROOT, "%.3g", value);
  }

  /** The number that a user typed; empty if it is none, or none that is finite. */
  static OptionalDouble read(String text) {
    try {
      double value = Double.parseDouble(text.strip().replace('−', '-'));
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** A whole number with its thousands apart: 12,345. */
  static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
