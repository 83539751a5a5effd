package uncollapse.objective;

import java.util.function.Function;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Var;

/**
 * A batch of features that a term of the loss acts on.
 *
 * @param rows b × d
 * @param unit whether every row has length 1
 * @param twoViews whether the first half of the rows is one view of b/2 points and the second half another one
 */
public record Features(Var rows, boolean unit, boolean twoViews) {
  /** The rows with length 1. */
  Var unitRows() {
    return unit ? rows : Ops.normaliseRows(rows);
  }

  /** View A of a batch with two views; the anchors of one of positive pairs. */
  public Features viewA() {
    return new Features(Ops.rows(rows, 0, rows.rows() / 2), unit, false);
  }

  /** View B: its row i is of the same point as row i of view A; of positive pairs, of the same class. */
  public Features viewB() {
    return new Features(Ops.rows(rows, rows.rows() / 2, rows.rows() / 2 * 2), unit, false);
  }

  /** A term of all rows, 1 × 1; where there are two views, the mean of the term of each. */
  public Var meanOverViews(Function<Features, Var> term) {
    if (!twoViews) {
      return term.apply(this);
    }
    return Ops.scale(Ops.add(term.apply(viewA()), term.apply(viewB())), () -> 0.5);
  }
}
