package uncollapse.ui;

import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import uncollapse.train.LabView;
import uncollapse.train.Side;

/** What the window shows in place of what is newest, while the run stands still. */
final class Held {
  private @Nullable Hold hold;
  private boolean waiting;

  /** Shows this until the run goes on. */
  void show(Hold now) {
    hold = now;
  }

  void release() {
    hold = null;
  }

  boolean holds() {
    return hold != null;
  }

  /**
   * What is shown stays, until something arrives that was asked of the training thread: so that its end is not seen before its
   * beginning.
   *
   * @return to be called on the training thread; calls {@code receiver} on the JavaFX thread
   */
  <T> Consumer<T> until(Consumer<T> receiver) {
    waiting = true;
    return it ->
        Platform.runLater(
            () -> {
              waiting = false;
              receiver.accept(it);
            });
  }

  /** What is to be shown now. */
  LabView of(LabView newest, LabView last, Side side, boolean playing) {
    if (waiting) {
      return last;
    }
    Hold now = hold;
    if (now == null) {
      return newest;
    }
    if (side != now.side() || !now.isStill(newest, playing)) {
      hold = null;
      return newest;
    }
    return now.in(newest);
  }
}
