package uncollapse.autograd;

/**
 * Work that is soon done. The JVM takes longer to compile vectors than they save there, so that all {@linkplain
 * Kernels#available new kernels} are plain ones meanwhile. Results are the same.
 */
public final class ShortWork {
  /** Multiplications that plain kernels do while vectors would still be compiled. */
  public static final long MOST = 5_000_000_000L;

  private static final ScopedValue<Boolean> UNDER_WAY = ScopedValue.newInstance();

  private ShortWork() {}

  /** Does some, on this thread. */
  public static <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(UNDER_WAY, true).call(work);
  }

  static boolean isUnderWay() {
    return UNDER_WAY.isBound();
  }
}
