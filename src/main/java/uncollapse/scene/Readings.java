package uncollapse.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uncollapse.measure.Spectrum;
import uncollapse.train.Snapshot;

/** What is measured, beside the features or alone: bars, standard deviations, losses, quality, correlations. */
final class Readings {
  private static final double GAP = FrameLayout.GAP;
  private static final double HEAD = FrameLayout.HEAD;
  private static final double LEAST_BARS = 130;
  private static final double LEAST_LOSSES = 90;
  private static final double LEAST_MAP = 120;

  /** A cell of a grid should be so many times as wide as high. */
  private static final double CELL_ASPECT = 1.7;

  private final Set<Panel> panels;
  private final Picture picture;
  private final Snapshot snapshot;
  private final List<Slot> slots;

  /** What is there of them, from top to bottom. */
  private final List<Panel> chosen;

  Readings(Set<Panel> panels, Picture picture, List<Slot> slots) {
    this.panels = panels;
    this.picture = picture;
    snapshot = picture.snapshot();
    this.slots = slots;
    chosen =
        Stream.of(Panel.BARS, Panel.STD, Panel.CURVES, Panel.QUALITY, Panel.CORRELATION).filter(panels::contains).toList();
  }

  boolean isEmpty() {
    return chosen.isEmpty();
  }

  int size() {
    return chosen.size();
  }

  /** One below the other in usual heights, as many as fit. */
  void column(Room room) {
    double stds = panels.contains(Panel.STD) ? stdHeight() : 0;
    boolean hasStd = stds > 0 && room.height() > 150 + GAP + stds;
    double left = room.height() - (hasStd ? stds + GAP : 0);
    boolean curves = panels.contains(Panel.CURVES);
    double qualities = panels.contains(Panel.QUALITY) ? qualities(left - LEAST_BARS - LEAST_LOSSES - 2 * GAP) : 0;
    left -= qualities > 0 ? qualities + GAP : 0;
    boolean hasLosses = curves && left > LEAST_BARS + LEAST_LOSSES + GAP;
    if (panels.contains(Panel.BARS)) {
      double bar = hasLosses ? Math.min(left * 0.55, 230) : Math.min(left, 260);
      left -= bar + GAP;
      add(Panel.BARS, room.top(bar, GAP));
    }
    if (hasStd) {
      add(Panel.STD, room.top(stds, GAP));
    }
    if (hasLosses) {
      add(Panel.CURVES, room.top(Math.min(left, 190), GAP));
    }
    if (qualities > 0) {
      add(Panel.QUALITY, room.top(qualities, GAP));
    }
    if (panels.contains(Panel.CORRELATION) && room.height() > LEAST_MAP && snapshot.spectrum().d() > 1) {
      add(Panel.CORRELATION, room.top(Math.min(room.height(), 240), 0));
    }
  }

  /** One below the other, filling the room. */
  void stack(Room room) {
    for (int k = 0; k < chosen.size(); k++) {
      double share = (room.height() - (chosen.size() - 1 - k) * GAP) / (chosen.size() - k);
      double most = k == chosen.size() - 1 ? room.height() : share;
      add(chosen.get(k), room.top(Math.min(most, most(chosen.get(k), room.width())), GAP));
    }
  }

  /** In rows and columns, filling the room; the loss as a formula below. */
  void grid(Room room) {
    if (panels.contains(Panel.FORMULA) && !panels.contains(Panel.FEATURES) && !panels.contains(Panel.INPUT)) {
      double formula = chosen.isEmpty()
          ? room.height()
          : Math.max(Math.min(room.height() * 0.3, 100), LossFormula.least(picture).getHeight());
      add(Panel.FORMULA, room.bottom(formula, chosen.isEmpty() ? 0 : GAP));
    }
    List<Panel> left = new ArrayList<>(chosen);
    int rows = rows(room);
    for (int row = 0; row < rows && !left.isEmpty(); row++) {
      int columns = Math.ceilDiv(left.size(), rows - row);
      Room line = room.top((room.height() - (rows - 1 - row) * GAP) / (rows - row), GAP);
      for (int k = 0; k < columns; k++) {
        double width = (line.width() - (columns - 1 - k) * 2 * GAP) / (columns - k);
        add(left.removeFirst(), line.left(width, 2 * GAP));
      }
    }
  }

  /** How many rows bring cells nearest to the shape that suits them. */
  private int rows(Room room) {
    int best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int rows = 1; rows <= chosen.size(); rows++) {
      double columns = Math.ceilDiv(chosen.size(), rows);
      double aspect = room.width() / columns / (room.height() / rows);
      double off = Math.abs(Math.log(Math.max(1e-3, aspect) / CELL_ASPECT));
      if (off < least) {
        least = off;
        best = rows;
      }
    }
    return best;
  }

  /** What a panel can use at a width. */
  private double most(Panel panel, double width) {
    return switch (panel) {
      case STD -> stdHeight();
      case QUALITY -> HEAD + QualityTable.height(picture);
      case CURVES -> HEAD + width * 0.7;
      case CORRELATION -> HEAD + width;
      default -> HEAD + width * 1.1;
    };
  }

  /** What the table takes with as many groups as fit into so much room; 0 for none. */
  private double qualities(double room) {
    for (int groups = Measure.Group.values().length; groups > 0; groups--) {
      double height = HEAD + QualityTable.height(picture, groups);
      if (height < room) {
        return height;
      }
    }
    return 0;
  }

  private double stdHeight() {
    Spectrum spectrum = snapshot.spectrum();
    return HEAD + 18 + Math.clamp(spectrum.d() * 20.0, 40, 96);
  }

  private void add(Panel panel, Room room) {
    slots.add(new Slot(panel, room, snapshot));
  }
}
