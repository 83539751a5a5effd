package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uncollapse.measure.Spectrum;
import uncollapse.train.Snapshot;

/**
 * The whole picture without a window: title, regime, features, input space, bars, curves, quality and timeline, laid out
 * anew for any size. Panels that find no room are left out, the features last.
 */
public final class FramePainter implements Painter {
  private static final int HEADING = 12;
  private static final double HEAD = 20;
  private static final double GAP = 14;
  private static final double MOST_LEGEND = 3 * ClassLegend.LEADING;
  private static final double LEAST_MAP = 120;

  private final Set<Panel> panels;
  private final boolean ground;
  private final Painter title = new TitleLine();
  private final Painter regime = new RegimeStrip();
  private final Painter features = new FeaturesPainter();
  private final Painter input = new InputSpacePainter();
  private final Painter bars = new SingularValueBars();
  private final Painter std = new StdBars();
  private final Painter losses = new LossCurves();
  private final Painter formula = new LossFormula();
  private final Painter legend = new ClassLegend();
  private final Painter quality = new QualityTable();
  private final Painter correlation = new CorrelationMap();
  private final Painter timeline = new SpectrumTimeline();

  /** Shows all there is room for. */
  public FramePainter() {
    this(Panel.ALL, true);
  }

  /**
   * Shows some of it.
   *
   * @param ground whether the background is painted
   */
  public FramePainter(Set<Panel> panels, boolean ground) {
    this.panels = panels;
    this.ground = ground;
  }

  /** A panel's painter, the key of its heading (empty for none), and its place. */
  private record Slot(Panel panel, Painter painter, String heading, double x, double y, double width, double height) {}

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    AffineTransform before = g.getTransform();
    g.translate(area.getX(), area.getY());
    Lettering.prepare(g);
    double width = area.getWidth();
    double height = area.getHeight();
    if (ground) {
      g.setColor(picture.theme().background());
      Ink.rect(g, 0, 0, width, height);
    }
    slots(width, height, picture.snapshot()).stream()
        .filter(slot -> panels.contains(slot.panel))
        .forEach(slot -> paint(g, slot, picture));
    g.setTransform(before);
  }

  private static void paint(Graphics2D g, Slot slot, Picture picture) {
    double head = slot.heading.isEmpty() ? 0 : HEAD;
    if (head > 0) {
      new Line(HEADING)
          .bold(Lettering.fit(picture.words().get(slot.heading), HEADING, true, slot.width), picture.theme().muted())
          .draw(g, slot.x, slot.y + HEADING);
    }
    slot.painter.paint(
        g, new Rectangle2D.Double(slot.x, slot.y + head, slot.width, Math.max(1, slot.height - head)), picture);
  }

  private List<Slot> slots(double width, double height, Snapshot snapshot) {
    List<Slot> slots = new ArrayList<>();
    double margin = width < 700 ? 12 : 18;
    double inner = width - 2 * margin;
    slots.add(new Slot(Panel.TITLE, title, "", margin, margin - 6, inner, 28));
    double top = margin + 22 + GAP;
    double foot = height < 380 ? 0 : Math.clamp(height * 0.15, 92, 120);
    double bottom = height - margin / 2;
    if (foot > 0) {
      slots.add(new Slot(Panel.TIMELINE, timeline, "scene.timeline.title", margin, bottom - foot, inner, foot));
      bottom -= foot + GAP;
    } else {
      bottom -= margin / 2;
    }
    if (width >= 1.2 * height) {
      double side = width < 560 ? 0 : Math.clamp(width * 0.27, 230, 350);
      double main = side == 0 ? inner : inner - side - 2 * GAP;
      wide(slots, margin, top, main, bottom - top, snapshot);
      if (side > 0) {
        column(slots, width - margin - side, top, side, bottom - top, snapshot);
      }
    } else {
      tall(slots, margin, top, inner, bottom - top, snapshot);
    }
    return slots;
  }

  /** Regime over features, the input space beside or under them. */
  private void wide(List<Slot> slots, double x, double y, double width, double height, Snapshot snapshot) {
    slots.add(new Slot(Panel.REGIME, regime, "", x, y, width, 28));
    double top = y + 28 + GAP;
    double room = y + height - top;
    if (width > 1.3 * room && room > 150) {
      double square = Math.min(width * 0.64, room * 1.12);
      double rest = width - square - GAP;
      slots.add(new Slot(Panel.FEATURES, features, "", x, top, square, room));
      double classes = room > 220 ? legendHeight(snapshot, rest) : 0;
      boolean withFormula = room > 300;
      double field = withFormula ? Math.min(room - 130 - classes, rest * 0.95 + HEAD) : room - classes;
      double left = x + square + GAP;
      slots.add(new Slot(Panel.INPUT, input, inputTitle(snapshot), left, top, rest, field));
      legend(slots, left, top + field + GAP, rest, classes);
      if (withFormula) {
        double from = top + field + classes + GAP;
        slots.add(new Slot(Panel.FORMULA, formula, "", left, from, rest, y + height - from));
      }
    } else if (room > 380) {
      double upper = room * 0.66;
      double classes = legendHeight(snapshot, width);
      slots.add(new Slot(Panel.FEATURES, features, "", x, top, width, upper));
      slots.add(new Slot(Panel.INPUT, input, inputTitle(snapshot), x, top + upper + GAP, width, room - upper - GAP - classes));
      legend(slots, x, y + height - classes + GAP, width, classes);
    } else {
      slots.add(new Slot(Panel.FEATURES, features, "", x, top, width, room));
    }
  }

  /** Bars, standard deviations, losses, quality, correlations: as many as fit. */
  private void column(List<Slot> slots, double x, double y, double width, double height, Snapshot snapshot) {
    double stds = stdHeight(snapshot.spectrum());
    boolean hasStd = height > 150 + GAP + stds;
    double left = height - (hasStd ? stds + GAP : 0);
    double qualities = qualities(snapshot, left - 130 - 90 - 2 * GAP);
    boolean hasQuality = qualities > 0;
    left -= hasQuality ? qualities + GAP : 0;
    boolean hasLosses = left > 130 + 90 + GAP;
    double bar = hasLosses ? Math.min(left * 0.55, 230) : Math.min(left, 260);
    double at = y;
    slots.add(new Slot(Panel.BARS, bars, "scene.bars.title", x, at, width, bar));
    at += bar + GAP;
    if (hasStd) {
      slots.add(new Slot(Panel.STD, std, stdTitle(snapshot), x, at, width, stds));
      at += stds + GAP;
    }
    if (hasLosses) {
      double loss = Math.min(left - bar - GAP, 190);
      slots.add(new Slot(Panel.CURVES, losses, "scene.loss.title", x, at, width, loss));
      at += loss + GAP;
    }
    if (hasQuality) {
      slots.add(new Slot(Panel.QUALITY, quality, "scene.quality.title", x, at, width, qualities));
      at += qualities + GAP;
    }
    if (y + height - at > LEAST_MAP && snapshot.spectrum().d() > 1) {
      slots.add(new Slot(Panel.CORRELATION, correlation, "scene.correlation.title", x, at, width, Math.min(y + height - at, 240)));
    }
  }

  /** What the table takes with as many groups as fit into so much room; 0 for none. */
  private static double qualities(Snapshot snapshot, double room) {
    for (int groups = Measure.Group.values().length; groups > 0; groups--) {
      double height = HEAD + QualityTable.height(snapshot, groups);
      if (height < room) {
        return height;
      }
    }
    return 0;
  }

  /** Features over two columns of panels. */
  private void tall(List<Slot> slots, double x, double y, double width, double height, Snapshot snapshot) {
    slots.add(new Slot(Panel.REGIME, regime, "", x, y, width, 28));
    double top = y + 28 + GAP;
    double room = y + height - top;
    boolean narrow = width < 420;
    double upper = narrow ? (room > 360 ? Math.min(width, room - 180) : room) : Math.min(room * 0.55, width);
    slots.add(new Slot(Panel.FEATURES, features, "", x, top, width, upper));
    double below = top + upper + GAP;
    double rest = y + height - below;
    if (rest < 120) {
      return;
    }
    double half = narrow ? width : (width - 2 * GAP) / 2;
    column(slots, narrow ? x : x + half + 2 * GAP, below, half, rest, snapshot);
    if (!narrow) {
      boolean withFormula = rest > 320;
      double classes = rest > 220 ? legendHeight(snapshot, half) : 0;
      double field = (withFormula ? rest - 130 : rest) - classes;
      slots.add(new Slot(Panel.INPUT, input, inputTitle(snapshot), x, below, half, field));
      legend(slots, x, below + field + GAP, half, classes);
      if (withFormula) {
        slots.add(new Slot(Panel.FORMULA, formula, "", x, below + field + classes + GAP, half, 130 - GAP));
      }
    }
  }

  /** With its heading and the gap before it; 0 for points without classes. */
  private static double legendHeight(Snapshot snapshot, double width) {
    List<String> names = snapshot.probe().names();
    double lines = Math.min(ClassLegend.height(names, width), MOST_LEGEND);
    return names.isEmpty() ? 0 : HEAD + lines + GAP;
  }

  private void legend(List<Slot> slots, double x, double y, double width, double height) {
    if (height > 0) {
      slots.add(new Slot(Panel.LEGEND, legend, "scene.legend.title", x, y, width, height - GAP));
    }
  }

  private static double stdHeight(Spectrum spectrum) {
    return HEAD + 18 + Math.clamp(spectrum.d() * 20.0, 40, 96);
  }

  private static String inputTitle(Snapshot snapshot) {
    return snapshot.field() == null ? "scene.input.title.space" : "scene.input.title";
  }

  private static String stdTitle(Snapshot snapshot) {
    return snapshot.experiment().aimsAtGamma() ? "scene.std.title.gamma" : "scene.std.title";
  }
}
