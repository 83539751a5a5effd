package uncollapse.measure;

import java.util.OptionalDouble;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;

/**
 * How the dimensions of an embedding move together: Pearson's correlations C_jk / √(C_jj C_kk) of the covariance C, −1 to
 * 1, the unit matrix if all are decorrelated, NaN where a dimension does not move.
 *
 * @param dimensions which dimensions are shown: all, or those {@value #MOST} of largest std, in their own order
 * @param values their correlations, n × n
 * @param offDiagonal root mean square correlation of two different dimensions, over all that move; 0 to 1, empty if fewer
 *     than two move
 */
public record Correlation(int[] dimensions, Matrix values, OptionalDouble offDiagonal) {
  /** Up to so many dimensions can be told apart in a picture. */
  public static final int MOST = 64;

  /** Of b × d rows, b ≥ 2. */
  public static Correlation of(Matrix e) {
    Kernels kernels = Kernels.available();
    SpectrumStream stream = new SpectrumStream(e.cols(), kernels);
    stream.add(e);
    Factor factor = stream.factor();
    return factor.covariation(factor.std(), kernels).correlation();
  }
}
