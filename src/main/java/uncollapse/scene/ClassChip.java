package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** One class to choose: its mark, its digit, and how many points it has. */
public final class ClassChip implements Painter {
  private static final int TYPE = 12;
  private static final int SMALL = 10;
  private static final double MARK = 4.6;
  private static final double BETWEEN = 5;

  private final int label;
  private int count;

  public ClassChip(int label) {
    this.label = label;
  }

  /** Takes a new number of points; whether it differs from the old one. */
  public boolean count(int points) {
    boolean news = count != points;
    count = points;
    return news;
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area, Picture picture) {
    Lettering.prepare(g);
    Theme theme = picture.theme();
    Line digit = new Line(TYPE).verbatim(Integer.toString(label), theme.text(), true);
    double width = 2 * MARK + BETWEEN + digit.width();
    double x = area.getCenterX() - width / 2;
    double y = area.getY() + area.getHeight() * 0.3;
    Marks.one(g, label, x + MARK, y, MARK, theme);
    digit.draw(g, x + 2 * MARK + BETWEEN, y + TYPE * 0.36);
    Line points = Line.of(Figures.count(count), SMALL, theme.muted());
    points.draw(g, area.getCenterX() - points.width() / 2, area.getY() + area.getHeight() * 0.88);
  }
}
