package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws one panel into an area of a surface: a JavaFX canvas, an image or a vector file. */
public interface Painter {
  void paint(Graphics2D g, Rectangle2D area, Picture picture);
}
