package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;

/** Which of two runs is grey and which is coloured. */
final class CompareKey {
  private static final int TYPE = 10;
  private static final double BOX = 8;

  private CompareKey() {}

  /** From the left end of a line of text on. */
  static void draw(Graphics2D g, double left, double baseline, Color color, Theme theme) {
    double x = left;
    for (boolean grey : new boolean[] {true, false}) {
      g.setColor(grey ? theme.compared() : color);
      Ink.rect(g, x, baseline - BOX + 0.5, BOX, BOX);
      Line name = new Line(TYPE).bold(grey ? "A" : "B", grey ? theme.muted() : color);
      name.draw(g, x + BOX + 4, baseline);
      x += BOX + 4 + name.width() + 12;
    }
  }
}
