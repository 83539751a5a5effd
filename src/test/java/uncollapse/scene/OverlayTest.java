package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.linalg.Matrix;
import uncollapse.objective.Regulariser;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Forces;
import uncollapse.train.Motion;
import uncollapse.train.Snapshot;

/** What is said of points stands beside their rings, wherever they are and however small the picture is. */
class OverlayTest {
  private static final Snapshot COLLAPSED = SnapshotFixture.dot(2, true);

  @ParameterizedTest
  @CsvSource({
    "500, 300, 250, 150", "300, 260, 150, 130", "300, 260, 150, 60", "300, 260, 150, 200", "300, 260, 40, 130",
    "260, 120, 220, 60", "200, 120, 100, 60", "500, 60, 200, 30"
  })
  void theRingOfADotIsWhole(int width, int height, double x, double y) {
    Sheet sheet = new Sheet(width, height);
    Picture picture = Sheet.picture(COLLAPSED);
    Placement at = Placement.flat(COLLAPSED.embedding().rows());
    Arrays.fill(at.x(), x);
    Arrays.fill(at.y(), y);
    sheet.paint((g, area, it) -> Overlay.dot(prepared(g), at, area, it, 100), picture);
    assertThat(around(sheet, x, y, 12, picture.theme().lower())).isGreaterThan(55);
  }

  @ParameterizedTest
  @CsvSource({"300, 260, 150, 130", "160, 70, 80, 48", "160, 70, 80, 22", "160, 80, 150, 40"})
  void theRingOfTheHoveredPointIsWholeThoughItsForcesAreTold(int width, int height, double x, double y) {
    Sheet sheet = hovering(width, height, x, y);
    assertThat(around(sheet, x, y, 7, Theme.LIGHT.text())).isGreaterThan(55);
  }

  @Test
  void theForcesAreToldEvenWhereThereIsNoRoomForTheCoordinates() {
    int wide = hovering(300, 260, 150, 130).count(Theme.LIGHT.task(), 60);
    assertThat(wide).isPositive();
    assertThat(hovering(160, 260, 80, 130).count(Theme.LIGHT.task(), 60)).isEqualTo(wide);
  }

  private static Sheet hovering(int width, int height, double x, double y) {
    Sheet sheet = new Sheet(width, height);
    Snapshot one = SnapshotFixture.of(Matrix.of(new double[] {1, 0}), new int[] {0}, 1, true, new Regulariser.SvMaxBounded());
    Forces forces = new Forces(new int[] {0}, List.of(new Forces.OfTerm(Optional.empty(), new Matrix(1, 2))));
    Snapshot pulled = LayersTest.moving(one, new Motion(forces, List.of()));
    Picture picture = new Picture(pulled, Theme.LIGHT, new Words(Language.ENGLISH), View.HOME.hovering(0));
    Placement at = new Placement(new double[] {x}, new double[] {y}, new double[1]);
    return sheet.paint((g, area, it) -> Overlay.hovered(prepared(g), at, area, it), picture);
  }

  private static Graphics2D prepared(Graphics2D g) {
    Lettering.prepare(g);
    return g;
  }

  /** At how many of 60 places on a circle there is rather ink than ground. */
  private static int around(Sheet sheet, double x, double y, double radius, Color ink) {
    int drawn = 0;
    for (int i = 0; i < 60; i++) {
      double angle = Math.toRadians(6 * i);
      Color colour = sheet.at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      drawn += Sheet.distance(colour, ink) < Sheet.distance(colour, Theme.LIGHT.background()) ? 1 : 0;
    }
    return drawn;
  }
}
