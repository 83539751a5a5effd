package uncollapse.scene;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uncollapse.train.Snapshot;

/**
 * Where the panels of a frame go: title over all, timeline under all, features and input space in the middle, what is
 * measured at the right of or below them. All of them leave out what finds no room; a few fill the frame.
 */
final class FrameLayout {
  static final double HEAD = 20;
  static final double GAP = 14;
  static final double STRIP = 28;

  /** With so many panels beside the features, each gets its share of the room instead of its usual height. */
  static final int FEW = 2;

  /** What is drawn about the panels or tells which run they show. */
  private static final Set<Panel> FURNITURE =
      Collections.unmodifiableSet(EnumSet.of(Panel.TITLE, Panel.COUNTER, Panel.LEGEND, Panel.REGIME));

  /** Bars and their labels need so much. */
  private static final double LEAST_SIDE = 175;

  private final Set<Panel> panels;
  private final Snapshot snapshot;
  private final Stage stage;
  private final Readings readings;
  private final List<Slot> slots = new ArrayList<>();

  private FrameLayout(Set<Panel> panels, Picture picture) {
    this.panels = panels;
    snapshot = picture.snapshot();
    stage = new Stage(panels, picture, slots);
    readings = new Readings(panels, snapshot, slots);
  }

  /** The places for a picture in a frame of this size. */
  static List<Slot> of(Set<Panel> panels, double width, double height, Picture picture) {
    FrameLayout layout = new FrameLayout(panels, picture);
    layout.frame(width, height);
    return layout.slots;
  }

  /** Which of the panels there would be something to show of and find no place. */
  static Set<Panel> leftOut(Set<Panel> panels, double width, double height, Picture picture) {
    Set<Panel> out = EnumSet.noneOf(Panel.class);
    out.addAll(panels);
    of(panels, width, height, picture).stream().filter(Slot::isSeen).forEach(slot -> out.remove(slot.panel()));
    // They share a line.
    out.removeAll(EnumSet.of(Panel.TITLE, Panel.COUNTER));
    if (picture.snapshot().probe().names().isEmpty()) {
      out.remove(Panel.LEGEND);
    }
    if (picture.snapshot().spectrum().d() == 1) {
      out.remove(Panel.CORRELATION);
    }
    return out;
  }

  /** Width and height at which the type of so many panels has its usual size. */
  static Rectangle2D usual(Set<Panel> panels) {
    List<Panel> body = panels.stream().filter(it -> !FURNITURE.contains(it)).toList();
    int width = 1280;
    int height = 720;
    if (body.size() <= 1) {
      width = body.isEmpty() ? 560 : 460;
      height =
          switch (body.isEmpty() ? Panel.REGIME : body.getFirst()) {
            case REGIME -> 80;
            case STD, FORMULA -> 160;
            case QUALITY -> 250;
            default -> 340;
          };
    } else if (body.size() <= 1 + FEW) {
      width = 800;
      height = 480;
    }
    return new Rectangle2D.Double(0, 0, width, height);
  }

  private void frame(double width, double height) {
    double margin = Math.min(width < 700 ? 12 : 18, Math.min(width, height) / 8);
    Room all = new Room(margin, margin, width - 2 * margin, height - 1.5 * margin);
    boolean titled = panels.contains(Panel.TITLE) || panels.contains(Panel.COUNTER);
    if (titled) {
      slots.add(new Slot(Panel.TITLE, false, "", new Room(margin, margin - 6, all.width(), STRIP).area()));
      all.top(22, GAP);
    }
    Set<Panel> body = EnumSet.noneOf(Panel.class);
    body.addAll(panels);
    body.removeAll(FURNITURE);
    body.remove(Panel.TIMELINE);
    if (panels.contains(Panel.TIMELINE)) {
      timeline(all, height, body);
    }
    if (!panels.contains(Panel.TIMELINE) || height < 380) {
      all.bottom(0, margin / 2);
    }
    if (stage.isEmpty()) {
      if (panels.contains(Panel.REGIME)) {
        slots.add(new Slot(Panel.REGIME, all.top(STRIP, GAP), snapshot));
      }
      readings.grid(all);
    } else if (readings.isEmpty()) {
      stage.fill(all);
    } else {
      share(all, width >= 1.2 * height, width);
    }
  }

  private void timeline(Room all, double height, Set<Panel> body) {
    boolean alone = body.isEmpty();
    boolean few = body.size() <= FEW;
    if (alone) {
      double rest = panels.contains(Panel.REGIME) ? STRIP + GAP : 0;
      slots.add(new Slot(Panel.TIMELINE, all.bottom(all.height() - rest, GAP), snapshot));
    } else if (few || height >= 380) {
      double foot = few ? Math.clamp(height * 0.24, 70, 150) : Math.clamp(height * 0.15, 92, 120);
      slots.add(new Slot(Panel.TIMELINE, all.bottom(foot, GAP), snapshot));
    }
  }

  private void share(Room all, boolean wide, double width) {
    boolean few = readings.size() <= FEW;
    if (wide && few && all.width() > 2 * LEAST_SIDE) {
      double wanted = all.width() - all.height() * stage.aspect() - 2 * GAP;
      double least = Math.max(all.width() * 0.3, LEAST_SIDE);
      Room side = all.right(Math.clamp(wanted, least, Math.max(least, all.width() * 0.5)), 2 * GAP);
      stage.fill(all);
      readings.stack(side);
    } else if (wide && !few) {
      if (width >= 560) {
        readings.column(all.right(Math.clamp(width * 0.27, 230, 350), 2 * GAP));
      }
      stage.wide(all);
    } else if (few || stage.isPair()) {
      Room upper = all.top(Math.min(all.height() * 0.6, all.width() / stage.aspect() + HEAD), GAP);
      stage.fill(upper);
      readings.grid(all);
    } else {
      tall(all);
    }
  }

  /** Features over two columns of panels. */
  private void tall(Room all) {
    stage.regime(all);
    boolean narrow = all.width() < 420;
    double room = all.height();
    double upper = narrow
        ? (room > 360 ? Math.min(all.width(), room - 180) : room)
        : Math.min(room * 0.55, all.width());
    stage.main(all.top(upper, GAP));
    if (all.height() < 120) {
      return;
    }
    if (narrow) {
      readings.column(all);
    } else {
      readings.column(all.right((all.width() - 2 * GAP) / 2, 2 * GAP));
      stage.beside(all, all.height() > 320, all.height() > 220);
    }
  }
}
