package uncollapse.ui;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Where a value stands on a slider from 0 to 1, logarithmically.
 *
 * @param low smallest value above zero
 * @param high value at the right end
 * @param zero whether the left end is exactly 0, with a short stretch between it and {@code low}
 */
record LogScale(double low, double high, boolean zero) {
  private static final double ZERO_STRETCH = 0.08;
  private static final MathContext TWO_DIGITS = new MathContext(2);

  /** Position of a value; values beyond an end stand at that end. */
  double position(double value) {
    if (zero && value <= 0) {
      return 0;
    }
    double t = Math.log(Math.clamp(value, low, high) / low) / Math.log(high / low);
    return start() + (1 - start()) * t;
  }

  /** The value at a position, rounded to two digits so that a drag gives readable numbers. */
  double value(double position) {
    if (zero && position < ZERO_STRETCH / 2) {
      return 0;
    }
    double t = Math.clamp((position - start()) / (1 - start()), 0, 1);
    double exact = low * Math.pow(high / low, t);
    return new BigDecimal(exact).round(TWO_DIGITS).doubleValue();
  }

  private double start() {
    return zero ? ZERO_STRETCH : 0;
  }
}
