package uncollapse.objective;

import uncollapse.autograd.Ops;
import uncollapse.autograd.Var;

/**
 * A batch of features that a term of the loss acts on.
 *
 * @param rows b × d
 * @param unit whether every row has length 1
 */
public record Features(Var rows, boolean unit) {
  /** The first half of the rows: view A of a batch with two views. */
  public Features viewA() {
    return new Features(Ops.rows(rows, 0, rows.rows() / 2), unit);
  }

  /** The second half of the rows: view B, row i of the same point as row i of view A. */
  public Features viewB() {
    return new Features(Ops.rows(rows, rows.rows() / 2, rows.rows() / 2 * 2), unit);
  }
}
