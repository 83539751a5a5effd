package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.linalg.Matrix;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.InputField;
import uncollapse.train.Snapshot;

class InputSpacePainterTest {
  private final InputSpacePainter painter = new InputSpacePainter();

  @Test
  void aPlaceHasTheColourOfWhereItIsSent() {
    Snapshot circle = SnapshotFixture.circle();
    InputField field = Objects.requireNonNull(circle.field());
    Sheet sheet = new Sheet(400, 300).paint(painter, Sheet.picture(circle));
    int row = 3;
    int column = 5;
    int cell = row * field.columns() + column;
    Color wanted = new Color(FieldColours.rgb(field.embedding().get(cell, 0), field.embedding().get(cell, 1), 0, false));
    Color there = sheet.at((column + 0.5) * 400 / field.columns(), (row + 0.5) * 300 / field.rows());
    assertThat(Sheet.distance(there, wanted)).isLessThan(8);
  }

  /** Between the middles of four cells each has its share, but for what three roundings make of it. */
  @Test
  void colourChangesEvenlyFromCellToCell() {
    InputField field = new InputField(0, 3, 0, 2, 3, 2, matrix(6, 2, 0, 0, 1, 0, -1, 0, 0, 1, 0, -1, 0.6, 0.6));
    int width = 31;
    int height = 17;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    FieldColours.paint(image, field, SnapshotFixture.circle().spectrum(), 1, true);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double down = Math.clamp((y + 0.5) * 2 / height - 0.5, 0, 1);
        double across = Math.clamp((x + 0.5) * 3 / width - 0.5, 0, 2);
        for (int shift = 0; shift < 24; shift += 8) {
          double wanted = 0;
          for (int cell = 0; cell < 6; cell++) {
            double share = Math.max(0, 1 - Math.abs(cell % 3 - across)) * Math.max(0, 1 - Math.abs(Math.floorDiv(cell, 3) - down));
            Matrix e = field.embedding();
            wanted += share * (FieldColours.rgb(e.get(cell, 0), e.get(cell, 1), 0, true) >> shift & 255);
          }
          assertThat((double) (image.getRGB(x, y) >> shift & 255)).as("at %d, %d", x, y).isCloseTo(wanted, Offset.offset(3.0));
        }
      }
    }
  }

  /** The image of the last field is painted over, in each size and on each ground. */
  @Test
  void nothingIsLeftOfOneFieldForTheNext() {
    for (Snapshot snapshot : new Snapshot[] {SnapshotFixture.dot(3, true), SnapshotFixture.circle(), SnapshotFixture.dot(2, true)}) {
      for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
        for (int width : new int[] {400, 300}) {
          Picture picture = new Picture(snapshot, theme, new Words(Language.ENGLISH), View.HOME);
          Sheet again = new Sheet(width, 300).paint(painter, picture);
          assertThat(again.different(new Sheet(width, 300).paint(new InputSpacePainter(), picture))).isZero();
        }
      }
    }
  }

  private static Matrix matrix(int rows, int cols, double... values) {
    Matrix matrix = new Matrix(rows, cols);
    System.arraycopy(values, 0, matrix.data(), 0, values.length);
    return matrix;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCollapsedNetworkPaintsOneFlatColour(boolean unit) {
    Sheet sheet = new Sheet(400, 300).paint(painter, Sheet.picture(SnapshotFixture.dot(3, unit)));
    Color corner = sheet.at(4, 4);
    assertThat(Sheet.distance(sheet.at(395, 4), corner)).isLessThan(4);
    assertThat(Sheet.distance(sheet.at(4, 295), corner)).isLessThan(4);
  }

  @Test
  void rawRowsThatShrinkLoseTheirColour() {
    assertThat(FieldColours.fullLength(SnapshotFixture.dot(2, false).spectrum(), 1)).isGreaterThanOrEqualTo(1);
    assertThat(FieldColours.fullLength(SnapshotFixture.circle().spectrum(), 5)).isEqualTo(1);
  }

  /** Opposite directions must be told apart, neighbours must not. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void coloursTurnSmoothlyWithTheDirection(boolean dark) {
    for (int degree = 0; degree < 360; degree++) {
      double a = Math.toRadians(degree);
      double b = Math.toRadians(degree + 1);
      Color here = new Color(FieldColours.rgb(Math.cos(a), Math.sin(a), 0, dark));
      Color next = new Color(FieldColours.rgb(Math.cos(b), Math.sin(b), 0, dark));
      Color opposite = new Color(FieldColours.rgb(-Math.cos(a), -Math.sin(a), 0, dark));
      assertThat(Sheet.distance(here, next)).isLessThan(6);
      assertThat(Sheet.distance(here, opposite)).isGreaterThan(25);
    }
  }

  @Test
  void pointsLieOnEqualAxes() {
    Snapshot circle = SnapshotFixture.circle();
    Placement at = painter.place(new Sheet(400, 300).area, Sheet.picture(circle));
    double dx = circle.probe().x().get(1, 0) - circle.probe().x().get(0, 0);
    double dy = circle.probe().x().get(1, 1) - circle.probe().x().get(0, 1);
    assertThat((at.x()[1] - at.x()[0]) / dx).isCloseTo(-(at.y()[1] - at.y()[0]) / dy, Offset.offset(1e-6));
  }
}
