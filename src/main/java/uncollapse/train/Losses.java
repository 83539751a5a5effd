package uncollapse.train;

import java.util.List;
import uncollapse.measure.Spectrum;
import uncollapse.objective.Term;

/**
 * The terms of the loss at the last step, on its batch: exactly the numbers that the engine used.
 *
 * @param task with the task's weight, where it has one
 * @param total task + Σ λ · regulariser
 */
public record Losses(double task, List<OfTerm> terms, double total) {
  /**
   * One regulariser's share.
   *
   * @param term with its weight as it was in that step
   * @param value before the weight
   * @param layers spectra of the layers that it acted on, whose s_μ, L, U and std are the ones in the term; of the first
   *     view where there are two; none if it reads no features
   */
  public record OfTerm(Term term, double value, List<Spectrum> layers) {
    public double weighted() {
      return term.weight() * value;
    }
  }
}
