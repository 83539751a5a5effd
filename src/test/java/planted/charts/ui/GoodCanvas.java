package planted.charts.ui;

import org.jfree.fx.FXGraphics2D;

final class GoodCanvas {
  Class<?> canvas() {
    return FXGraphics2D.class;
  }
}
