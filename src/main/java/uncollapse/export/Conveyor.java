package uncollapse.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does pieces of work on several threads and hands their results on in the order in which the pieces came, on the caller's
 * own: what comes of it is the same on any number of cores. Only so many pieces are under way at once.
 */
final class Conveyor<T> implements AutoCloseable {
  private final ExecutorService threads;
  private final int most;
  private final Sink<T> sink;
  private final Queue<Future<T>> underWay = new ArrayDeque<>();

  /** Where results go, in order. */
  @FunctionalInterface
  interface Sink<T> {
    void accept(T result) throws IOException;
  }

  /** So many threads; they give way to a window's own where there is one: nothing waits for that to be correct. */
  @SuppressWarnings("ThreadPriorityCheck")
  Conveyor(int workers, Sink<T> sink) {
    this.sink = sink;
    most = 2 * workers;
    threads =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().name("export-", 0).daemon().priority(Thread.MIN_PRIORITY).factory());
  }

  /** As many threads as the machine has processors. */
  static int workers() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Begins a piece of work, once there is room for it.
   *
   * @throws CancellationException if the thread is interrupted
   */
  void add(Callable<T> work) throws IOException {
    while (underWay.size() >= most || (!underWay.isEmpty() && underWay.element().isDone())) {
      handOn();
    }
    underWay.add(threads.submit(work));
  }

  /** Waits for all that is under way. */
  void finish() throws IOException {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void handOn() throws IOException {
    try {
      sink.accept(underWay.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException().initCause(e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Gives up what has not been finished, and is done with it when this returns. */
  @Override
  public void close() {
    underWay.forEach(it -> it.cancel(false));
    threads.close();
  }
}
