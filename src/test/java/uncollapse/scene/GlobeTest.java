package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobeTest {
  private static final double R = 180;
  private static final double MIDDLE = 200;

  /** Latitudes to 60° north and south, longitudes all round, 30° apart. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0.4, 0.3", "2.5, -0.7", "-1.2, 1"})
  void circlesLieWhereTheCameraSeesThem(double yaw, double pitch) {
    Camera camera = Camera.of(View.HOME.turned(yaw, pitch));
    Sheet sheet = new Sheet(400, 400);
    Graphics2D g = sheet.image.createGraphics();
    Lettering.prepare(g);
    g.setColor(Theme.LIGHT.background());
    g.fill(sheet.area);
    Globe.paint(g, MIDDLE, MIDDLE, R, camera, Theme.LIGHT);
    g.dispose();
    Color ink = Ink.mix(Theme.LIGHT.grid(), Theme.LIGHT.line(), 0.7);
    int seen = 0;
    for (int latitude = -60; latitude <= 60; latitude += 30) {
      for (int longitude = 0; longitude < 360; longitude += 30) {
        double[] p = place(Math.toRadians(latitude), Math.toRadians(longitude));
        if (camera.near(p[0], p[1], p[2]) > 0.2) {
          double x = MIDDLE + R * camera.right(p[0], p[1], p[2]);
          double y = MIDDLE - R * camera.up(p[0], p[1], p[2]);
          assertThat(nearest(sheet, x, y, ink)).as("%d°, %d°", latitude, longitude).isLessThan(16);
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(15);
  }

  private static double[] place(double latitude, double longitude) {
    return new double[] {
      Math.cos(latitude) * Math.cos(longitude), Math.sin(latitude), Math.cos(latitude) * Math.sin(longitude)
    };
  }

  /** The least difference from a colour within a pixel. */
  private static int nearest(Sheet sheet, double x, double y, Color wanted) {
    int least = 255;
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        least = Math.min(least, Sheet.distance(sheet.at(x + dx, y + dy), wanted));
      }
    }
    return least;
  }
}
