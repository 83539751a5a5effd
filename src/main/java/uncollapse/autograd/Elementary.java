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

  /**
   * q with e^r = 1 + r + r² q(r), lowest power first: the polynomial that is nearest for r in −0.349 … 0.522 (by Remez' exchange,
   * in 50 digits). e^r − 1 is right to 6e-18 of itself before rounding.
   */
  static final double[] EXP = {
    0x1.fffffffffffffp-2,
    0x1.555555555553cp-3,
    0x1.55555555559a3p-5,
    0x1.111111111876bp-7,
    0x1.6c16c16a84827p-10,
    0x1.a01a0178b58ebp-13,
    0x1.a01a091b08ab8p-16,
    0x1.71de7b5d0ec84p-19,
    0x1.27d538151927ep-22,
    0x1.ae88e0ffc49d3p-26,
    0x1.37740e90e094cp-29
  };

  /** Coefficients of the rational part of log (fdlibm's e_log.c, by Sun Microsystems, freely usable). */
  private static final double[] LOG = {
    0x1.5555555555593p-1,
    0x1.999999997fa04p-2,
    0x1.2492494229359p-2,
    0x1.c71c51d8e78afp-3,
    0x1.7466496cb03dep-3,
    0x1.39a09d078c69fp-3,
    0x1.2f112df3e5244p-3
  };

  private static final long ROOT_HALF_BITS = 0x3fe6a09e667f3bcdL;

  private static final long EXPONENT_MASK = 0xfff0000000000000L;

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
   * quotient lost in rounding.
   */
  static double tanh(double x) {
    long bits = Double.doubleToRawLongBits(x);
    double a = Double.longBitsToDouble(bits & ~SIGN);
    double c = a > TANH_MAX ? TANH_MAX : a;
    c = c + c;
    double t = Math.fma(c, LOG2_E, TANH_SHIFT) + ROUND;
    double scale = power2(Double.doubleToRawLongBits(t) - ROUND_BITS);
    double m = Math.fma(reducedExpm1(c, t - ROUND), scale, scale - 1);
    double sum = m + 2;
    double lost = m - (sum - 2);
    double inverse = 1 / sum;
    double y = m * inverse;
    y = Math.fma(Math.fma(-y, lost, Math.fma(-y, sum, m)), inverse, y);
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
    double z = r * r;
    double even = EXP[10];
    double odd = EXP[9];
    for (int k = 8; k > 0; k -= 2) {
      even = Math.fma(even, z, EXP[k]);
      odd = Math.fma(odd, z, EXP[k - 1]);
    }
    return Math.fma(z, Math.fma(odd, r, Math.fma(even, z, EXP[0])), r);
  }

  private static double power2(long n) {
    return Double.longBitsToDouble((n + BIAS) << 52);
  }
}
