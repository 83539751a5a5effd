package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;

/** Numbers of X and Y in eleven digits or more that others have computed, and what ops make of them. */
class PublishedNumbersTest {
  private static final double PERCENT = 1e-7;

  /** A loss of two views, and of labels where a case has them. */
  private interface Loss {
    Var of(Var x, Var y, int[] labels);
  }

  /** Labels that all differ. */
  private static int[] pairs(int n) {
    return IntStream.range(0, n).toArray();
  }

  private static Var angular(Var a, Var p, double squareOfTangent) {
    Var off = Similarities.products(Ops.add(a, p), p);
    Var on = Similarities.rowProducts(a, p);
    return Similarities.withDiagonal(
        Ops.scale(off, () -> 4 * squareOfTangent), Ops.scale(on, () -> 2 * (1 + squareOfTangent)));
  }

  private static Matrix stack(Matrix... parts) {
    List<double[]> rows = new ArrayList<>();
    for (Matrix part : parts) {
      for (int i = 0; i < part.rows(); i++) {
        rows.add(Arrays.copyOfRange(part.data(), i * part.cols(), (i + 1) * part.cols()));
      }
    }
    return Matrix.of(rows.toArray(double[][]::new));
  }

  private static final int[] LABELS = {0, 0, 1, 1, 2, 2, 3, 3};

  private static double value(Loss loss, Matrix x, Matrix y, int... labels) {
    Tape tape = new Tape(Kernels.available());
    Var value = loss.of(tape.constant(x), tape.constant(y), labels);
    tape.forward();
    return value.scalar();
  }

  private static void assertNumber(double expected, Loss loss, Matrix x, Matrix y, int... labels) {
    assertThat(value(loss, x, y, labels)).isCloseTo(expected, withinPercentage(PERCENT));
  }

  private static Matrix unitY() {
    Tape tape = new Tape(Kernels.available());
    Var y = Ops.normaliseRows(tape.constant(Golden.y(8, 3)));
    tape.forward();
    return y.value();
  }

  private static Matrix rows(Matrix m, int... rows) {
    return stack(
        Arrays.stream(rows)
            .mapToObj(i -> new Matrix(1, m.cols(), Arrays.copyOfRange(m.data(), i * m.cols(), (i + 1) * m.cols())))
            .toArray(Matrix[]::new));
  }

  @Test
  void numbersOfTwoViews() {
    Matrix x = Golden.unitX(8, 3);
    Matrix y = unitY();
    assertNumber(0.210734556779, (a, b, _) -> Ops.scale(Ops.mean(Similarities.rowProducts(a, b)), () -> -1), x, y);
    assertNumber(2.42146911356, (a, b, _) -> Ops.scale(Statistics.meanSquare(a, b), () -> 3), x, y);
    assertNumber(
        10.6663367819,
        (a, b, _) -> Softmax.matching(Similarities.products(Ops.scale(a, () -> 10), b), pairs(8)),
        x,
        y);
    int[] twice = IntStream.range(0, 16).map(i -> LABELS[i % 8]).toArray();
    Matrix both = stack(x, y);
    assertNumber(
        12.1727115001,
        (a, b, labels) -> Softmax.matchingOthers(Similarities.products(Ops.scale(a, () -> 10), b), labels),
        both,
        both,
        twice);
  }

  @Test
  void numbersOfNPairAndAngular() {
    Matrix x = Golden.unitX(8, 3);
    Matrix anchors = rows(x, 0, 2, 4, 6);
    Matrix positives = rows(x, 1, 3, 5, 7);
    Loss nPair = (a, p, labels) -> Softmax.matching(Similarities.products(a, p), labels);
    assertNumber(1.66230763956, nPair, anchors, positives, 0, 1, 2, 3);
    assertNumber(
        3.19508892788,
        (a, p, labels) -> Softmax.matching(angular(a, p, 1), labels),
        anchors,
        positives,
        0,
        1,
        2,
        3);
  }

  /** The targets of a row are shared out among all positives of its class. */
  @Test
  void nPairWithRepeatedLabelsSharesItsTargets() {
    Matrix x = Golden.unitX(8, 3);
    Matrix anchors = rows(x, 0, 2, 4, 6);
    Matrix positives = rows(x, 1, 3, 5, 7);
    double expected = 0;
    for (int i = 0; i < 4; i++) {
      double sum = 0;
      double matching = 0;
      for (int j = 0; j < 4; j++) {
        double s = 0;
        for (int k = 0; k < 3; k++) {
          s += anchors.get(i, k) * positives.get(j, k);
        }
        sum += Math.exp(s);
        matching += i % 2 == j % 2 ? s / 2 : 0;
      }
      expected += (Math.log(sum) - matching) / 4;
    }
    Loss nPair = (a, p, labels) -> Softmax.matching(Similarities.products(a, p), labels);
    assertNumber(expected, nPair, anchors, positives, 0, 1, 0, 1);
  }

  /** The repository adds 1e-5 to every D², we 1e-12 under the root: four pairs of Xn, of which (4, 3) and (2, 5) differ. */
  @Test
  void contrastiveOfFourPairsIsThatOfTheSvMaxCodeUpToItsEpsilon() {
    Matrix x = Golden.unitX(8, 3);
    int[][] pairs = {{0, 1}, {4, 3}, {2, 5}, {6, 7}};
    double mean = 0;
    for (int[] pair : pairs) {
      Loss loss = (rows, _, labels) -> Pairs.contrastive(rows, labels, () -> 1);
      mean += value(loss, rows(x, pair), x, LABELS[pair[0]], LABELS[pair[1]]) / 4;
    }
    assertThat(mean + 1e-5 / 2).isCloseTo(1.3762758168, withinPercentage(1e-6));
  }
}
