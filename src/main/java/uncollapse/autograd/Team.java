package uncollapse.autograd;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Two threads for one piece of work after the other: the caller's and a helper of its own. Which of them does what is
 * fixed by the part's number and no part reads what another writes, so that the bits do not depend on scheduling.
 */
public final class Team implements AutoCloseable {
  /** How often the helper looks for work before it goes to sleep: some microseconds. */
  private static final int LOOKS = 5_000;

  private final Thread helper;
  private volatile @Nullable Work work;
  private volatile @Nullable Throwable failure;
  private volatile boolean closed;

  /** Something that falls into parts. */
  @FunctionalInterface
  public interface Work {
    /** Does part number {@code part} of {@code parts}. */
    void run(int part, int parts);
  }

  public Team() {
    helper = new Thread(this::help, "kernels");
    helper.setDaemon(true);
    helper.start();
  }

  /** Does both parts of {@code shared} and returns when both are done. */
  void run(Work shared) {
    work = shared;
    LockSupport.unpark(helper);
    shared.run(0, 2);
    while (work != null) {
      Thread.onSpinWait();
    }
    Throwable thrown = failure;
    if (thrown != null) {
      throw new IllegalStateException("the helper failed", thrown);
    }
  }

  private void help() {
    int looks = 0;
    while (!closed) {
      Work given = work;
      if (given != null) {
        try {
          given.run(1, 2);
        } catch (RuntimeException | Error e) {
          failure = e;
        }
        work = null;
        looks = 0;
      } else if (looks < LOOKS) {
        looks++;
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
        looks = 0;
      }
    }
  }

  /** Lets the helper go. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(helper);
  }
}
