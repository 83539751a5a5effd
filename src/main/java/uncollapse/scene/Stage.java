package uncollapse.scene;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uncollapse.train.Snapshot;

/** The middle of a frame: regime, features, input space, classes and formula, of one run or of two side by side. */
final class Stage {
  private static final double GAP = FrameLayout.GAP;
  private static final double HEAD = FrameLayout.HEAD;
  private static final double FORMULA = 130;
  private static final double MOST_LEGEND = 3 * ClassLegend.LEADING;

  /** Over each run of two: what it is, and its regime. */
  private static final double RUN_HEAD = 24;

  private final Set<Panel> panels;
  private final Picture picture;
  private final Snapshot snapshot;
  private final @Nullable Snapshot against;
  private final List<Slot> slots;
  private final boolean features;
  private final boolean input;

  Stage(Set<Panel> panels, Picture picture, List<Slot> slots) {
    this.panels = panels;
    this.slots = slots;
    this.picture = picture;
    snapshot = picture.snapshot();
    against = picture.against();
    features = panels.contains(Panel.FEATURES);
    input = panels.contains(Panel.INPUT);
  }

  boolean isEmpty() {
    return !features && !input;
  }

  boolean isPair() {
    return against != null;
  }

  /** How many times as wide as high it would be. */
  double aspect() {
    double one = features && input ? (isPair() ? 0.8 : 1.7) : features ? 1.1 : 1.3;
    return isPair() ? 2 * one : one;
  }

  /** All of a room, by its shape. */
  void fill(Room room) {
    if (isPair()) {
      pair(room);
    } else if (features && input) {
      wide(room);
    } else {
      single(room);
    }
  }

  /** Regime over features, the input space beside or under them. */
  void wide(Room room) {
    if (isPair()) {
      pair(room);
      return;
    }
    if (!features || !input) {
      single(room);
      return;
    }
    regime(room);
    double width = room.width();
    double height = room.height();
    if (width > 1.3 * height && height > 100) {
      main(room.left(Math.min(width * 0.64, height * 1.12), GAP));
      beside(room, height > 300, height > 220);
    } else if (height > 380 || panels.size() < Panel.ALL.size()) {
      main(room.top(height * (height > 380 ? 0.66 : 0.55), GAP));
      double classes = legendHeight(room.width());
      Room legend = classes > 0 ? room.bottom(classes - GAP, GAP) : room;
      add(Panel.INPUT, room);
      legend(legend, classes);
    } else {
      main(room);
    }
  }

  /** The regimes over all, unless each run says its own. */
  void regime(Room room) {
    if (panels.contains(Panel.REGIME) && !isPair()) {
      add(Panel.REGIME, room.top(FrameLayout.STRIP, GAP));
    }
  }

  /** The features, or what stands for them. */
  void main(Room room) {
    add(features ? Panel.FEATURES : Panel.INPUT, room);
  }

  /** Input space, classes and formula, one below the other. */
  void beside(Room room, boolean withFormula, boolean withLegend) {
    boolean formula = withFormula && panels.contains(Panel.FORMULA);
    double classes = withLegend ? legendHeight(room.width()) : 0;
    double rest = room.height() - (formula ? FORMULA : 0) - classes;
    Room field = room.top(formula ? Math.min(rest, room.width() * 0.95 + HEAD) : rest, GAP);
    add(Panel.INPUT, field);
    if (classes > 0) {
      legend(room.top(classes - GAP, GAP), classes);
    }
    if (formula) {
      add(Panel.FORMULA, room);
    }
  }

  /** One of features and input space; classes and formula beside or below. */
  private void single(Room room) {
    regime(room);
    boolean formula = panels.contains(Panel.FORMULA);
    double width = room.width();
    double least = formula ? Math.max(LossFormula.least(picture).getWidth(), 150) : 0;
    double wanted = Math.clamp(width - room.height() - GAP, least, Math.max(least, 300));
    if (formula && width > 1.2 * room.height() && width - wanted - GAP > Math.min(room.height(), width / 3)) {
      Room side = room.right(wanted, GAP);
      double classes = legendHeight(side.width());
      if (classes > 0 && side.height() > classes + 60) {
        legend(side.top(classes - GAP, GAP), classes);
      }
      add(Panel.FORMULA, side);
    } else {
      double classes = room.height() > 160 ? legendHeight(width) : 0;
      if (formula && room.height() > 240) {
        add(Panel.FORMULA, room.bottom(FORMULA - GAP, GAP));
      }
      if (classes > 0) {
        legend(room.bottom(classes - GAP, GAP), classes);
      }
    }
    main(room);
  }

  /** A at the left, B at the right; what both share below. */
  private void pair(Room room) {
    double classes = room.height() > 200 ? legendHeight(room.width()) : 0;
    if (classes > 0) {
      legend(room.bottom(classes - GAP, GAP), classes);
    }
    run(room.left((room.width() - 2 * GAP) / 2, 2 * GAP), true);
    run(room, false);
  }

  private void run(Room room, boolean other) {
    int first = slots.size();
    add(Panel.REGIME, room.top(Math.min(RUN_HEAD, room.height() / 4), GAP / 2));
    if (panels.contains(Panel.FORMULA) && room.height() > 460) {
      add(Panel.FORMULA, room.bottom(FORMULA - GAP, GAP));
    }
    if (features && input) {
      double field = Math.min(room.height() * 0.36, room.width() * 0.8 + HEAD);
      boolean below = room.height() > 0.75 * room.width();
      if (below) {
        main(room.top(Math.min(room.height() - field - GAP, room.width() * 1.15), GAP));
        add(Panel.INPUT, room);
      } else {
        add(Panel.INPUT, room.right(room.width() * 0.4, GAP));
        main(room);
      }
    } else {
      main(room);
    }
    if (other) {
      slots.subList(first, slots.size()).replaceAll(Slot::ofOther);
    }
  }

  /** With its heading and the gap before it; 0 for points without classes. */
  private double legendHeight(double width) {
    List<String> names = snapshot.probe().names();
    double lines = Math.min(ClassLegend.height(names, width), MOST_LEGEND);
    return names.isEmpty() || !panels.contains(Panel.LEGEND) ? 0 : HEAD + lines + GAP;
  }

  private void legend(Room room, double height) {
    if (height > 0) {
      add(Panel.LEGEND, room);
    }
  }

  private void add(Panel panel, Room room) {
    slots.add(new Slot(panel, room, snapshot));
  }
}
