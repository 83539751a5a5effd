package uncollapse.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/** The plain products are, to the last bit, sums in the order of k, whatever the shape. */
class PlainProductTest {
  private final PlainKernels kernels = new PlainKernels();
  private final SeededRandom random = new SeededRandom(5);

  /** A factor of a product, turned or not. */
  private interface Factor {
    double at(int i, int j);
  }

  private static void assertProduct(Matrix out, Factor a, Factor b, int depth, Matrix start) {
    Matrix sums = out.copy();
    for (int i = 0; i < sums.rows(); i++) {
      for (int j = 0; j < sums.cols(); j++) {
        double sum = start.get(0, j);
        for (int k = 0; k < depth; k++) {
          sum = Math.fma(a.at(i, k), b.at(k, j), sum);
        }
        sums.set(i, j, sum);
      }
    }
    assertThat(out).isEqualTo(sums);
  }

  @ParameterizedTest
  @MethodSource("uncollapse.autograd.SameBitsTest#shapes")
  void addInTheOrderOfTheInnerIndex(int n, int m, int depth) {
    Matrix a = GradientCheck.gaussian(n, depth, random);
    Matrix at = GradientCheck.gaussian(depth, n, random);
    Matrix b = GradientCheck.gaussian(depth, m, random);
    Matrix bt = GradientCheck.gaussian(m, depth, random);
    Matrix bias = GradientCheck.gaussian(1, m, random);
    Matrix zero = new Matrix(1, m);
    double[] panels = new double[Kernels.panelLength(m, depth)];
    Arrays.fill(panels, Double.NaN);
    kernels.pack(bt, panels);
    Matrix out = GradientCheck.gaussian(n, m, random);

    kernels.affine(a, b, bias, out);
    assertProduct(out, a::get, b::get, depth, bias);
    kernels.product(a, b, out);
    assertProduct(out, a::get, b::get, depth, zero);
    kernels.productTransposedLeft(at, b, out);
    assertProduct(out, (i, k) -> at.get(k, i), b::get, depth, zero);
    kernels.productTransposedRight(a, bt, out);
    assertProduct(out, a::get, (k, j) -> bt.get(j, k), depth, zero);
    kernels.productTransposedLeft(at, panels, out);
    assertProduct(out, (i, k) -> at.get(k, i), (k, j) -> bt.get(j, k), depth, zero);
  }
}
