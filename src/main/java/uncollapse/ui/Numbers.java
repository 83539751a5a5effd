package uncollapse.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** How numbers are written into boxes and read from them. */
final class Numbers {
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private Numbers() {}

  /** Whole numbers with all their digits, others with four; powers of ten below 0.001. */
  static String write(double value) {
    if (value == Math.rint(value) && Math.abs(value) <= 0x1p53) {
      return Long.toString((long) value);
    }
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros();
    if (Math.abs(value) >= 0.001) {
      return rounded.toPlainString();
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }

  /** The number that a user typed; empty if it is none, or none that is finite. */
  static OptionalDouble read(String text) {
    try {
      double value = new BigDecimal(text.strip().replace('−', '-')).doubleValue();
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
