package uncollapse.autograd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementary} in lanes: the same steps in the same order, so the same bits. Each function is one loop over whole
 * vectors with everything written out: a call of our own that the compiler did not inline (it stops at so many nodes)
 * would put vectors on the heap. Constants are fetched before the loop, which the compiler does not always do itself:
 * that alone halves the time.
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
  static void exp(double[] xs, double sign, double[] out, int from, int end) {
    DoubleVector t0 = broadcast(Elementary.EXP[0]);
    DoubleVector t1 = broadcast(Elementary.EXP[1]);
    DoubleVector t2 = broadcast(Elementary.EXP[2]);
    DoubleVector t3 = broadcast(Elementary.EXP[3]);
    DoubleVector t4 = broadcast(Elementary.EXP[4]);
    DoubleVector t5 = broadcast(Elementary.EXP[5]);
    DoubleVector t6 = broadcast(Elementary.EXP[6]);
    DoubleVector t7 = broadcast(Elementary.EXP[7]);
    DoubleVector t8 = broadcast(Elementary.EXP[8]);
    DoubleVector t9 = broadcast(Elementary.EXP[9]);
    DoubleVector t10 = broadcast(Elementary.EXP[10]);
    DoubleVector signs = broadcast(sign);
    DoubleVector max = broadcast(Elementary.EXP_MAX);
    DoubleVector min = broadcast(Elementary.EXP_MIN);
    DoubleVector log2e = broadcast(Elementary.LOG2_E);
    DoubleVector round = broadcast(Elementary.ROUND);
    DoubleVector ln2Hi = broadcast(-Elementary.LN2_HI);
    DoubleVector ln2Lo = broadcast(-Elementary.LN2_LO);
    DoubleVector one = broadcast(1);
    for (int i = from; i < end; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, xs, i).mul(signs);
      DoubleVector c = x.blend(max, x.compare(VectorOperators.GT, max));
      c = c.blend(min, c.compare(VectorOperators.LT, min));
      DoubleVector t = c.fma(log2e, round);
      DoubleVector whole = t.sub(round);
      DoubleVector r = whole.fma(ln2Lo, whole.fma(ln2Hi, c));
      DoubleVector z = r.mul(r);
      DoubleVector even = t10.fma(z, t8).fma(z, t6).fma(z, t4).fma(z, t2).fma(z, t0);
      DoubleVector odd = t9.fma(z, t7).fma(z, t5).fma(z, t3).fma(z, t1);
      DoubleVector e = z.fma(odd.fma(r, even), r).add(one);
      LongVector n = t.reinterpretAsLongs().sub(Elementary.ROUND_BITS);
      LongVector half = n.lanewise(VectorOperators.ASHR, 1);
      LongVector low = half.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
      LongVector high = n.sub(half).add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
      e.mul(low.reinterpretAsDoubles()).mul(high.reinterpretAsDoubles()).intoArray(out, i);
    }
  }

  static void tanh(double[] xs, double[] out, int from, int end) {
    DoubleVector t0 = broadcast(Elementary.EXP[0]);
    DoubleVector t1 = broadcast(Elementary.EXP[1]);
    DoubleVector t2 = broadcast(Elementary.EXP[2]);
    DoubleVector t3 = broadcast(Elementary.EXP[3]);
    DoubleVector t4 = broadcast(Elementary.EXP[4]);
    DoubleVector t5 = broadcast(Elementary.EXP[5]);
    DoubleVector t6 = broadcast(Elementary.EXP[6]);
    DoubleVector t7 = broadcast(Elementary.EXP[7]);
    DoubleVector t8 = broadcast(Elementary.EXP[8]);
    DoubleVector t9 = broadcast(Elementary.EXP[9]);
    DoubleVector t10 = broadcast(Elementary.EXP[10]);
    DoubleVector max = broadcast(Elementary.TANH_MAX);
    DoubleVector log2e = broadcast(Elementary.LOG2_E);
    DoubleVector shift = broadcast(Elementary.TANH_SHIFT);
    DoubleVector round = broadcast(Elementary.ROUND);
    DoubleVector ln2Hi = broadcast(-Elementary.LN2_HI);
    DoubleVector ln2Lo = broadcast(-Elementary.LN2_LO);
    DoubleVector one = broadcast(1);
    DoubleVector two = broadcast(2);
    for (int i = from; i < end; i += LANES) {
      LongVector bits = DoubleVector.fromArray(SPECIES, xs, i).reinterpretAsLongs();
      DoubleVector a = bits.and(~SIGN).reinterpretAsDoubles();
      DoubleVector c = a.blend(max, a.compare(VectorOperators.GT, max));
      c = c.add(c);
      DoubleVector t = c.fma(log2e, shift).add(round);
      DoubleVector whole = t.sub(round);
      DoubleVector r = whole.fma(ln2Lo, whole.fma(ln2Hi, c));
      DoubleVector z = r.mul(r);
      DoubleVector even = t10.fma(z, t8).fma(z, t6).fma(z, t4).fma(z, t2).fma(z, t0);
      DoubleVector odd = t9.fma(z, t7).fma(z, t5).fma(z, t3).fma(z, t1);
      LongVector n = t.reinterpretAsLongs().sub(Elementary.ROUND_BITS);
      DoubleVector scale = n.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
      DoubleVector m = z.fma(odd.fma(r, even), r).fma(scale, scale.sub(one));
      DoubleVector sum = m.add(two);
      DoubleVector lost = m.sub(sum.sub(two));
      DoubleVector inverse = one.div(sum);
      DoubleVector y = m.mul(inverse);
      DoubleVector minus = y.neg();
      y = minus.fma(lost, minus.fma(sum, m)).fma(inverse, y);
      y.reinterpretAsLongs().or(bits.and(SIGN)).reinterpretAsDoubles().intoArray(out, i);
    }
  }

  static void sigmoid(double[] xs, double[] out, int from, int end) {
    exp(xs, -1, out, from, end);
    DoubleVector one = broadcast(1);
    for (int i = from; i < end; i += LANES) {
      one.div(DoubleVector.fromArray(SPECIES, out, i).add(one)).intoArray(out, i);
    }
  }
}
