package planted.charts.scene;

import org.jfree.fx.FXGraphics2D;

final class BadCanvas {
  Class<?> canvas() {
    return FXGraphics2D.class;
  }
}
