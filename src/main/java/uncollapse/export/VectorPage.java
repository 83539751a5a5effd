package uncollapse.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * What a vector file shows.
 *
 * @param width in units of the drawing
 * @param height in units of the drawing
 * @param perInch units per inch
 * @param paper whether its size is one of paper, else one of a screen
 * @param title what programs call it
 */
record VectorPage(double width, double height, double perInch, boolean paper, String title, Drawing drawing) {
  /** Pixels per inch of a screen, as CSS has them. */
  static final double SCREEN = 96;

  /** Draws onto an area of a surface. */
  @FunctionalInterface
  interface Drawing {
    void draw(Graphics2D g, Rectangle2D area);
  }

  void draw(Graphics2D g) {
    drawing.draw(g, new Rectangle2D.Double(0, 0, width, height));
  }
}
