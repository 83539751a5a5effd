package uncollapse.train;

/**
 * When the training loop takes pictures of its runs, and how exact ones, in nanoseconds of {@link System#nanoTime}. Pictures
 * take at most about a third of the time, however large the network is, and the quality in them a twentieth. What is dear is
 * taken in turns.
 */
final class Cadence {
  static final long SECOND = 1_000_000_000;
  static final long FRAME = SECOND / 60;

  /** A little less than a frame, so that a viewer that looks once a frame finds a new picture each time. */
  static final long BETWEEN = FRAME * 9 / 10;

  /** So long the way to an earlier step goes on before requests are looked for. */
  static final long STAGE = SECOND / 120;

  /** A drag that has not moved for so long has come to rest. */
  static final long REST = FRAME * 3 / 2;

  private static final long BETWEEN_DETAILS = SECOND / 10;
  private static final long BETWEEN_QUALITIES = SECOND / 3;

  private long next;
  private long nextDetail;
  private long nextQuality;
  private long costOfQuality;

  /** A picture. */
  interface Shot {
    void take(boolean detail, boolean quality);
  }

  /** When the next picture may be taken. */
  long next() {
    return next;
  }

  /** Has the next picture show the quality as it is then. */
  void wantQuality() {
    nextQuality = System.nanoTime();
  }

  /** Whether the last picture with a quality of its own took longer than a frame. */
  boolean isQualityDear() {
    return costOfQuality > FRAME;
  }

  /**
   * Takes one.
   *
   * @param exact in every number
   */
  void take(Shot shot, boolean exact) {
    long before = System.nanoTime();
    boolean quality = exact || before >= nextQuality;
    boolean detail = exact || (!quality && before >= nextDetail);
    shot.take(detail, quality);
    long now = System.nanoTime();
    long cost = now - before;
    next = before + (detail || quality ? BETWEEN : Math.max(BETWEEN, 3 * cost));
    if (quality) {
      costOfQuality = cost;
      nextQuality = now + Math.max(BETWEEN_QUALITIES, 20 * cost);
    }
    if (detail) {
      nextDetail = now + Math.max(BETWEEN_DETAILS, exact ? 0 : 5 * cost);
    }
  }
}
