package uncollapse.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;
import uncollapse.export.Watcher;
import uncollapse.text.Words;

/**
 * How far long work is, in per cent, and how long it will still take, on standard error: standard output holds results alone.
 * On a terminal it is one line that is drawn again and again, and ended by closing; elsewhere a few lines, and none of work
 * that is soon done.
 */
final class Progress implements Watcher, AutoCloseable {
  /** Characters of the bar. Where a terminal is narrower, it cuts it off at the right. */
  private static final int BAR = 30;

  private static final int WIDTH = 79;
  private static final int INTERVAL_MS = 200;

  /** In a log each state is a line of its own. */
  private static final int LOG_INTERVAL_MS = 10_000;

  private static final int LOG_PERCENT = 5;

  /** What is left of work is foretold from so much of it, or not at all. */
  private static final double LEAST_SHARE = 0.03;

  private static final Duration LEAST_TIME = Duration.ofSeconds(2);

  private final String task;
  private final Words words;
  private final PrintWriter err;
  private final Terminal terminal;
  private final BooleanSupplier may;
  private final ProgressBar bar;

  /** Before the first step is taken there is nothing to say. */
  private volatile boolean begun;

  private volatile boolean closing;
  private String shown = "";
  private int percentShown = -LOG_PERCENT;
  private int percent;

  /**
   * Work that stops where it may not go on.
   *
   * @param task key of what is done
   */
  Progress(String task, Words words, PrintWriter err, Terminal terminal, BooleanSupplier may) {
    this(task, words, err, terminal, may, terminal.isThere() ? INTERVAL_MS : LOG_INTERVAL_MS);
  }

  /** As often as every so many milliseconds. */
  Progress(String task, Words words, PrintWriter err, Terminal terminal, BooleanSupplier may, int interval) {
    this.task = words.get(task);
    this.words = words;
    this.err = err;
    this.terminal = terminal;
    this.may = may;
    bar =
        new ProgressBarBuilder()
            .setUpdateIntervalMillis(interval)
            .setRenderer((state, _) -> text(state))
            .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
            .build();
  }

  @Override
  public boolean reached(long done, long all) {
    bar.maxHint(all);
    bar.stepTo(done);
    begun = true;
    return may.getAsBoolean();
  }

  @Override
  public void close() {
    closing = true;
    bar.close();
    if (terminal.isThere() && begun) {
      err.println();
    }
    err.flush();
  }

  private String text(ProgressState state) {
    double share = state.getMax() > 0 ? state.getNormalizedProgress() : 0;
    percent = (int) (100 * share);
    int full = (int) (BAR * share);
    String bare = said(share, state.getTotalElapsed());
    return terminal.isThere() ? bare + " [" + "=".repeat(full) + " ".repeat(BAR - full) + "]" : bare;
  }

  /** In words, of work of which a share was done in so long. */
  String said(double share, Duration elapsed) {
    if (share >= 1) {
      return words.get("cli.progress.done", task, time(elapsed.toSeconds()));
    }
    int whole = (int) (100 * share);
    return share < LEAST_SHARE || elapsed.compareTo(LEAST_TIME) < 0
        ? words.get("cli.progress", task, whole)
        : words.get("cli.progress.left", task, whole, time(left(share, elapsed)));
  }

  /** In seconds, as if the rest went as fast; there is always something left. */
  private static long left(double share, Duration elapsed) {
    return Math.max(1, Math.round(elapsed.toMillis() * (1 - share) / share / 1000));
  }

  private String time(long seconds) {
    return seconds < 60
        ? words.get("cli.time.seconds", seconds)
        : seconds < 3600
            ? words.get("cli.time.minutes", seconds / 60, seconds % 60)
            : words.get("cli.time.hours", seconds / 3600, seconds % 3600 / 60);
  }

  private synchronized void show(String text) {
    if (!begun || text.equals(shown) || !(terminal.isThere() || isDue())) {
      return;
    }
    if (terminal.isThere()) {
      err.print(terminal.again(text));
    } else {
      err.println(text);
    }
    shown = text;
    percentShown = percent;
    err.flush();
  }

  /** In a log: an end for what has begun there, and not much in between. */
  private boolean isDue() {
    return closing ? percentShown >= 0 : percent >= percentShown + LOG_PERCENT;
  }
}
