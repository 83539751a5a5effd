package uncollapse.train;

/** How many steps a second are taken, over about the last half second. For one thread; what it says, for any. */
final class Rate {
  private static final long WINDOW = Cadence.SECOND / 2;

  private volatile double perSecond;
  private long start;
  private long steps;

  /** Begins to count. */
  void begin(long now) {
    start = now;
    steps = 0;
  }

  /** One step. */
  void count(long now) {
    steps++;
    if (now - start >= WINDOW) {
      perSecond = steps * (double) Cadence.SECOND / (now - start);
      begin(now);
    }
  }

  double perSecond() {
    return perSecond;
  }
}
