package uncollapse.measure;

import java.util.stream.IntStream;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.Svd;

/**
 * The singular values of E (b × d) and everything that follows from them. m = min(b, d).
 *
 * @param singularValues m values, largest first
 * @param sMu their mean, s_μ
 * @param lower L = √b / m for unit rows; with other rows from the actual Frobenius norm, ‖E‖_F / m
 * @param upper U = √(b·m) / m for unit rows; else √m · ‖E‖_F / m
 * @param std standard deviation (n − 1) of each of the d dimensions
 * @param collapseThreshold a tenth of the std that is aimed at: 1/√d for unit rows, which cannot have more in all
 *     dimensions; else the target that was given
 * @param collapsedDimensions indices of the dimensions whose std is below {@link #collapseThreshold}
 * @param axes right singular vectors, d × m, one column per singular value; d × 0 where only the values were asked for
 * @param participation (Σλ)² / Σλ² over the eigenvalues λ of the centred covariance: how many directions the features
 *     spread in, 1 to d; 1 if all are equal
 * @param meanLength length of the mean row divided by the root mean square row length: 1 for one point, 0 for centred
 * @param unitRows whether all rows have length 1 (within {@value #UNIT})
 */
public record Spectrum(
    int b,
    int d,
    double[] singularValues,
    double sMu,
    double lower,
    double upper,
    double[] std,
    double collapseThreshold,
    int[] collapsedDimensions,
    Matrix axes,
    double participation,
    double meanLength,
    boolean unitRows) {
  /** A dimension has collapsed if its std is below this share of the std aimed at. */
  public static final double COLLAPSED = 0.1;

  /** Rows whose lengths are so near to 1 are unit rows: float32 keeps them to about 1e-7. */
  static final double UNIT = 1e-6;

  /**
   * Measures an embedding.
   *
   * @param e b × d, b ≥ 2
   * @param target the std aimed at in each dimension of raw rows: γ where something aims at it, else 1
   */
  public static Spectrum of(Matrix e, double target) {
    int b = e.rows();
    int d = e.cols();
    int m = Math.min(b, d);
    boolean unit = hasUnitRows(e);
    double frobenius = unit ? Math.sqrt(b) : Math.sqrt(dot(e.data(), e.data()));
    Svd svd = Svd.of(e);
    double[] mean = mean(e);
    Matrix covariance = covariance(e, mean);
    double[] std = IntStream.range(0, d).mapToDouble(j -> Math.sqrt(covariance.get(j, j))).toArray();
    double threshold = COLLAPSED * (unit ? 1 / Math.sqrt(d) : target);
    return new Spectrum(
        b,
        d,
        svd.singularValues(),
        sum(svd.singularValues()) / m,
        frobenius / m,
        Math.sqrt(m) * frobenius / m,
        std,
        threshold,
        IntStream.range(0, d).filter(j -> std[j] < threshold).toArray(),
        svd.v(),
        Ranks.participation(covariance),
        frobenius > 0 ? Math.min(1, Math.sqrt(b * dot(mean, mean)) / frobenius) : 1,
        unit);
  }

  /** (s_μ − L) / (U − L): 0 collapsed to rank 1, 1 all singular values equal. 0 where U = L or E = 0. */
  public double utilisation() {
    return upper > lower ? Math.clamp((sMu - lower) / (upper - lower), 0, 1) : 0;
  }

  /** The mean of {@link #std}. */
  public double meanStd() {
    return sum(std) / d;
  }

  /** {@link Ranks#rankMe} of the singular values. */
  public double effectiveRank() {
    return Ranks.rankMe(singularValues);
  }

  /** Whether all rows have length 1, within {@value #UNIT}. */
  public static boolean hasUnitRows(Matrix e) {
    for (int i = 0; i < e.rows(); i++) {
      double squares = 0;
      for (int j = 0; j < e.cols(); j++) {
        squares += e.get(i, j) * e.get(i, j);
      }
      if (!(Math.abs(Math.sqrt(squares) - 1) <= UNIT)) {
        return false;
      }
    }
    return true;
  }

  private static double[] mean(Matrix e) {
    double[] mean = new double[e.cols()];
    double[] data = e.data();
    for (int i = 0; i < data.length; i += mean.length) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += data[i + j];
      }
    }
    for (int j = 0; j < mean.length; j++) {
      mean[j] /= e.rows();
    }
    return mean;
  }

  /** Divided by n − 1. */
  private static Matrix covariance(Matrix e, double[] mean) {
    int d = mean.length;
    Matrix out = new Matrix(d, d);
    double[] c = out.data();
    double[] x = new double[d];
    for (int i = 0; i < e.rows(); i++) {
      for (int j = 0; j < d; j++) {
        x[j] = e.get(i, j) - mean[j];
      }
      for (int j = 0; j < d; j++) {
        for (int k = 0; k < d; k++) {
          c[j * d + k] += x[j] * x[k];
        }
      }
    }
    for (int j = 0; j < c.length; j++) {
      c[j] /= e.rows() - 1;
    }
    return out;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }
}
