package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;

/** What methods are made of, against the reference numbers: values, and gradients for both views. */
class GoldenOpsTest {
  private static final double RELATIVE = 1e-9;
  private static final double PERCENT = 1e-7;

  /** A loss of two views, and of labels where a case has them. */
  interface Loss {
    Var of(Var x, Var y, int[] labels);
  }

  static Stream<Arguments> cases() {
    return Stream.of(
            onUnit("align", (x, y, _) -> Ops.scale(Statistics.meanSquare(x, y), x::cols)),
            onUnit("uniform", (x, _, _) -> Distances.uniformity(x, 2)),
            onUnit("npair", (x, y, _) -> Softmax.matching(Similarities.products(x, y), pairs(x.rows()))),
            onUnit("angular 45", (x, y, _) -> Softmax.matching(angular(x, y, 1), pairs(x.rows()))),
            onUnit("triplet semi-hard m=0.2", (x, _, labels) -> Distances.semiHardTriplet(x, labels, () -> 0.2)),
            onUnit(
                "supcon tau=0.1",
                (x, _, labels) -> Softmax.matchingOthers(Similarities.products(Ops.scale(x, () -> 10), x), labels)),
            onRaw("covariance", (x, _, _) -> Correlations.covariance(x)),
            onRaw("vicreg 25/25/1", (x, y, _) -> vicReg(x, y)),
            onRaw(
                "barlow_twins 0.0051",
                (x, y, _) ->
                    Correlations.barlowTwins(
                        Correlations.standardise(x, 1e-5), Correlations.standardise(y, 1e-5), () -> 0.0051)))
        .flatMap(it -> it);
  }

  private static Stream<Arguments> onUnit(String name, Loss loss) {
    return onRaw(name, (x, y, labels) -> loss.of(Ops.normaliseRows(x), Ops.normaliseRows(y), labels));
  }

  private static Stream<Arguments> onRaw(String name, Loss loss) {
    return Golden.cases(name).stream()
        .map(it -> Arguments.of(name + " " + it.get("n") + "x" + it.get("d"), it, loss));
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

  private static Var vicReg(Var x, Var y) {
    Var invariance = Statistics.meanSquare(x, y);
    Var variance =
        Ops.add(Statistics.spreadHinge(x, () -> 1, 1e-4), Statistics.spreadHinge(y, () -> 1, 1e-4));
    Var covariance = Ops.add(Correlations.covariance(x), Correlations.covariance(y));
    return Ops.add(Ops.add(Ops.scale(invariance, () -> 25), Ops.scale(variance, () -> 12.5)), covariance);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void valuesAndGradients(String name, JsonNode golden, Loss loss) {
    int n = golden.get("n").asInt();
    int d = golden.get("d").asInt();
    List<Parameter> views = List.of(new Parameter("x", Golden.x(n, d)), new Parameter("y", Golden.y(n, d)));
    Tape tape = new Tape(Kernels.available());
    List<Var> leaves = views.stream().map(tape::parameter).toList();
    JsonNode labels = golden.get("labels");
    Var value = loss.of(leaves.getFirst(), leaves.getLast(), labels == null ? new int[n] : Golden.ints(labels));
    tape.forward();

    assertThat(value.scalar()).isCloseTo(golden.get("value").asDouble(), withinPercentage(PERCENT));
    JsonNode gradients = golden.get("grads");
    assertThat(gradients.size()).isPositive();
    for (int i = 0; i < gradients.size(); i++) {
      Golden.assertClose(tape.backward(value).of(views.get(i)), Golden.matrix(gradients.get(i)), RELATIVE);
    }
  }

  static Stream<JsonNode> twoViews() {
    return Golden.cases("ntxent tau=0.5").stream();
  }

  @ParameterizedTest
  @MethodSource("twoViews")
  void ntXentIsMatchingOthersOfBothViews(JsonNode golden) {
    int n = golden.get("n").asInt();
    int d = golden.get("d").asInt();
    Parameter both = new Parameter("both", stack(Golden.x(n, d), Golden.y(n, d)));
    Tape tape = new Tape(Kernels.available());
    Var z = Ops.normaliseRows(tape.parameter(both));
    int[] points = IntStream.range(0, 2 * n).map(i -> i % n).toArray();
    Var loss = Softmax.matchingOthers(Similarities.products(Ops.scale(z, () -> 2), z), points);
    tape.forward();

    assertThat(loss.scalar()).isCloseTo(golden.get("value").asDouble(), withinPercentage(PERCENT));
    double[] gradient = tape.backward(loss).of(both).data();
    for (int view = 0; view < 2; view++) {
      Matrix half = new Matrix(n, d, Arrays.copyOfRange(gradient, view * n * d, (view + 1) * n * d));
      Golden.assertClose(half, Golden.matrix(golden.get("grads").get(view)), RELATIVE);
    }
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

  /** The published numbers are of eleven digits or more. */
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
