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

  /** mᵀ. */
  private static Matrix turned(Matrix m) {
    Matrix turned = new Matrix(m.cols(), m.rows());
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.cols(); j++) {
        turned.set(j, i, m.get(i, j));
      }
    }
    return turned;
  }

  private static Matrix sums(Matrix a, Matrix b, Matrix start) {
    Matrix out = new Matrix(a.rows(), b.cols());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.cols(); j++) {
        double sum = start.get(0, j);
        for (int k = 0; k < a.cols(); k++) {
          sum = Math.fma(a.get(i, k), b.get(k, j), sum);
        }
        out.set(i, j, sum);
      }
    }
    return out;
  }

  @ParameterizedTest
  @MethodSource("uncollapse.autograd.SameBitsTest#shapes")
  void addsInTheOrderOfTheInnerIndex(int n, int m, int depth) {
    Matrix a = GradientCheck.gaussian(n, depth, random);
    Matrix b = GradientCheck.gaussian(depth, m, random);
    Matrix bias = GradientCheck.gaussian(1, m, random);
    Matrix none = new Matrix(1, m);
    Matrix out = GradientCheck.gaussian(n, m, random);
    kernels.affine(a, b, bias, out);
    assertThat(out).isEqualTo(sums(a, b, bias));
    kernels.product(a, b, out);
    assertThat(out).isEqualTo(sums(a, b, none));
    kernels.productTransposedLeft(turned(a), b, out);
    assertThat(out).isEqualTo(sums(a, b, none));
    kernels.productTransposedRight(a, turned(b), out);
    assertThat(out).isEqualTo(sums(a, b, none));
    double[] panels = new double[Kernels.panelLength(m, depth)];
    Arrays.fill(panels, Double.NaN);
    kernels.pack(turned(b), panels);
    kernels.productTransposedLeft(turned(a), panels, out);
    assertThat(out).isEqualTo(sums(a, b, none));
  }
}
