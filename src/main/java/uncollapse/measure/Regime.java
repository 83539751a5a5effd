package uncollapse.measure;

/**
 * Where an embedding stands between collapse and spread.
 *
 * <p>Unit rows are told apart by the utilisation of their spectrum, (s_μ − L) / (U − L). Raw rows are not, because it
 * looks at them from the origin, wherever they lie: what counts for them is the size of their std beside the std aimed
 * at, and then in how many directions they spread about their own mean.
 */
public enum Regime {
  /**
   * All features in (nearly) one point. Unit rows: utilisation below {@link #RANK_ONE} and a mean longer than
   * {@link #ONE_POINT}. Raw rows: a mean std below a tenth of the std aimed at, wherever that point lies.
   */
  POINT,
  /**
   * Features on one axis. Unit rows: utilisation below {@link #RANK_ONE} and a shorter mean, so that both ends of the
   * axis are taken. Raw rows: less than {@link #LINE} of the way from one direction of spread to all d.
   */
  POLARISED,
  /** Neither collapsed nor {@link #SPREAD}. */
  PARTLY_SPREAD,
  /** All directions are used. Unit rows: utilisation; raw rows: the way from one direction of spread to all d. */
  SPREAD;

  /** Unit rows with less utilisation lie within a few hundredths of one axis. */
  public static final double RANK_ONE = 0.05;

  /** A mean of this length leaves at most a twentieth of the rows to the other end of the axis. */
  public static final double ONE_POINT = 0.9;

  /** At d = 2, a line that is less than a quarter as thick as it is long. */
  public static final double LINE = 0.1;

  /** From here on it counts as spread. */
  public static final double FULL = 0.9;

  public static Regime of(Spectrum spectrum) {
    return spectrum.unitRows() ? ofUnitRows(spectrum) : ofRawRows(spectrum);
  }

  private static Regime ofUnitRows(Spectrum spectrum) {
    if (spectrum.utilisation() < RANK_ONE) {
      return spectrum.meanLength() > ONE_POINT ? POINT : POLARISED;
    }
    return spectrum.utilisation() < FULL ? PARTLY_SPREAD : SPREAD;
  }

  private static Regime ofRawRows(Spectrum spectrum) {
    if (spectrum.meanStd() < spectrum.collapseThreshold()) {
      return POINT;
    }
    double directions = directions(spectrum);
    return directions < LINE ? POLARISED : directions < FULL ? PARTLY_SPREAD : SPREAD;
  }

  /** (participation − 1) / (d − 1): 0 for a line, 1 for the same spread in all directions; 1 in one dimension. */
  private static double directions(Spectrum spectrum) {
    return spectrum.d() == 1 ? 1 : (spectrum.participation() - 1) / (spectrum.d() - 1);
  }
}
