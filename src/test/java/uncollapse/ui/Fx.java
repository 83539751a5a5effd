package uncollapse.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The JavaFX thread, for tests: starts the toolkit once, runs things on it, waits for things to happen there. */
final class Fx {
  private static final long PATIENCE_SECONDS = 60;
  private static boolean started;

  private Fx() {}

  static synchronized void start() throws InterruptedException {
    if (!started) {
      CountDownLatch ready = new CountDownLatch(1);
      Platform.startup(ready::countDown);
      Platform.setImplicitExit(false);
      if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The toolkit does not start");
      }
      started = true;
    }
  }

  static <T> T get(Callable<T> work) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e.getCause() == null ? e : e.getCause());
    }
  }

  static void run(Runnable work) throws InterruptedException {
    get(
        () -> {
          work.run();
          return true;
        });
  }

  /** Waits until something is so, looking from the JavaFX thread. */
  static void await(String what, BooleanSupplier so) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!get(so::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + PATIENCE_SECONDS + " s: " + what);
      }
      Thread.sleep(20);
    }
  }

  /** Lets so many frames pass: every chart has its turn within eight. */
  static void frames(int count) throws InterruptedException {
    CountDownLatch passed = new CountDownLatch(count);
    AnimationTimer timer =
        get(
            () -> {
              AnimationTimer it =
                  new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                      passed.countDown();
                    }
                  };
              it.start();
              return it;
            });
    boolean all = passed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    run(timer::stop);
    if (!all) {
      throw new AssertionError("No frames");
    }
  }
}
