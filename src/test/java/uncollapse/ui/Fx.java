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
  private static boolean started;

  private Fx() {}

  static synchronized void start() throws InterruptedException {
    if (!started) {
      CountDownLatch ready = new CountDownLatch(1);
      Platform.startup(ready::countDown);
      Platform.setImplicitExit(false);
      await(ready, "the toolkit starts");
      started = true;
    }
  }

  private static void await(CountDownLatch latch, String what) throws InterruptedException {
    Patience patience = new Patience();
    while (!latch.await(1, TimeUnit.SECONDS)) {
      if (patience.isOver()) {
        throw new AssertionError("Not in time: " + what);
      }
    }
  }

  static <T> T get(Callable<T> work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(
        () -> {
          task.run();
          done.countDown();
        });
    await(done, "the JavaFX thread comes to it");
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
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
    Patience patience = new Patience();
    while (!get(so::getAsBoolean)) {
      if (patience.isOver()) {
        throw new AssertionError("Not in time: " + what);
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
    try {
      await(passed, count + " frames");
    } finally {
      run(timer::stop);
    }
  }
}
