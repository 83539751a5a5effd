package uncollapse.objective;

import java.util.List;
import java.util.function.Supplier;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Parameter;

/** Passes without a network. */
final class Passes {
  private Passes() {}

  /** Where all that is seen is these features; the target is they themselves, held still. */
  static Pass of(Features features, int[] labels, Parameter... parameters) {
    Supplier<Features> target =
        () -> new Features(Ops.detach(features.rows()), features.unit(), features.twoViews());
    return new Pass(List.of(), features, features, labels, List.of(parameters), target);
  }
}
