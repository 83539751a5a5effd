package uncollapse.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import uncollapse.objective.Term;

/**
 * Curves of a run, thinned evenly once they get long: entry i is at {@code steps[i]}, rising. An immutable view of the
 * first {@code size} entries of arrays that only ever grow.
 *
 * @param sMu mean singular value of the probe embedding
 * @param task task loss of the batch of that step, {@code total} the sum of it and all weighted terms; NaN at step 0,
 *     before the first batch
 * @param terms λ · regulariser for every one that the run has had, in the order of their first steps; NaN where it was
 *     not part of the loss
 */
public record History(
    int size,
    long[] steps,
    double[] sMu,
    double[] utilisation,
    double[] task,
    double[] total,
    SequencedMap<Term.Key, double[]> terms) {
  /** Nothing yet. */
  public static final History EMPTY =
      new History(0, new long[0], new double[0], new double[0], new double[0], new double[0], new LinkedHashMap<>());

  public History {
    terms = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(terms));
  }
}
