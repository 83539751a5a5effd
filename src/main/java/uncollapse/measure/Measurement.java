package uncollapse.measure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that is measured of an embedding E (b × d) from elsewhere.
 *
 * @param normalised whether rows were divided by their lengths first
 * @param zeroRows how many of them could not be, because they are 0
 * @param spectrum of all rows, without axes; its collapse threshold for raw rows is a tenth of ‖E‖_F / √(b·d), the std
 *     that rows of that length would have in every dimension if they were centred and spread alike
 * @param sampled how many rows {@code uniformity} and {@code scores} are of: b, or a sample of {@value Measuring#SAMPLE}
 * @param scores empty without labels
 */
public record Measurement(
    boolean normalised,
    int zeroRows,
    Spectrum spectrum,
    Correlation correlation,
    int sampled,
    double uniformity,
    Optional<Scores> scores) {

  public Verdict verdict() {
    return Verdict.of(spectrum);
  }

  /** Empty where the bounds are one: in one dimension, or if all rows are 0. */
  public OptionalDouble utilisation() {
    return spectrum.upper() > spectrum.lower() ? OptionalDouble.of(spectrum.utilisation()) : OptionalDouble.empty();
  }

  /** {@link Ranks#rankMe}; empty if all rows are 0. */
  public OptionalDouble rankMe() {
    return ifAny(spectrum.singularValues()[0], spectrum.effectiveRank());
  }

  /** {@link Ranks#stableRank}; empty if all rows are 0. */
  public OptionalDouble stableRank() {
    return ifAny(spectrum.singularValues()[0], Ranks.stableRank(spectrum.singularValues()));
  }

  /** {@link Ranks#participation} of the covariance; empty if all rows are the same. */
  public OptionalDouble participation() {
    return ifAny(spectrum.meanStd(), spectrum.participation());
  }

  /** Recall@K; empty without labels, or if no label stands twice. */
  public OptionalDouble recallAt(int k) {
    return scores.isEmpty() ? OptionalDouble.empty() : scores.get().neighbours().recallAt(k);
  }

  private static OptionalDouble ifAny(double size, double value) {
    return size > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
