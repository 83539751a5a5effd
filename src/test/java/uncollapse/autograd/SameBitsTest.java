package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/** The vector kernels give the bits of the plain ones, whatever the shape. */
class SameBitsTest {
  private final PlainKernels plain = new PlainKernels();
  private final VectorKernels vector = new VectorKernels();
  private final SeededRandom random = new SeededRandom(11);

  /** Rows, columns, and what is summed over in products. */
  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of(1, 1, 1), Arguments.of(2, 1, 3), Arguments.of(10, 2, 4), Arguments.of(5, 9, 7),
        Arguments.of(33, 8, 8), Arguments.of(16, 31, 17), Arguments.of(64, 16, 2), Arguments.of(64, 3, 16),
        Arguments.of(7, 65, 64), Arguments.of(40, 40, 33), Arguments.of(128, 100, 5));
  }

  /** Ordinary numbers, with a few that are not. */
  private Matrix numbers(int rows, int cols) {
    double[] odd = {0.0, -0.0, 1e-310, -1e308, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    Matrix m = GradientCheck.gaussian(rows, cols, random);
    if (random.nextInt(3) == 0) {
      m.data()[random.nextInt(m.data().length)] = odd[random.nextInt(odd.length)];
    }
    return m;
  }

  private interface Kernel {
    double run(Kernels kernels, Matrix out);
  }

  private void sameNumber(int rows, int cols, Kernel kernel) {
    Matrix a = GradientCheck.gaussian(rows, cols, random);
    Matrix b = a.copy();
    double x = kernel.run(plain, a);
    double y = kernel.run(vector, b);
    assertThat(Double.valueOf(y)).isEqualTo(Double.valueOf(x));
    assertThat(b).isEqualTo(a);
  }

  private void same(int rows, int cols, BiConsumer<Kernels, Matrix> kernel) {
    sameNumber(
        rows,
        cols,
        (kernels, out) -> {
          kernel.accept(kernels, out);
          return 0;
        });
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void ofProducts(int n, int m, int k) {
    Matrix a = numbers(n, k);
    Matrix b = numbers(k, m);
    Matrix at = numbers(k, n);
    Matrix bt = numbers(m, k);
    Matrix bias = numbers(1, m);
    same(n, m, (kernels, out) -> kernels.affine(a, b, bias, out));
    same(n, m, (kernels, out) -> kernels.layer(Pointwise.TANH, a, b, bias, out));
    same(n, m, (kernels, out) -> kernels.product(a, b, out));
    same(n, m, (kernels, out) -> kernels.productTransposedLeft(at, b, out));
    same(n, m, (kernels, out) -> kernels.productTransposedRight(a, bt, out));
    double[] panels = nothing(m, k);
    plain.pack(bt, panels);
    same(n, m, (kernels, out) -> kernels.productTransposedLeft(at, panels, out));
    same(m, k, (kernels, out) -> kernels.transpose(b, out));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void ofElementwisePasses(int n, int m) {
    Matrix a = numbers(n, m);
    Matrix b = numbers(n, m);
    Matrix row = numbers(1, m);
    double[] factors = numbers(1, n).data();
    same(n, m, (kernels, out) -> kernels.add(a, b, out));
    same(n, m, (kernels, out) -> kernels.scale(a, -0.7, out));
    same(n, m, (kernels, out) -> kernels.exp(a, out));
    same(n, m, (kernels, out) -> kernels.addToRows(a, row, out));
    same(n, m, (kernels, out) -> kernels.scaleRowsLess(a, factors, b, out));
    same(n, m, (kernels, out) -> kernels.scaleColumns(a, row, out));
    same(1, m, (kernels, out) -> kernels.sumRows(a, out));
    same(1, m, (kernels, out) -> kernels.sumSquaresOfRows(a, out));
    sameNumber(1, 1, (kernels, out) -> kernels.dot(a, b));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void ofRowLengths(int n, int m) {
    Matrix x = numbers(n, m);
    Matrix g = numbers(n, m);
    double[] lengths = new double[n];
    same(n, m, (kernels, out) -> kernels.normaliseRows(x, 1e-12, lengths, out));
    same(n, m, (kernels, out) -> kernels.normaliseRowsVjp(x, 1e-12, lengths, g, out));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void ofAllPairs(int b, int d) {
    Matrix e = numbers(b, d);
    double[] panels = nothing(b, d);
    double[] classes = new double[b];
    Arrays.setAll(classes, i -> random.nextInt(3));
    for (int i = 0; i < b; i++) {
      int row = i;
      same(
          1,
          b + 3,
          (kernels, out) -> {
            kernels.pack(e, panels);
            kernels.squaredDistances(e, panels, row, out.data(), 2);
          });
    }
    int count = Kernels.panels(b);
    double[] sums = new double[Kernels.PANEL];
    for (int right = 0; right < count; right++) {
      for (int left = 0; left <= right; left++) {
        int i = left;
        int j = right;
        sameNumber(
            b,
            b,
            (kernels, out) -> {
              double[] pulls = nothing(b, b);
              kernels.pack(e, panels);
              double loss = kernels.contrastiveTile(e, panels, classes, 3, i, j, pulls, sums);
              unpack(pulls, out);
              return loss;
            });
      }
    }
  }

  /** Panels in which whatever is taken from beyond the last column would show. */
  private static double[] nothing(int m, int n) {
    double[] panels = new double[Kernels.panelLength(m, n)];
    Arrays.fill(panels, Double.NaN);
    return panels;
  }

  private static void unpack(double[] panels, Matrix out) {
    for (int k = 0; k < out.rows(); k++) {
      for (int j = 0; j < out.cols(); j++) {
        out.set(k, j, panels[Kernels.panelAt(j, out.rows()) + k * Kernels.PANEL]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void ofOptimisers(int n, int m) {
    Matrix g = numbers(n, m);
    Matrix state = numbers(n, m);
    Kernels.Adam adam = new Kernels.Adam(0.9, 0.999, 1e-8);
    List<Matrix> states = new ArrayList<>();
    for (Kernels kernels : List.of(plain, vector)) {
      Matrix p = state.copy();
      Matrix first = state.copy();
      Matrix second = g.copy();
      kernels.sgd(p, first, g, 0.1, 0.9);
      kernels.adam(p, first, second, g, 0.1, adam, 0.1, 0.001);
      states.addAll(List.of(p, first, second));
    }
    assertThat(states.subList(3, 6)).isEqualTo(states.subList(0, 3));
  }

  @ParameterizedTest
  @EnumSource(Pointwise.class)
  void ofActivations(Pointwise f) {
    for (int n = 1; n < 40; n++) {
      Matrix x = numbers(1, n);
      Matrix g = numbers(1, n);
      same(1, n, (kernels, out) -> kernels.map(f, x, out));
      same(1, n, (kernels, out) -> kernels.mapVjp(f, x, g, out));
    }
  }

  @Test
  void ofElementaryFunctions() {
    double[] x = ElementaryTest.everywhere();
    int end = VectorMath.SPECIES.loopBound(x.length);
    double[] out = new double[end];
    VectorMath.exp(x, 1, out, 0, end);
    assertThat(out).isEqualTo(each(end, i -> Elementary.exp(x[i])));
    VectorMath.tanh(x, out, 0, end);
    assertThat(out).isEqualTo(each(end, i -> Elementary.tanh(x[i])));
    VectorMath.sigmoid(x, out, 0, end);
    assertThat(out).isEqualTo(each(end, i -> Elementary.sigmoid(x[i])));
  }

  private static double[] each(int n, IntToDoubleFunction f) {
    double[] values = new double[n];
    Arrays.setAll(values, f);
    return values;
  }
}
