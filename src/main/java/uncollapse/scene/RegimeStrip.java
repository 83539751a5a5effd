package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import uncollapse.measure.Regime;
import uncollapse.train.Snapshot;

/** The four regimes from collapsed to spread, the present one lit. */
public final class RegimeStrip implements Painter {
  private static final double GAP = 6;
  private static final int TYPE = 11;

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Regime[] regimes = Regime.values();
    double width = (area.getWidth() - GAP * (regimes.length - 1)) / regimes.length;
    for (int k = 0; k < regimes.length; k++) {
      double x = area.getX() + k * (width + GAP);
      cell(g, new Rectangle2D.Double(x + 0.5, area.getY() + 0.5, width - 1, area.getHeight() - 1), regimes[k], picture);
    }
  }

  /** The colour that a regime speaks in. */
  public static Color color(Regime regime, Theme theme) {
    return switch (regime) {
      case POINT, POLARISED -> theme.lower();
      case PARTLY_SPREAD -> theme.regulariser();
      case SPREAD -> theme.upper();
    };
  }

  private static void cell(Graphics2D g, Rectangle2D box, Regime regime, Picture picture) {
    Theme theme = picture.theme();
    Snapshot snapshot = picture.snapshot();
    boolean lit = snapshot.regime() == regime;
    Color color = lit ? color(regime, theme) : theme.muted();
    Color fill = lit ? background(regime, theme) : theme.background();
    Ink.box(g, box.getX(), box.getY(), box.getWidth(), box.getHeight(), 10, fill, lit ? color : theme.line());
    // Raw rows are judged by their std, not by the utilisation: no percentage that belongs to something else.
    boolean unit = snapshot.spectrum().unitRows();
    String share = unit ? " · " + Figures.percent(snapshot.spectrum().utilisation()) : "";
    boolean tall = unit && box.getHeight() >= 36;
    Line name = lit
        ? new Line(TYPE).bold(Names.of(regime, picture.words()) + (tall ? "" : share), color)
        : Line.of(Names.of(regime, picture.words()), TYPE, color);
    if (name.width() > box.getWidth() - 8) {
      String brief = picture.words().get("scene.regime." + Names.id(regime) + ".short");
      boolean fits = Lettering.width(brief + share, TYPE, false) <= box.getWidth() - 6;
      name = Line.of(Lettering.fit(brief + (lit && fits ? share : ""), TYPE, false, box.getWidth() - 4), TYPE, color);
    }
    double middle = box.getCenterY() + TYPE * 0.36;
    name.drawCentred(g, box.getCenterX(), tall && lit ? middle - 8 : middle);
    if (tall && lit) {
      String text = picture.words().get("scene.regime.share", Figures.percent(snapshot.spectrum().utilisation()));
      Line.of(text, TYPE, color).drawCentred(g, box.getCenterX(), middle + 8);
    }
  }

  static Color background(Regime regime, Theme theme) {
    return switch (regime) {
      case POINT, POLARISED -> theme.collapsedBackground();
      case PARTLY_SPREAD -> Ink.mix(theme.background(), theme.regulariser(), theme.dark() ? 0.22 : 0.12);
      case SPREAD -> theme.spreadBackground();
    };
  }
}
