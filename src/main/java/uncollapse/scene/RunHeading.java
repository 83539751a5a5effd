package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import uncollapse.measure.Regime;
import uncollapse.train.Snapshot;

/** Over one of two runs: its letter, in what it differs from the other, and its regime. */
public final class RunHeading implements Painter {
  private static final int TYPE = 13;
  private static final int PILL = 11;
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
    double baseline = area.getCenterY() + TYPE * 0.36;
    double room = area.getWidth();
    if (withRegime) {
      room -= pill(g, area, picture) + 8;
    }
    String prefix = letter + " · ";
    double names = room - Lettering.width(prefix, TYPE, true);
    List<String> ways = names(picture);
    String name = ways.stream().filter(it -> Lettering.width(it, TYPE, true) <= names).findFirst().orElse(ways.getLast());
    new Line(TYPE)
        .verbatim(Lettering.fit(prefix + name, TYPE, true, room), theme.text(), true)
        .draw(g, area.getX(), baseline);
  }

  /** At the right end; its width. */
  private static double pill(Graphics2D g, Rectangle2D area, Picture picture) {
    Theme theme = picture.theme();
    Snapshot snapshot = picture.snapshot();
    Regime regime = snapshot.regime();
    Color color = RegimeStrip.color(regime, theme);
    String share = snapshot.spectrum().unitRows() ? " · " + Figures.percent(snapshot.spectrum().utilisation()) : "";
    String text = picture.words().get("scene.regime." + Names.id(regime) + ".short") + share;
    Line label = new Line(PILL).bold(text, color);
    double width = label.width() + 18;
    double height = Math.min(PILL_HEIGHT, area.getHeight());
    Color fill = RegimeStrip.background(regime, theme);
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
