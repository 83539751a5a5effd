package uncollapse.scene;

import java.awt.geom.Rectangle2D;
import uncollapse.train.Snapshot;

/**
 * A panel's place in a frame.
 *
 * @param other whether it shows the run that is compared with, A
 * @param heading a message key, empty for none
 */
record Slot(Panel panel, boolean other, String heading, Rectangle2D area) {
  private static final double LEAST = 10;

  Slot(Panel panel, Room room, Snapshot snapshot) {
    this(panel, false, heading(panel, snapshot), room.area());
  }

  /** The same of the other run. */
  Slot ofOther() {
    return new Slot(panel, true, heading, area);
  }

  /** Whether there is so much of it that something can be seen, below its heading. */
  boolean isSeen() {
    return area.getWidth() >= LEAST && area.getHeight() - (heading.isEmpty() ? 0 : FrameLayout.HEAD) >= LEAST;
  }

  /** The key of a shorter heading, where there is one. */
  String brief() {
    return switch (panel) {
      case INPUT -> "scene.input.title.space";
      case BARS -> "scene.bars.title.short";
      case STD -> "scene.std.title.short";
      case QUALITY -> "scene.quality.title.short";
      case CORRELATION -> "scene.correlation.title.short";
      case TIMELINE -> "scene.timeline.title.short";
      case FEATURES, CURVES, FORMULA, REGIME, TITLE, LEGEND, COUNTER -> heading;
    };
  }

  private static String heading(Panel panel, Snapshot snapshot) {
    return switch (panel) {
      case INPUT -> snapshot.field() == null ? "scene.input.title.space" : "scene.input.title";
      case BARS -> "scene.bars.title";
      case STD -> snapshot.experiment().aimsAtGamma() ? "scene.std.title.gamma" : "scene.std.title";
      case CURVES -> "scene.loss.title";
      case TIMELINE -> "scene.timeline.title";
      case QUALITY -> "scene.quality.title";
      case CORRELATION -> "scene.correlation.title";
      case LEGEND -> "scene.legend.title";
      case FEATURES, FORMULA, REGIME, TITLE, COUNTER -> "";
    };
  }
}
