package uncollapse.autograd;

/**
 * exp, log, tanh and the logistic function from +, ·, /, fma and bit operations alone, without branches on the value,
 * so that a vector unit can take the same steps and both give the same bits on every machine. Within 2 ulp.
 */
final class Elementary {
  static final double LOG2_E = 0x1.71547652b82fep0;

  /** ln 2 in two parts; the first has 32 trailing zero bits, so that a product with an exponent is exact. */
  static final double LN2_HI = 0x1.62e42feep-1;

  static final double LN2_LO = 0x1.a39ef35793c76p-33;

  /** Adding 1.5 · 2⁵² rounds to an integer, which then stands in the low bits of the sum. */
  static final double ROUND = 0x1.8p52;

  static final long ROUND_BITS = Double.doubleToRawLongBits(ROUND);

  /** Beyond these exp is infinite, or 0. */
  static final double EXP_MAX = 710;

  static final double EXP_MIN = -750;

  /** Beyond this tanh is 1 to the last bit. */
  static final double TANH_MAX = 20;

  /** Moves the reduced argument of tanh from ±0.35 to −0.17 … 0.52, which costs nothing and saves half an ulp. */
  static final double TANH_SHIFT = -0.25;

  /** Beyond this e^2|x| − 1 loses too little to need correction, and 1 − tanh |x| is too coarse to correct by. */
  static final double TANH_PRECISE = 64;

  /** 1/k! for k = 2 … 15: e^r = 1 + r + r² Σ r^(k−2)/k!, to less than 1e-17 for |r| ≤ 0.53. */
  static final double[] TAYLOR = {
    1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800,
    1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800.0, 1.0 / 87178291200.0, 1.0 / 1307674368000.0
  };

  /** Coefficients of the rational part of log (fdlibm's e_log.c, by Sun Microsystems, freely usable). */
  static final double[] LOG = {
    0x1.5555555555593p-1,
    0x1.999999997fa04p-2,
    0x1.2492494229359p-2,
    0x1.c71c51d8e78afp-3,
    0x1.7466496cb03dep-3,
    0x1.39a09d078c69fp-3,
    0x1.2f112df3e5244p-3
  };

  static final long ROOT_HALF_BITS = 0x3fe6a09e667f3bcdL;

  static final long EXPONENT_MASK = 0xfff0000000000000L;

  private static final long SIGN = Long.MIN_VALUE;
  private static final int BIAS = 1023;

  private Elementary() {}

  static double exp(double x) {
    double c = x > EXP_MAX ? EXP_MAX : x;
    c = c < EXP_MIN ? EXP_MIN : c;
    double t = Math.fma(c, LOG2_E, ROUND);
    long n = Double.doubleToRawLongBits(t) - ROUND_BITS;
    double e = 1 + reducedExpm1(c, t - ROUND);
    long half = n >> 1;
    return e * power2(half) * power2(n - half);
  }

  /**
   * From m = e^2|x| − 1, which keeps its precision near 0: tanh |x| = m / (m + 2), corrected by what the sum and the
   * quotient lost in rounding; 1 / (m + 2) is (1 − tanh |x|) / 2.
   */
  static double tanh(double x) {
    long bits = Double.doubleToRawLongBits(x);
    double a = Double.longBitsToDouble(bits & ~SIGN);
    double c = 2 * (a > TANH_MAX ? TANH_MAX : a);
    double t = Math.fma(c, LOG2_E, TANH_SHIFT) + ROUND;
    long n = Double.doubleToRawLongBits(t) - ROUND_BITS;
    double scale = power2(n);
    double m = Math.fma(reducedExpm1(c, t - ROUND), scale, scale - 1);
    double sum = m + 2;
    double lost = m - (sum - 2);
    double y = m / sum;
    double reciprocal = m > TANH_PRECISE ? 0 : 0.5 * (1 - y);
    y = Math.fma(Math.fma(-y, sum, m) - y * lost, reciprocal, y);
    return Double.longBitsToDouble(Double.doubleToRawLongBits(y) | (bits & SIGN));
  }

  /** 1 / (1 + e^−x). */
  static double sigmoid(double x) {
    return 1 / (1 + exp(-x));
  }

  /** Natural logarithm: NaN below 0, −∞ at 0. */
  static double log(double x) {
    boolean tiny = x < Double.MIN_NORMAL;
    long bits = Double.doubleToRawLongBits(tiny ? x * 0x1p54 : x);
    // Splits x = 2^k · (1 + f) with 1 + f in [√½, √2).
    long shifted = bits - ROOT_HALF_BITS;
    double k = (shifted >> 52) - (tiny ? 54 : 0);
    double f = Double.longBitsToDouble(bits - (shifted & EXPONENT_MASK)) - 1;
    double s = f / (2 + f);
    double z = s * s;
    double r = LOG[6];
    for (int i = 5; i >= 0; i--) {
      r = Math.fma(r, z, LOG[i]);
    }
    double h = 0.5 * f * f;
    double y = Math.fma(k, LN2_HI, f - (h - Math.fma(s, Math.fma(r, z, h), k * LN2_LO)));
    y = x == Double.POSITIVE_INFINITY ? x : y;
    y = x == 0 ? Double.NEGATIVE_INFINITY : y;
    return x >= 0 ? y : Double.NaN;
  }

  /** e^r − 1 for r = x − n ln 2. */
  private static double reducedExpm1(double x, double n) {
    double r = Math.fma(n, -LN2_LO, Math.fma(n, -LN2_HI, x));
    double q = TAYLOR[TAYLOR.length - 1];
    for (int k = TAYLOR.length - 2; k >= 0; k--) {
      q = Math.fma(q, r, TAYLOR[k]);
    }
    return Math.fma(r * r, q, r);
  }

  private static double power2(long n) {
    return Double.longBitsToDouble((n + BIAS) << 52);
  }
}
