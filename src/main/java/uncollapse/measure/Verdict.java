package uncollapse.measure;

import java.util.Locale;

/**
 * Whether an embedding of any size and scale has collapsed, told by shares of its energy ‖E‖_F², so that neither the scale
 * of the rows nor the number of dimensions decides.
 */
public enum Verdict {
  /**
   * All rows in nearly one point: at most {@link #POINT} of the energy is about the mean row, that is, rows lie within a
   * tenth of their length of it (root mean square).
   */
  COLLAPSED,
  /**
   * All rows near one line: unit rows with at least {@link #LINE} of their energy along one axis, which then takes both of
   * its ends; other rows with a participation ratio below 1.02, which is the same share of the variance about their mean.
   */
  POLARISED,
  /** Dimensional collapse (Jing et al. 2022): RankMe below {@link #FEW} of min(b, d). */
  DIMENSIONALLY_COLLAPSED,
  /** None of the others. */
  PARTLY_SPREAD,
  /** All directions alike: utilisation at least {@link #FULL}. */
  SPREAD;

  public static final double POINT = 0.01;
  public static final double LINE = 0.99;
  public static final double FEW = 0.25;
  public static final double FULL = 0.9;

  /** Two eigenvalues of which the larger has the share {@link #LINE} have this participation ratio. */
  private static final double LINE_PARTICIPATION = 1 / (LINE * LINE + (1 - LINE) * (1 - LINE));

  public static Verdict of(Spectrum spectrum) {
    if (varianceShare(spectrum) <= POINT) {
      return COLLAPSED;
    }
    if (isLine(spectrum)) {
      return POLARISED;
    }
    if (spectrum.effectiveRank() < FEW * spectrum.singularValues().length) {
      return DIMENSIONALLY_COLLAPSED;
    }
    // In one dimension there is nothing more to use.
    return spectrum.utilisation() >= FULL || spectrum.d() == 1 ? SPREAD : PARTLY_SPREAD;
  }

  /** As files have it: "collapsed", "partly spread". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The share of the energy that is about the mean row: 1 − meanLength², without its cancellation; 0 for E = 0. */
  static double varianceShare(Spectrum spectrum) {
    double variance = 0;
    for (double std : spectrum.std()) {
      variance += std * std;
    }
    double energy = energy(spectrum);
    return energy > 0 ? variance * (spectrum.b() - 1) / energy : 0;
  }

  private static boolean isLine(Spectrum spectrum) {
    if (spectrum.unitRows()) {
      double first = spectrum.singularValues()[0];
      return first * first >= LINE * energy(spectrum);
    }
    return spectrum.d() > 1 && spectrum.participation() < LINE_PARTICIPATION;
  }

  private static double energy(Spectrum spectrum) {
    double energy = 0;
    for (double s : spectrum.singularValues()) {
      energy += s * s;
    }
    return energy;
  }
}
