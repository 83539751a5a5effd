package uncollapse.ui;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Explanations that appear when the mouse rests on something. */
final class Tips {
  private static final double WIDTH = 380;
  private static final Duration DELAY = Duration.millis(250);
  private static final Duration STAY = Duration.seconds(30);

  private Tips() {}

  /** A text of a sentence or two, wrapped. */
  static Tooltip of(String text) {
    Tooltip tip = new Tooltip(Plain.of(text));
    tip.setWrapText(true);
    tip.setMaxWidth(WIDTH);
    tip.setShowDelay(DELAY);
    tip.setShowDuration(STAY);
    return tip;
  }

  /** Explains a control to the eye and to a screen reader, in place of what explained it before. */
  static void explain(Control control, String text) {
    control.setTooltip(of(text));
    control.setAccessibleHelp(Plain.of(text));
  }

  /** As {@link #explain}, for a node that is no control and keeps its explanation. */
  static void install(Node node, String text) {
    Tooltip.install(node, of(text));
    node.setAccessibleHelp(Plain.of(text));
  }
}
