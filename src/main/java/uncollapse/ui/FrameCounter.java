package uncollapse.ui;

import java.util.Locale;
import java.util.function.Consumer;

/** Counts the frames of the render loop and says once a second how many there were and how long the worst one took. */
final class FrameCounter {
  private static final long SECOND = 1_000_000_000;

  private final Consumer<String> report;
  private long since = -1;
  private long last;
  private int frames;
  private long worst;

  FrameCounter(Consumer<String> report) {
    this.report = report;
  }

  /** A frame begins, at a time in nanoseconds. */
  void frame(long now) {
    if (since < 0) {
      since = now;
      last = now;
      return;
    }
    frames++;
    worst = Math.max(worst, now - last);
    last = now;
    if (now - since >= SECOND) {
      double fps = frames * (double) SECOND / (now - since);
      report.accept(String.format(Locale.ROOT, "fps %.1f worst %.1f ms", fps, worst / 1e6));
      since = now;
      frames = 0;
      worst = 0;
    }
  }
}
