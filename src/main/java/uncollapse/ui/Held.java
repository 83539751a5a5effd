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

  /** Whether the run has been seen to stand still; what is told of a step may be here before what is seen of it. */
  private boolean arrived;

  /** Shows this until the run goes on. */
  void show(Hold now) {
    hold = now;
    arrived = false;
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
    boolean still = now.isStill(newest, playing);
    if (side != now.side() || !(still || (!arrived && now.isAhead(newest)))) {
      hold = null;
      return newest;
    }
    arrived |= still;
    return now.in(newest);
  }
}
