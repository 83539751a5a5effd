package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import uncollapse.measure.Regime;
import uncollapse.measure.Spectrum;
import uncollapse.train.Snapshot;

/** Over one of two runs: its letter, in what it differs from the other, and its regime. */
public final class RunHeading implements Painter {
  private static final int TYPE = 13;

  /** Where there is too little room for the usual type. */
  private static final int SMALL = 11;

  private static final int PILL = 11;
  private static final double PAD = 9;
  private static final double GAP = 8;
  private static final double PILL_HEIGHT = 20;

  private final String letter;
  private final boolean withRegime;

  public RunHeading(String letter, boolean withRegime) {
    this.letter = letter;
    this.withRegime = withRegime;
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Theme theme = picture.theme();
    // Two runs have theirs alike.
    double brief = Math.max(briefest(picture), briefest(other(picture)));
    double full = Math.max(share(picture).width(), share(other(picture)).width()) + 2 * PAD + GAP;
    double room = area.getWidth();
    if (withRegime) {
      room -= pill(g, area, brief + full <= room, picture) + GAP;
    }
    int type = brief <= room ? TYPE : SMALL;
    new Line(type)
        .verbatim(Lettering.fit(letter + " · " + name(picture, room, type), type, true, room), theme.text(), true)
        .draw(g, area.getX(), area.getCenterY() + type * 0.36);
  }

  private static Picture other(Picture picture) {
    Snapshot against = picture.against();
    return against == null
        ? picture
        : new Picture(against, picture.theme(), picture.words(), picture.view()).against(picture.snapshot());
  }

  /** Of the shortest name. */
  private double briefest(Picture picture) {
    return Lettering.width(letter + " · " + names(picture).getLast(), TYPE, true);
  }

  /** The longest name that fits, or the shortest. */
  private String name(Picture picture, double room, int type) {
    List<String> ways = names(picture);
    double left = room - Lettering.width(letter + " · ", type, true);
    return ways.stream().filter(it -> Lettering.width(it, type, true) <= left).findFirst().orElse(ways.getLast());
  }

  private static Line regime(Picture picture, String after) {
    Regime regime = picture.snapshot().regime();
    String brief = picture.words().get("scene.regime." + Names.id(regime) + ".short");
    return new Line(PILL).bold(brief + after, RegimeStrip.color(regime, picture.theme()));
  }

  /** The regime and how much of the room between its bounds is used. */
  private static Line share(Picture picture) {
    Spectrum spectrum = picture.snapshot().spectrum();
    return regime(picture, spectrum.unitRows() ? " · " + Figures.percent(spectrum.utilisation()) : "");
  }

  /** At the right end; its width. */
  private static double pill(Graphics2D g, Rectangle2D area, boolean full, Picture picture) {
    Line label = full ? share(picture) : regime(picture, "");
    double width = label.width() + 2 * PAD;
    double height = Math.min(PILL_HEIGHT, area.getHeight());
    Color fill = RegimeStrip.background(picture.snapshot().regime(), picture.theme());
    Ink.box(
        g, area.getMaxX() - width, area.getCenterY() - height / 2, width - 1, height, height, fill, fill);
    label.drawCentred(g, area.getMaxX() - width / 2, area.getCenterY() + PILL * 0.36);
    return width;
  }

  /** Longer ones first. */
  static List<String> names(Picture picture) {
    Snapshot against = picture.against();
    return RunName.of(
        picture.snapshot().experiment(), against == null ? null : against.experiment(), picture.words());
  }
}
