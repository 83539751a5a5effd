package uncollapse.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import uncollapse.export.Watcher;

/** A progress bar on standard error: standard output holds results alone. Closing it ends its line. */
final class Progress implements Watcher, AutoCloseable {
  private static final int WIDTH = 79;
  private static final int INTERVAL_MS = 200;

  /** In a log each state is a line of its own; a few will do. */
  private static final int LOG_INTERVAL_MS = 5000;

  private final PrintWriter err;
  private final BooleanSupplier may;
  private final boolean redrawn = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  private final ProgressBar bar;

  /** Before the first step is taken there is nothing to say. */
  private volatile boolean begun;

  private volatile String shown = "";

  Progress(String task, PrintWriter err) {
    this(task, err, () -> true);
  }

  /** Work that stops where it may not go on. */
  Progress(String task, PrintWriter err, BooleanSupplier may) {
    this.err = err;
    this.may = may;
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(redrawn ? INTERVAL_MS : LOG_INTERVAL_MS)
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
    bar.close();
    if (redrawn && begun) {
      err.println();
    }
    err.flush();
  }

  private void show(String text) {
    if (!begun || text.equals(shown)) {
      return;
    }
    shown = text;
    if (redrawn) {
      err.print("\r" + text);
    } else {
      err.println(text);
    }
    err.flush();
  }
}
