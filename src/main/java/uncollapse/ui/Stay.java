package uncollapse.ui;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** How long what is done stays to be read: a while, but as long as somebody is at it. */
final class Stay {
  static final Duration WHILE = Duration.seconds(12);

  final PauseTransition pause = new PauseTransition(WHILE);
  private boolean begun;
  private boolean held;

  void begin() {
    begun = true;
    count();
  }

  /** Whether somebody is at it now; once nobody is any more, it stays for the whole while. */
  void hold(boolean now) {
    held = now;
    count();
  }

  private void count() {
    if (begun && !held) {
      pause.playFromStart();
    } else {
      pause.stop();
    }
  }
}
