package uncollapse.scene;

import java.awt.geom.Rectangle2D;

/** What is left of an area while panels are cut off at its sides. Units of the surface. */
final class Room {
  private double x;
  private double y;
  private double width;
  private double height;

  Room(double x, double y, double width, double height) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  Rectangle2D area() {
    return new Rectangle2D.Double(x, y, Math.max(1, width), Math.max(1, height));
  }

  /** Cuts off a part of this height, and a gap below it. */
  Room top(double part, double gap) {
    Room cut = new Room(x, y, width, part);
    y += part + gap;
    height -= part + gap;
    return cut;
  }

  /** Cuts off a part of this height, and a gap above it. */
  Room bottom(double part, double gap) {
    height -= part + gap;
    return new Room(x, y + height + gap, width, part);
  }

  /** Cuts off a part of this width, and a gap to the right of it. */
  Room left(double part, double gap) {
    Room cut = new Room(x, y, part, height);
    x += part + gap;
    width -= part + gap;
    return cut;
  }

  /** Cuts off a part of this width, and a gap to the left of it. */
  Room right(double part, double gap) {
    width -= part + gap;
    return new Room(x + width + gap, y, part, height);
  }
}
