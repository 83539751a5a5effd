package uncollapse.objective;

import java.util.List;
import uncollapse.autograd.Parameter;

/** Passes without a network. */
final class Passes {
  private Passes() {}

  /** Where all that is seen is these features. */
  static Pass of(Features features, int[] labels, Parameter... parameters) {
    return new Pass(List.of(), features, features, labels, List.of(parameters));
  }
}
