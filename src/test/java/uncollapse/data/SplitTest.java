package uncollapse.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.data.PointSource.Ball;
import uncollapse.data.PointSource.Clusters;
import uncollapse.data.PointSource.Clusters.Layout;
import uncollapse.data.PointSource.Helix;
import uncollapse.data.PointSource.Moons;
import uncollapse.data.PointSource.NestedSpheres;
import uncollapse.data.PointSource.Rings;
import uncollapse.data.PointSource.Spirals;
import uncollapse.data.PointSource.SwissRoll;
import uncollapse.data.PointSource.Xor;
import uncollapse.linalg.Matrix;

class SplitTest {
  static Stream<PointSource> sources() {
    return Stream.of(
        new Clusters(8, Layout.CIRCLE, 2, 0.1),
        new Clusters(5, Layout.CIRCLE, 3, 0.1),
        new Clusters(9, Layout.GRID, 2, 0.2),
        new Clusters(8, Layout.GRID, 3, 0.2),
        new Moons(0.1),
        new Rings(3, 0.05),
        new Spirals(4, 0.05),
        new Xor(0),
        new Ball(4, 2),
        new Ball(4, 3),
        new SwissRoll(4, 0),
        new Helix(2, 0.05),
        new NestedSpheres(2, 0.02));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aSeedDecidesEveryBitAndAnotherSeedGivesOtherPoints(PointSource source) {
    DataSpec spec = new DataSpec(source, 120, 90, List.of());
    Split first = Split.of(spec, 7);
    assertThat(Split.of(spec, 7).train().x()).isEqualTo(first.train().x());
    assertThat(Split.of(spec, 7).probe().x()).isEqualTo(first.probe().x());
    if (!(source instanceof Clusters(int _, Layout _, int _, double noise) && noise == 0)) {
      assertThat(Split.of(spec, 8).train().x()).isNotEqualTo(first.train().x());
      assertThat(first.probe().x().get(0, 0)).isNotEqualTo(first.train().x().get(0, 0));
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void labelsAreBalancedAndPointsFiniteAndOfModestSize(PointSource source) {
    LabelledPoints points = Split.of(new DataSpec(source, 123, 16, List.of()), 3).train();
    int[] counts = new int[points.classes()];
    Arrays.stream(points.labels()).forEach(c -> counts[c]++);
    assertThat(Arrays.stream(counts).max().orElseThrow() - Arrays.stream(counts).min().orElseThrow()).isLessThan(2);
    assertThat(points.x().cols()).isEqualTo(source.dimension());
    assertThat(points.x().isFinite()).isTrue();
    assertThat(Arrays.stream(points.x().data()).map(Math::abs).max().orElseThrow()).isLessThan(2.5);
  }

  @Test
  void aLongerTrainingSetLeavesTheProbeSetAsItIs() {
    LabelledPoints few = Split.of(new DataSpec(new Moons(0.1), 100, 50, List.of()), 1).probe();
    LabelledPoints many = Split.of(new DataSpec(new Moons(0.1), 200, 50, List.of()), 1).probe();
    assertThat(many.x()).isEqualTo(few.x());
  }

  @Test
  void shiftIsAddedToEveryPoint() {
    Matrix plain = Split.of(new DataSpec(new Xor(0.1), 40, 16, List.of()), 5).train().x();
    Matrix moved = Split.of(new DataSpec(new Xor(0.1), 40, 16, List.of(2.0, -1.0)), 5).train().x();
    for (int i = 0; i < 40; i++) {
      assertThat(moved.get(i, 0)).isEqualTo(plain.get(i, 0) + 2);
      assertThat(moved.get(i, 1)).isEqualTo(plain.get(i, 1) - 1);
    }
  }

  @Test
  void clustersLieAroundTheirCentres() {
    LabelledPoints circle = Split.of(new DataSpec(new Clusters(8, Layout.CIRCLE, 2, 0.1), 8_000, 16, List.of()), 0).train();
    LabelledPoints grid = Split.of(new DataSpec(new Clusters(9, Layout.GRID, 2, 0.1), 9_000, 16, List.of()), 0).train();
    for (int c = 0; c < 8; c++) {
      assertThat(mean(circle, c)[0]).isCloseTo(Math.cos(Math.PI * c / 4), within(0.02));
      assertThat(mean(circle, c)[1]).isCloseTo(Math.sin(Math.PI * c / 4), within(0.02));
    }
    for (int c = 0; c < 9; c++) {
      assertThat(mean(grid, c)[0]).isCloseTo(c % 3 - 1, within(0.02));
      assertThat(mean(grid, c)[1]).isCloseTo(c / 3 - 1, within(0.02));
    }
  }

  @Test
  void fibonacciCentresOfTheSphereKeepApart() {
    LabelledPoints points = Split.of(new DataSpec(new Clusters(12, Layout.CIRCLE, 3, 0), 16, 16, List.of()), 0).train();
    for (int i = 0; i < 12; i++) {
      assertThat(length(points.x(), i)).isCloseTo(1, within(1e-12));
      for (int j = 0; j < i; j++) {
        double dot = 0;
        for (int k = 0; k < 3; k++) {
          dot += points.x().get(i, k) * points.x().get(j, k);
        }
        assertThat(Math.toDegrees(Math.acos(dot))).isGreaterThan(40);
      }
    }
  }

  @Test
  void shapesFollowTheirFormulas() {
    LabelledPoints spirals = Split.of(new DataSpec(new Spirals(4, 0), 400, 16, List.of()), 2).train();
    LabelledPoints rings = Split.of(new DataSpec(new Rings(3, 0), 300, 16, List.of()), 2).train();
    LabelledPoints shells = Split.of(new DataSpec(new NestedSpheres(2, 0), 300, 16, List.of()), 2).train();
    LabelledPoints xor = Split.of(new DataSpec(new Xor(0), 300, 16, List.of()), 2).train();
    LabelledPoints ball = Split.of(new DataSpec(new Ball(5, 3), 300, 16, List.of()), 2).train();
    for (int i = 0; i < 300; i++) {
      double t = (length(spirals.x(), i) - 0.15) / 1.15;
      double turns = t + spirals.labels()[i] / 4.0;
      assertThat(spirals.x().get(i, 0)).isCloseTo(length(spirals.x(), i) * Math.cos(2 * Math.PI * turns), within(1e-12));
      assertThat(length(rings.x(), i)).isCloseTo((rings.labels()[i] + 1) / 3.0, within(1e-12));
      assertThat(length(shells.x(), i)).isCloseTo((shells.labels()[i] + 1) / 2.0, within(1e-12));
      assertThat(xor.x().get(i, 0) * xor.x().get(i, 1) > 0).isEqualTo(xor.labels()[i] == 0);
      double angle = Math.atan2(ball.x().get(i, 1), ball.x().get(i, 0)) / (2 * Math.PI);
      assertThat((int) ((angle < 0 ? angle + 1 : angle) * 5)).isEqualTo(ball.labels()[i]);
      assertThat(length(ball.x(), i)).isLessThan(1);
    }
  }

  private static double length(Matrix x, int row) {
    double squares = 0;
    for (int k = 0; k < x.cols(); k++) {
      squares += x.get(row, k) * x.get(row, k);
    }
    return Math.sqrt(squares);
  }

  private static double[] mean(LabelledPoints points, int label) {
    double[] sum = new double[points.x().cols() + 1];
    for (int i = 0; i < points.labels().length; i++) {
      if (points.labels()[i] == label) {
        for (int k = 0; k < points.x().cols(); k++) {
          sum[k] += points.x().get(i, k);
        }
        sum[points.x().cols()]++;
      }
    }
    return Arrays.stream(sum).limit(points.x().cols()).map(s -> s / sum[points.x().cols()]).toArray();
  }
}
