package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.linalg.Matrix;
import uncollapse.objective.Knob;
import uncollapse.objective.Regulariser;
import uncollapse.train.Snapshot;

class FeaturesPainterTest {
  private static final Offset<Double> NEARLY = Offset.offset(1e-9);

  private final FeaturesPainter painter = new FeaturesPainter();
  private final Sheet sheet = new Sheet(420, 400);

  private static Snapshot rows(boolean unit, double[]... rows) {
    int[] labels = new int[rows.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i;
    }
    return SnapshotFixture.of(Matrix.of(rows), labels, rows.length, unit, new Regulariser.VicVariance(1e-4));
  }

  @Test
  void unitRowsOfTwoStandOnTheCircle() {
    Picture picture = Sheet.picture(rows(true, new double[] {1, 0}, new double[] {0, 1}, new double[] {-1, 0}));
    Placement at = painter.place(sheet.area, picture);
    double r = at.x()[0] - 210;
    assertThat(at.y()[0]).isCloseTo(200, NEARLY);
    assertThat(at.x()[1]).isCloseTo(210, NEARLY);
    assertThat(at.y()[1]).isCloseTo(200 - r, NEARLY);
    assertThat(at.x()[2]).isCloseTo(210 - r, NEARLY);
    sheet.paint(painter, picture);
    for (int i = 0; i < 3; i++) {
      assertThat(Sheet.distance(sheet.at(at.x()[i], at.y()[i]), Theme.LIGHT.ofClass(i))).isLessThan(60);
    }
  }

  @Test
  void theBandBulgesWhereThePointsAre() {
    double[][] rows = new double[40][];
    for (int i = 0; i < rows.length; i++) {
      double angle = 0.01 * (i - 20);
      rows[i] = new double[] {Math.cos(angle), Math.sin(angle)};
    }
    Picture picture = Sheet.picture(rows(true, rows));
    double r = painter.place(sheet.area, picture).x()[20] - 210;
    sheet.paint(painter, picture);
    assertThat(sheet.at(210 + 1.12 * r, 203)).isNotEqualTo(Theme.LIGHT.background());
    assertThat(sheet.at(210 - 1.12 * r, 203)).isEqualTo(Theme.LIGHT.background());
  }

  @Test
  void theBackOfTheSphereIsFaintAndCannotBeHoveredThroughTheFront() {
    View front = new View(0, 0, -1);
    Snapshot snapshot = rows(true, new double[] {0.3, 0.2, -0.932738}, new double[] {-0.3, 0.2, 0.932738},
        new double[] {0.3, 0.2, 0.932738});
    Picture picture = new Picture(snapshot, Theme.LIGHT, Sheet.picture(snapshot).words(), front);
    Placement at = painter.place(sheet.area, picture);
    assertThat(at.depth()[0]).isNegative();
    assertThat(painter.pointAt(at.x()[2], at.y()[2], sheet.area, picture)).isEqualTo(2);
    sheet.paint(painter, Sheet.picture(rows(true, new double[] {0, 0, 1})));
    Picture behind = new Picture(rows(true, new double[] {0.3, 0.2, -0.932738}), Theme.LIGHT, picture.words(), front);
    Sheet faint = new Sheet(420, 400).paint(painter, behind);
    Picture before = new Picture(rows(true, new double[] {0.3, 0.2, 0.932738}), Theme.LIGHT, picture.words(), front);
    Sheet full = new Sheet(420, 400).paint(painter, before);
    int x = (int) at.x()[2];
    int y = (int) at.y()[2];
    assertThat(Sheet.distance(full.at(x, y), Theme.LIGHT.ofClass(0))).isLessThan(45);
    assertThat(Sheet.distance(faint.at(x, y), Theme.LIGHT.ofClass(0))).isGreaterThan(90);
  }

  @Test
  void aTurnOfTheViewTurnsTheSphere() {
    Snapshot snapshot = rows(true, new double[] {0, 0, 1});
    Picture picture = Sheet.picture(snapshot);
    Placement ahead = painter.place(sheet.area, new Picture(snapshot, Theme.LIGHT, picture.words(), new View(0, 0, -1)));
    Placement right = painter.place(
        sheet.area, new Picture(snapshot, Theme.LIGHT, picture.words(), new View(Math.PI / 2, 0, -1)));
    Placement down = painter.place(
        sheet.area, new Picture(snapshot, Theme.LIGHT, picture.words(), new View(0, Math.PI / 2, -1)));
    assertThat(ahead.x()[0]).isCloseTo(210, NEARLY);
    assertThat(ahead.depth()[0]).isCloseTo(1, NEARLY);
    assertThat(right.x()[0]).isGreaterThan(350);
    assertThat(down.y()[0]).isGreaterThan(350);
  }

  @Test
  void hitTestingIsTheInverseOfDrawing() {
    for (Snapshot snapshot : new Snapshot[] {
      SnapshotFixture.circle(), SnapshotFixture.sphere(), SnapshotFixture.plane(), SnapshotFixture.cloud(),
      SnapshotFixture.eight()
    }) {
      Picture picture = Sheet.picture(snapshot);
      for (PointPainter each : new PointPainter[] {painter, new InputSpacePainter()}) {
        Placement at = each.place(sheet.area, picture);
        for (int i = 0; i < at.size(); i++) {
          int found = each.pointAt(at.x()[i], at.y()[i], sheet.area, picture);
          double off = Math.hypot(at.x()[found] - at.x()[i], at.y()[found] - at.y()[i]);
          assertThat(at.depth()[i] >= 0 ? off : 0).isLessThan(1e-9);
          assertThat(at.depth()[found] >= 0 || at.depth()[i] < 0).isTrue();
        }
        assertThat(each.pointAt(-500, -500, sheet.area, picture)).isEqualTo(-1);
      }
    }
  }

  @Test
  void theBoxAroundRawRowsHasTheSizeOfGamma() {
    Snapshot plane = SnapshotFixture.plane();
    Picture picture = Sheet.picture(plane);
    sheet.paint(painter, picture);
    Extent extent = Extent.of(plane.embedding(), plane.experiment());
    assertThat(extent.box()).isEqualTo(plane.experiment().knobs().get(Knob.GAMMA));
    Placement at = painter.place(sheet.area, picture);
    double pixels = (at.x()[1] - at.x()[0]) / (plane.embedding().get(1, 0) - plane.embedding().get(0, 0));
    double left = at.x()[0] + (extent.mean()[0] - 1 - plane.embedding().get(0, 0)) * pixels;
    double top = at.y()[0] - (extent.mean()[1] + 1 - plane.embedding().get(0, 1)) * pixels;
    int green = 0;
    for (int y = (int) top; y < top + 2 * pixels; y++) {
      green += Sheet.distance(sheet.at(left, y), Theme.LIGHT.variance()) < 90 ? 1 : 0;
    }
    assertThat(green).as("dashes along the left side").isGreaterThan((int) pixels / 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void whatLooksLikeOneDotIsRinged(int d) {
    int dot = new Sheet(420, 400).paint(painter, Sheet.picture(SnapshotFixture.dot(d, true))).count(Theme.LIGHT.lower(), 40);
    Snapshot spread = SnapshotFixture.clusters(d, true, 0.3, 300, new Regulariser.SvMaxBounded());
    int none = new Sheet(420, 400).paint(painter, Sheet.picture(spread)).count(Theme.LIGHT.lower(), 40);
    assertThat(dot).isGreaterThan(60);
    assertThat(none).isLessThan(10);
  }

  /** Signs and order of principal directions are arbitrary: the picture must not follow them. */
  @Test
  void principalDirectionsDoNotMirrorThePicture() {
    Matrix axes = SnapshotFixture.eight().spectrum().axes();
    Matrix flipped = axes.copy();
    for (int j = 0; j < axes.rows(); j++) {
      flipped.set(j, 0, -axes.get(j, 1));
      flipped.set(j, 1, axes.get(j, 0));
    }
    Matrix a = Principal.basis(axes);
    Matrix b = Principal.basis(flipped);
    for (int k = 0; k < a.data().length; k++) {
      assertThat(b.data()[k]).isCloseTo(a.data()[k], Offset.offset(1e-9));
    }
  }

  @Test
  void principalDirectionsKeepTheShareThatTheyName() {
    Snapshot snapshot = SnapshotFixture.eight();
    Principal principal = Principal.of(snapshot);
    double held = 0;
    for (double v : principal.rows().data()) {
      held += v * v;
    }
    assertThat(held / snapshot.embedding().rows()).isCloseTo(principal.share(), Offset.offset(1e-9));
  }

  @Test
  void pointsKeepInsideTheirArea() {
    for (Map.Entry<String, Snapshot> each : Map.of(
        "circle", SnapshotFixture.circle(), "sphere", SnapshotFixture.sphere(), "plane", SnapshotFixture.plane(),
        "cloud", SnapshotFixture.cloud(), "eight", SnapshotFixture.eight()).entrySet()) {
      Rectangle2D area = new Rectangle2D.Double(30, 40, 300, 200);
      Placement at = painter.place(area, Sheet.picture(each.getValue()));
      for (int i = 0; i < at.size(); i++) {
        assertThat(area.contains(at.x()[i], at.y()[i])).as(each.getKey()).isTrue();
      }
    }
  }
}
