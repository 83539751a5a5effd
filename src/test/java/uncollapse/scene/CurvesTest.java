package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import uncollapse.train.History;

class CurvesTest {
  private static final Color INK = Color.RED;

  private final Sheet sheet = new Sheet(400, 300);
  private final Curves curves = new Curves();

  /** Values at the steps 0 to 4, seen up to a step; where the data lie. */
  private Rectangle2D paint(long last, double... values) {
    History history = new History(5, new long[] {0, 1, 2, 3, 4}, values, values, values, values, new LinkedHashMap<>());
    curves.show(List.of(new Curves.Curve(history, values)));
    curves.renderer().setSeriesPaint(0, INK, false);
    curves.renderer().setSeriesStroke(0, Ink.THICK, false);
    curves.range(0, 10, 3);
    Graphics2D g = sheet.image.createGraphics();
    Rectangle2D data = curves.paint(g, sheet.area, last, Theme.DARK);
    g.dispose();
    return data;
  }

  private boolean isInked(Rectangle2D data, double across, double up) {
    return Sheet.distance(sheet.at(data.getX() + across * data.getWidth(), data.getMaxY() - up * data.getHeight()), INK) < 80;
  }

  @Test
  void aLineJoinsAllItsPoints() {
    Rectangle2D data = paint(4, 2, 8, 2, 8, 2);
    for (int k = 1; k < 16; k++) {
      double t = k / 16.0;
      double up = 0.2 + 0.6 * (1 - Math.abs((4 * t) % 2 - 1));
      assertThat(isInked(data, t, up)).as("at %s", t).isTrue();
      assertThat(isInked(data, t, up + 0.1)).as("over %s", t).isFalse();
    }
  }

  @Test
  void whereThereIsNoNumberThereIsAGap() {
    Rectangle2D data = paint(4, 5, 5, Double.NaN, 5, 5);
    assertThat(isInked(data, 0.1, 0.5)).isTrue();
    assertThat(isInked(data, 0.4, 0.5)).isFalse();
    assertThat(isInked(data, 0.6, 0.5)).isFalse();
    assertThat(isInked(data, 0.9, 0.5)).isTrue();
  }

  @Test
  void aLineWithoutNumbersAtItsEndEndsBefore() {
    Rectangle2D data = paint(4, Double.NaN, 5, 5, 5, Double.NaN);
    assertThat(isInked(data, 0.1, 0.5)).isFalse();
    assertThat(isInked(data, 0.5, 0.5)).isTrue();
    assertThat(isInked(data, 0.9, 0.5)).isFalse();
  }
}
