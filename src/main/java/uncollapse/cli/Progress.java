package uncollapse.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import uncollapse.export.Watcher;

/** A progress bar on standard error: standard output holds results alone. Closing it ends its line. */
final class Progress implements Watcher, AutoCloseable {
  private static final int WIDTH = 79;
  private static final int INTERVAL_MS = 200;

  private final PrintWriter err;
  private final ProgressBar bar;

  Progress(String task, PrintWriter err) {
    this.err = err;
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MS)
            .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
            .build();
  }

  @Override
  public boolean reached(long done, long all) {
    bar.maxHint(all);
    bar.stepTo(done);
    return true;
  }

  @Override
  public void close() {
    bar.close();
    err.println();
    err.flush();
  }

  private void show(String text) {
    err.print("\r" + text);
    err.flush();
  }
}
