package uncollapse.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl+C, or a polite kill, while a verb works: it stops at its next step and tidies up, and only then the process ends. */
final class Interrupt implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  /** A step or a picture takes less. */
  private static final long STEP_SECONDS = 3;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interrupt");
  private volatile boolean came;

  /** Begins to listen. */
  Interrupt() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    came = true;
    try {
      if (!over.await(STEP_SECONDS, TimeUnit.SECONDS)) {
        // perhaps it waits for another program that hangs
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the work is to stop. */
  boolean came() {
    return came;
  }

  /** The work is over, one way or the other. */
  @Override
  public void close() {
    over.countDown();
    if (!came) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        return; // it came just now, and need not wait
      }
    }
  }
}
