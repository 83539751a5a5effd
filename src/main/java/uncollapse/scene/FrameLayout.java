package uncollapse.scene;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** What is gone without first. */
  private static final List<Panel> LEAST_FIRST =
      List.of(
          Panel.LEGEND, Panel.REGIME, Panel.CORRELATION, Panel.QUALITY, Panel.FORMULA, Panel.CURVES, Panel.STD, Panel.INPUT,
          Panel.TIMELINE, Panel.BARS);

  private static final Set<Panel> AROUND_STAGE = Collections.unmodifiableSet(EnumSet.of(Panel.LEGEND, Panel.REGIME));

  /** Bars and their labels need so much. */
  private static final double LEAST_SIDE = 175;

  private final Set<Panel> panels;
  private final Snapshot snapshot;
  private final Stage stage;
  private final Readings readings;
  private final List<Slot> slots = new ArrayList<>();

  private FrameLayout(Set<Panel> chosen, double width, double height, Picture picture) {
    panels = EnumSet.copyOf(chosen);
    snapshot = picture.snapshot();
    stage = new Stage(panels, picture, slots);
    readings = new Readings(panels, picture, slots);
    frame(width, height);
  }

  /** The places for a picture in a frame of this size: of the panels that can be read in them. */
  static List<Slot> of(Set<Panel> panels, double width, double height, Picture picture) {
    Set<Panel> left = EnumSet.noneOf(Panel.class);
    left.addAll(panels);
    List<Panel> gone = new ArrayList<>();
    FrameLayout layout = new FrameLayout(left, width, height, picture);
    for (Panel out = layout.tooMuch(picture); out != null; out = layout.tooMuch(picture)) {
      left.remove(out);
      gone.add(out);
      layout = new FrameLayout(left, width, height, picture);
    }
    // Of those that went first some may have been in nobody's way.
    for (Panel one : gone.reversed()) {
      left.add(one);
      FrameLayout with = new FrameLayout(left, width, height, picture);
      if (with.cramped(picture).isEmpty()) {
        layout = with;
      } else {
        left.remove(one);
      }
    }
    return layout.slots;
  }

  /** What has a place in which it cannot be read. Over each of two runs stands what it is, asked for or not. */
  private Set<Panel> cramped(Picture picture) {
    Set<Panel> cramped = EnumSet.noneOf(Panel.class);
    for (Slot slot : slots) {
      if (panels.contains(slot.panel()) && !Needs.met(slot, picture)) {
        cramped.add(slot.panel());
      }
    }
    return cramped;
  }

  /** What to go without, because it, or what it leaves too little room for, cannot be read; one panel is always shown. */
  private @Nullable Panel tooMuch(Picture picture) {
    Set<Panel> cramped = cramped(picture);
    if (cramped.isEmpty()) {
      return null;
    }
    Set<Panel> placed = EnumSet.noneOf(Panel.class);
    slots.forEach(it -> placed.add(it.panel()));
    placed.retainAll(panels);
    boolean stage = cramped.contains(Panel.FEATURES) || cramped.contains(Panel.INPUT);
    long body = placed.stream().filter(it -> !FURNITURE.contains(it)).count();
    boolean several = body > 1;
    Set<Panel> out = EnumSet.copyOf(several ? cramped : EnumSet.noneOf(Panel.class));
    if (cramped.equals(EnumSet.of(Panel.FEATURES)) && several) {
      out.addAll(placed);
    } else if (stage || body <= FEW) {
      placed.stream().filter(AROUND_STAGE::contains).forEach(out::add);
    }
    return LEAST_FIRST.stream().filter(out::contains).findFirst().orElse(null);
  }

  /** Which of the panels there would be something to show of and find no place, or none for all of it. */
  static Set<Panel> leftOut(Set<Panel> panels, double width, double height, Picture picture) {
    Set<Panel> out = EnumSet.noneOf(Panel.class);
    out.addAll(panels);
    of(panels, width, height, picture).stream().filter(slot -> isWhole(slot, picture)).forEach(slot -> out.remove(slot.panel()));
    // They share a line.
    out.removeAll(EnumSet.of(Panel.TITLE, Panel.COUNTER));
    // It explains what is seen of the classes.
    boolean classes = panels.contains(Panel.FEATURES) || panels.contains(Panel.INPUT);
    if (!classes || picture.snapshot().probe().names().isEmpty()) {
      out.remove(Panel.LEGEND);
    }
    if (picture.snapshot().spectrum().d() == 1) {
      out.remove(Panel.CORRELATION);
    }
    return out;
  }

  /** Whether all of a panel is there: of the table of qualities the first groups may be. */
  private static boolean isWhole(Slot slot, Picture picture) {
    return slot.isSeen()
        && (slot.panel() != Panel.QUALITY || slot.area().getHeight() - HEAD >= QualityTable.height(picture) - 0.5);
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
