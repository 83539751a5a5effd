package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Set;

/**
 * A whole picture without a window, laid out anew for any size: all panels or some of them, of one run or of two side by
 * side. For one thread: panels keep their charts.
 */
public final class FramePainter implements Painter {
  private static final int HEADING = 12;

  private final Set<Panel> panels;
  private final boolean ground;
  private final Painter title;
  private final Painter ownHead;
  private final Painter othersHead;
  private final Painter regime = new RegimeStrip();
  private final Painter features = new FeaturesPainter();
  private final Painter othersFeatures = new FeaturesPainter();
  private final Painter input = new InputSpacePainter(true);
  private final Painter othersInput = new InputSpacePainter(true);
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
    title = new TitleLine(panels.contains(Panel.TITLE), panels.contains(Panel.COUNTER));
    ownHead = new RunHeading("B", panels.contains(Panel.REGIME));
    othersHead = new RunHeading("A", panels.contains(Panel.REGIME));
  }

  /** Width and height of a frame whose type has its usual size when it shows these panels; the rest grows with it. */
  public static Rectangle2D usual(Set<Panel> panels) {
    return FrameLayout.usual(panels);
  }

  /**
   * Which of the panels a picture has something for, and yet find no room.
   *
   * @param width units of the surface, as {@link #paint} gets them
   * @param height likewise
   */
  public static Set<Panel> leftOut(Set<Panel> panels, double width, double height, Picture picture) {
    return FrameLayout.leftOut(panels, width, height, picture);
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    AffineTransform before = g.getTransform();
    g.translate(area.getX(), area.getY());
    Lettering.prepare(g);
    if (ground) {
      g.setColor(picture.theme().background());
      Ink.rect(g, 0, 0, area.getWidth(), area.getHeight());
    }
    for (Slot slot : FrameLayout.of(panels, area.getWidth(), area.getHeight(), picture)) {
      paint(g, slot, picture);
    }
    g.setTransform(before);
  }

  private void paint(Graphics2D g, Slot slot, Picture picture) {
    Rectangle2D area = slot.area();
    double head = slot.heading().isEmpty() ? 0 : FrameLayout.HEAD;
    if (head > 0) {
      String full = picture.words().get(slot.heading());
      Line line = new Line(HEADING).bold(full, picture.theme().muted());
      if (line.width() > area.getWidth()) {
        String brief = picture.words().get(slot.brief());
        line = new Line(HEADING).bold(Lettering.fit(brief, HEADING, true, area.getWidth()), picture.theme().muted());
      }
      line.draw(g, area.getX(), area.getY() + HEADING);
    }
    Rectangle2D below = new Rectangle2D.Double(
        area.getX(), area.getY() + head, area.getWidth(), Math.max(1, area.getHeight() - head));
    Painter painter = picture.against() == null ? painter(slot) : ofTwo(slot);
    painter.paint(g, below, Needs.subject(slot, picture));
  }

  private Painter ofTwo(Slot slot) {
    return slot.panel() != Panel.REGIME ? painter(slot) : slot.other() ? othersHead : ownHead;
  }

  private Painter painter(Slot slot) {
    return switch (slot.panel()) {
      case FEATURES -> slot.other() ? othersFeatures : features;
      case INPUT -> slot.other() ? othersInput : input;
      case BARS -> bars;
      case STD -> std;
      case CURVES -> losses;
      case TIMELINE -> timeline;
      case QUALITY -> quality;
      case CORRELATION -> correlation;
      case FORMULA -> formula;
      case REGIME -> regime;
      case TITLE, COUNTER -> title;
      case LEGEND -> legend;
    };
  }
}
