package uncollapse.train;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether a run is played. Who pauses it for what it saw does not undo that it has been asked to play since. For any thread.
 */
final class Playing {
  private final AtomicLong times = new AtomicLong();

  /** Which time it is that it plays; 0 while paused. */
  private final AtomicLong now = new AtomicLong();

  void begin() {
    now.set(times.incrementAndGet());
  }

  void pause() {
    now.set(0);
  }

  boolean on() {
    return now.get() != 0;
  }

  /** To be told to {@link #pauseIfStill} by who looks from now on whether it can go on. */
  long time() {
    return now.get();
  }

  /** Pauses, unless it has been asked to play since. */
  void pauseIfStill(long time) {
    now.compareAndSet(time, 0);
  }
}
