package uncollapse.scene;

import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import uncollapse.train.Snapshot;

/**
 * What room a panel needs at least to be read: with less it had better be left out. No measured number counts, so that all
 * frames of a film agree. Units of the surface.
 */
final class Needs {
  /** Of features: smaller ones hide behind their marks. */
  private static final double LEAST_FEATURES = 80;

  private static final double LEAST_INPUT = 90;

  private Needs() {}

  /** Whether a panel can be read in its place. */
  static boolean met(Slot slot, Picture picture) {
    Rectangle2D area = slot.area();
    double width = area.getWidth();
    double height = area.getHeight() - (slot.heading().isEmpty() ? 0 : FrameLayout.HEAD);
    return switch (slot.panel()) {
      case FEATURES -> Math.min(width, height) >= LEAST_FEATURES;
      case INPUT -> Math.min(width, height) >= LEAST_INPUT;
      case BARS, CURVES -> width >= 130 && height >= 60;
      case STD -> width >= 110 && height >= 30;
      case TIMELINE -> width >= 160 && height >= 40;
      case CORRELATION -> Math.min(width, height) >= 60;
      case QUALITY -> width >= (picture.against() == null ? 140 : 190) && height >= QualityTable.height(picture, 1) - 0.5;
      case FORMULA -> fits(LossFormula.least(subject(slot, picture)), width, height);
      case REGIME -> width >= 100 && height >= 16;
      case LEGEND -> height >= ClassLegend.LEADING;
      case TITLE, COUNTER -> true;
    };
  }

  private static boolean fits(Dimension2D least, double width, double height) {
    return least.getWidth() <= width && least.getHeight() <= height;
  }

  /** Each run's own panels show it alone, in one view; what both share shows B with A. */
  static Picture subject(Slot slot, Picture picture) {
    Snapshot against = picture.against();
    if (against == null) {
      return picture;
    }
    Snapshot shown = slot.other() ? against : picture.snapshot();
    Snapshot beside = slot.other() ? picture.snapshot() : against;
    return switch (slot.panel()) {
      case FEATURES, INPUT, FORMULA -> new Picture(shown, picture.theme(), picture.words(), picture.view());
      case REGIME -> new Picture(shown, beside, picture.theme(), picture.words(), picture.view());
      default -> picture;
    };
  }
}
