package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    assertThat((at.x()[1] - at.x()[0]) / dx).isCloseTo(-(at.y()[1] - at.y()[0]) / dy, org.assertj.core.data.Offset.offset(1e-6));
  }
}
