package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Which colour and shape stands for which class, in as many lines as it takes. */
public final class ClassLegend implements Painter {
  private static final int TYPE = 11;
  private static final double MARK = 4.2;
  private static final double CELL = 34;
  private static final double LEADING = 20;

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    int columns = Math.max(1, (int) (area.getWidth() / CELL));
    for (int label = 0; label < picture.snapshot().probe().classes(); label++) {
      double x = area.getX() + label % columns * CELL + MARK + 1;
      int line = label / columns;
      double y = area.getY() + line * LEADING + LEADING / 2;
      Marks.one(g, label, x, y, MARK, picture.theme());
      Line.of(Figures.count(label), TYPE, picture.theme().muted()).draw(g, x + 9, y + TYPE * 0.36);
    }
  }
}
