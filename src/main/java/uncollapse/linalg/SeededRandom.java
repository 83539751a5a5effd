package uncollapse.linalg;

/**
 * The only source of randomness: xoshiro256** seeded through SplitMix64 (Blackman and Vigna 2018), with elementary
 * functions from {@link StrictMath}, so that a seed gives the same bits on every machine.
 */
public final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long[] state = new long[4];

  public SeededRandom(long seed) {
    long x = seed;
    for (int i = 0; i < state.length; i++) {
      x += GOLDEN_GAMMA;
      state[i] = mix(x);
    }
  }

  /**
   * An independent stream for one purpose ("data", "weights", "batches" …): what one purpose draws never shifts what
   * another one gets.
   */
  public static SeededRandom forPurpose(long seed, String purpose) {
    long h = seed;
    for (int i = 0; i < purpose.length(); i++) {
      h = mix(h + GOLDEN_GAMMA * (purpose.charAt(i) + 1));
    }
    return new SeededRandom(h);
  }

  /** A seed that nobody chose, for the "new seed" button: 0 to 999,999, from the clock. */
  public static long freshSeed() {
    return Long.remainderUnsigned(mix(System.nanoTime()), 1_000_000);
  }

  public long nextLong() {
    long result = Long.rotateLeft(state[1] * 5, 7) * 9;
    long t = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= t;
    state[3] = Long.rotateLeft(state[3], 45);
    return result;
  }

  /** Uniform in [0, 1), 53 bits. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [low, high). */
  public double nextDouble(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /** Uniform in 0 … bound − 1, without bias (Lemire 2019). */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound " + bound);
    }
    long m = (nextLong() >>> 32) * bound;
    long low = m & 0xFFFFFFFFL;
    long threshold = (0x1_0000_0000L - bound) % bound;
    while (low < threshold) {
      m = (nextLong() >>> 32) * bound;
      low = m & 0xFFFFFFFFL;
    }
    return (int) (m >>> 32);
  }

  /** Standard normal, by Marsaglia's polar method; the second value is thrown away so that the state is four words. */
  public double nextGaussian() {
    while (true) {
      double u = 2 * nextDouble() - 1;
      double v = 2 * nextDouble() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /** Shuffles in place (Fisher and Yates). */
  public void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int t = values[i];
      values[i] = values[j];
      values[j] = t;
    }
  }

  /** The four words of state, to be given to {@link #restore} later. */
  public long[] state() {
    return state.clone();
  }

  /** Like {@link #state()}, into four words that the caller owns. */
  public void copyState(long[] to) {
    System.arraycopy(state, 0, to, 0, state.length);
  }

  public void restore(long[] saved) {
    System.arraycopy(saved, 0, state, 0, state.length);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
