package uncollapse.autograd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementary} in lanes: the same steps in the same order, so the same bits. Each function is one loop over whole
 * vectors with everything written out: a call of our own that the compiler did not inline (it stops at so many nodes)
 * would put vectors on the heap. Coefficients are fetched before the loop, which the compiler may not do itself.
 */
final class VectorMath {
  /** As wide as the machine likes, up to the eight lanes in which sums are kept. */
  static final VectorSpecies<Double> SPECIES =
      DoubleVector.SPECIES_PREFERRED.length() > 8 ? DoubleVector.SPECIES_512 : DoubleVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();
  private static final long SIGN = Long.MIN_VALUE;
  private static final long BIAS = 1023;
  private static final int MANTISSA_BITS = 52;

  private VectorMath() {}

  static DoubleVector broadcast(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** out = e^(sign · x); sign is 1 or −1. */
  static void exp(double[] xs, double sign, double[] out, int end) {
    DoubleVector log2e = DoubleVector.broadcast(SPECIES, Elementary.LOG2_E);
    DoubleVector t0 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[0]);
    DoubleVector t1 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[1]);
    DoubleVector t2 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[2]);
    DoubleVector t3 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[3]);
    DoubleVector t4 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[4]);
    DoubleVector t5 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[5]);
    DoubleVector t6 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[6]);
    DoubleVector t7 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[7]);
    DoubleVector t8 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[8]);
    DoubleVector t9 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[9]);
    DoubleVector t10 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[10]);
    DoubleVector t11 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[11]);
    DoubleVector t12 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[12]);
    DoubleVector t13 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[13]);
    for (int i = 0; i < end; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, xs, i).mul(sign);
      DoubleVector c = x.blend(Elementary.EXP_MAX, x.compare(VectorOperators.GT, Elementary.EXP_MAX));
      c = c.blend(Elementary.EXP_MIN, c.compare(VectorOperators.LT, Elementary.EXP_MIN));
      DoubleVector t = c.fma(log2e, DoubleVector.broadcast(SPECIES, Elementary.ROUND));
      DoubleVector whole = t.sub(Elementary.ROUND);
      DoubleVector r = whole.fma(DoubleVector.broadcast(SPECIES, -Elementary.LN2_HI), c);
      r = whole.fma(DoubleVector.broadcast(SPECIES, -Elementary.LN2_LO), r);
      DoubleVector q = t13.fma(r, t12);
      q = q.fma(r, t11);
      q = q.fma(r, t10);
      q = q.fma(r, t9);
      q = q.fma(r, t8);
      q = q.fma(r, t7);
      q = q.fma(r, t6);
      q = q.fma(r, t5);
      q = q.fma(r, t4);
      q = q.fma(r, t3);
      q = q.fma(r, t2);
      q = q.fma(r, t1);
      q = q.fma(r, t0);
      DoubleVector e = r.mul(r).fma(q, r).add(1);
      LongVector n = t.reinterpretAsLongs().sub(Elementary.ROUND_BITS);
      LongVector half = n.lanewise(VectorOperators.ASHR, 1);
      LongVector low = half.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
      LongVector high = n.sub(half).add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
      e.mul(low.reinterpretAsDoubles()).mul(high.reinterpretAsDoubles()).intoArray(out, i);
    }
  }

  static void tanh(double[] xs, double[] out, int end) {
    DoubleVector log2e = DoubleVector.broadcast(SPECIES, Elementary.LOG2_E);
    DoubleVector t0 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[0]);
    DoubleVector t1 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[1]);
    DoubleVector t2 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[2]);
    DoubleVector t3 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[3]);
    DoubleVector t4 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[4]);
    DoubleVector t5 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[5]);
    DoubleVector t6 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[6]);
    DoubleVector t7 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[7]);
    DoubleVector t8 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[8]);
    DoubleVector t9 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[9]);
    DoubleVector t10 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[10]);
    DoubleVector t11 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[11]);
    DoubleVector t12 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[12]);
    DoubleVector t13 = DoubleVector.broadcast(SPECIES, Elementary.TAYLOR[13]);
    for (int i = 0; i < end; i += LANES) {
      LongVector bits = DoubleVector.fromArray(SPECIES, xs, i).reinterpretAsLongs();
      DoubleVector a = bits.and(~SIGN).reinterpretAsDoubles();
      DoubleVector c = a.blend(Elementary.TANH_MAX, a.compare(VectorOperators.GT, Elementary.TANH_MAX)).mul(2);
      DoubleVector t = c.fma(log2e, DoubleVector.broadcast(SPECIES, Elementary.TANH_SHIFT)).add(Elementary.ROUND);
      DoubleVector whole = t.sub(Elementary.ROUND);
      DoubleVector r = whole.fma(DoubleVector.broadcast(SPECIES, -Elementary.LN2_HI), c);
      r = whole.fma(DoubleVector.broadcast(SPECIES, -Elementary.LN2_LO), r);
      DoubleVector q = t13.fma(r, t12);
      q = q.fma(r, t11);
      q = q.fma(r, t10);
      q = q.fma(r, t9);
      q = q.fma(r, t8);
      q = q.fma(r, t7);
      q = q.fma(r, t6);
      q = q.fma(r, t5);
      q = q.fma(r, t4);
      q = q.fma(r, t3);
      q = q.fma(r, t2);
      q = q.fma(r, t1);
      q = q.fma(r, t0);
      LongVector n = t.reinterpretAsLongs().sub(Elementary.ROUND_BITS);
      DoubleVector scale = n.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
      DoubleVector m = r.mul(r).fma(q, r).fma(scale, scale.sub(1));
      DoubleVector sum = m.add(2);
      DoubleVector lost = m.sub(sum.sub(2));
      DoubleVector y = m.div(sum);
      VectorMask<Double> precise = m.compare(VectorOperators.GT, Elementary.TANH_PRECISE);
      DoubleVector reciprocal = DoubleVector.broadcast(SPECIES, 1).sub(y).mul(0.5).blend(0, precise);
      y = y.neg().fma(sum, m).sub(y.mul(lost)).fma(reciprocal, y);
      y.reinterpretAsLongs().or(bits.and(SIGN)).reinterpretAsDoubles().intoArray(out, i);
    }
  }

  static void sigmoid(double[] xs, double[] out, int end) {
    exp(xs, -1, out, end);
    for (int i = 0; i < end; i += LANES) {
      DoubleVector.broadcast(SPECIES, 1).div(DoubleVector.fromArray(SPECIES, out, i).add(1)).intoArray(out, i);
    }
  }

  static void log(double[] xs, double[] out, int end) {
    DoubleVector l0 = DoubleVector.broadcast(SPECIES, Elementary.LOG[0]);
    DoubleVector l1 = DoubleVector.broadcast(SPECIES, Elementary.LOG[1]);
    DoubleVector l2 = DoubleVector.broadcast(SPECIES, Elementary.LOG[2]);
    DoubleVector l3 = DoubleVector.broadcast(SPECIES, Elementary.LOG[3]);
    DoubleVector l4 = DoubleVector.broadcast(SPECIES, Elementary.LOG[4]);
    DoubleVector l5 = DoubleVector.broadcast(SPECIES, Elementary.LOG[5]);
    DoubleVector l6 = DoubleVector.broadcast(SPECIES, Elementary.LOG[6]);
    for (int i = 0; i < end; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, xs, i);
      VectorMask<Double> tiny = x.compare(VectorOperators.LT, Double.MIN_NORMAL);
      LongVector bits = x.blend(x.mul(0x1p54), tiny).reinterpretAsLongs();
      LongVector shifted = bits.sub(Elementary.ROOT_HALF_BITS);
      // Whole numbers below 2⁵¹ become doubles through the low bits of 1.5 · 2⁵².
      LongVector exponent = shifted.lanewise(VectorOperators.ASHR, MANTISSA_BITS).add(Elementary.ROUND_BITS);
      DoubleVector k = exponent.reinterpretAsDoubles().sub(Elementary.ROUND);
      k = k.sub(DoubleVector.broadcast(SPECIES, 0).blend(54, tiny));
      DoubleVector f = bits.sub(shifted.and(Elementary.EXPONENT_MASK)).reinterpretAsDoubles().sub(1);
      DoubleVector s = f.div(f.add(2));
      DoubleVector z = s.mul(s);
      DoubleVector r = l6.fma(z, l5);
      r = r.fma(z, l4);
      r = r.fma(z, l3);
      r = r.fma(z, l2);
      r = r.fma(z, l1);
      r = r.fma(z, l0);
      DoubleVector h = f.mul(0.5).mul(f);
      DoubleVector low = s.fma(r.fma(z, h), k.mul(Elementary.LN2_LO));
      DoubleVector y = k.fma(DoubleVector.broadcast(SPECIES, Elementary.LN2_HI), f.sub(h.sub(low)));
      y = y.blend(Double.POSITIVE_INFINITY, x.compare(VectorOperators.EQ, Double.POSITIVE_INFINITY));
      y = y.blend(Double.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0));
      DoubleVector.broadcast(SPECIES, Double.NaN).blend(y, x.compare(VectorOperators.GE, 0)).intoArray(out, i);
    }
  }
}
