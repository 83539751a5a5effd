package uncollapse.train;

import java.util.List;
import java.util.Optional;
import uncollapse.linalg.Matrix;
import uncollapse.objective.Term;

/**
 * What each term of the loss pulls at features with: its negative gradient with respect to the row that is shown, times
 * its weight. A row of length 1 is pulled in the tangent of circle or sphere (the negative Riemannian gradient); for a term
 * on the raw output the length of the raw row counts as kept. Terms on hidden layers or weights only pull at no feature and
 * are not here.
 *
 * <p>All rows count as one batch. Of positive pairs, a point is pulled at as an anchor and as a positive, together; of two
 * views, as the first one, which is the point as it is drawn.
 *
 * @param points numbers of the n rows that are pulled at, rising: of probe points, or of rows of a batch
 * @param terms the task first, then regularisers in their order
 */
public record Forces(int[] points, List<OfTerm> terms) {
  /**
   * One term's.
   *
   * @param term empty for the task
   * @param rows n × d; per unit of the embedding
   */
  public record OfTerm(Optional<Term.Key> term, Matrix rows) {}

  /** Whether a term of the loss pulls at features. */
  public static boolean actsOnFeatures(Term term) {
    return term.regulariser().readsFeatures() && term.on().layersNeeded() == 0;
  }
}
