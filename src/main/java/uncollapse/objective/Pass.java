package uncollapse.objective;

import java.util.List;
import java.util.function.Supplier;
import uncollapse.autograd.Parameter;

/**
 * A network's forward pass on a tape, as the terms of a loss see it.
 *
 * @param hidden what leaves each hidden layer, the first one first
 * @param output what leaves the last layer, before rows are normalised
 * @param embedding the rows that are shown
 * @param labels a class for each row, read at each replay; not used by tasks without labels
 * @param parameters all weights and biases of the network
 * @param target writes what a target network, through which nothing flows back, makes of the same batch, before rows are
 *     normalised
 */
public record Pass(
    List<Features> hidden,
    Features output,
    Features embedding,
    int[] labels,
    List<Parameter> parameters,
    Supplier<Features> target) {
  public Pass {
    hidden = List.copyOf(hidden);
    parameters = List.copyOf(parameters);
  }

  /** The layers that a term at this place acts on: one, or all hidden ones. */
  public List<Features> at(Place place) {
    return switch (place) {
      case EMBEDDING -> List.of(embedding);
      case OUTPUT -> List.of(output);
      case HIDDEN_1, HIDDEN_2, HIDDEN_3, HIDDEN_4 -> List.of(hidden.get(place.layersNeeded() - 1));
      case ALL_HIDDEN -> hidden;
    };
  }

  /** The layers that a term reads; none if its regulariser reads no features. */
  public List<Features> of(Term term) {
    return term.regulariser().readsFeatures() ? at(term.on()) : List.of();
  }
}
