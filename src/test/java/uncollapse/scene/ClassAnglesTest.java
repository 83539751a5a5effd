package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import uncollapse.data.LabelledPoints;
import uncollapse.linalg.Matrix;

class ClassAnglesTest {
  private static double[] means(double... degrees) {
    Matrix rows = new Matrix(2 * degrees.length, 2);
    int[] labels = new int[rows.rows()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i / 2;
      double angle = Math.toRadians(degrees[i / 2] + (i % 2 == 0 ? -5 : 5));
      rows.set(i, 0, Math.cos(angle));
      rows.set(i, 1, Math.sin(angle));
    }
    return ClassAngles.means(rows, new LabelledPoints(rows, labels, degrees.length));
  }

  @Test
  void anglesAreThoseBetweenTheMeansTheShorterWayRound() {
    double[] means = means(170, -60);
    assertThat(ClassAngles.degrees(means[0], means[1])).isCloseTo(130, within(1e-9));
    double[] needle = means(10, 190);
    assertThat(ClassAngles.degrees(needle[0], needle[1])).isCloseTo(180, within(1e-9));
  }

  @Test
  void aClassWithoutADirectionHasNoAngle() {
    Matrix rows = new Matrix(2, 2);
    rows.set(0, 0, 1);
    rows.set(1, 0, -1);
    assertThat(ClassAngles.means(rows, new LabelledPoints(rows, new int[] {0, 0}, 1))).isEmpty();
  }
}
