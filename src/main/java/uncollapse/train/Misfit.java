package uncollapse.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uncollapse.objective.Sampling;
import uncollapse.objective.Term;
import uncollapse.text.BadInputException;

/**
 * A regulariser that asks for something the rest of an experiment does not have.
 *
 * @param index its place in the list, from 0
 */
public record Misfit(int index, Term term, Kind kind) {
  /** What it lacks. */
  public enum Kind {
    /** It compares two views, and the task has one. */
    VIEWS,
    /** It acts on a hidden layer that is not there. */
    LAYER,
    /** It stands at that place already. */
    TWICE
  }

  /** The first one in the list. */
  public static Optional<Misfit> in(Experiment e) {
    for (int i = 0; i < e.regularisers().size(); i++) {
      Optional<Kind> kind = kind(e, i);
      if (kind.isPresent()) {
        return Optional.of(new Misfit(i, e.regularisers().get(i), kind.orElseThrow()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Kind> kind(Experiment e, int index) {
    Term term = e.regularisers().get(index);
    List<Term> earlier = e.regularisers().subList(0, index);
    boolean misplaced = term.regulariser().readsFeatures() && term.on().layersNeeded() > e.network().hidden().size();
    boolean sees = !term.regulariser().needsTwoViews() || e.task().sampling() == Sampling.TWO_VIEWS;
    boolean twice = earlier.stream().anyMatch(other -> other.key().id().equals(term.key().id()));
    return Stream.of(
            misplaced ? Kind.LAYER : null,
            sees ? null : Kind.VIEWS,
            twice ? Kind.TWICE : null)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  /**
   * Refuses an experiment with a misfit.
   *
   * @throws BadInputException if there is one
   */
  static void check(Experiment e) {
    in(e).ifPresent(
        misfit -> {
          throw new BadInputException(misfit.message("input.value."), misfit.term.regulariser().id(), misfit.term.on().id());
        });
  }

  /** Key of the sentence about it. */
  String message(String area) {
    return area
        + switch (kind) {
          case VIEWS -> "views";
          case LAYER -> "layer";
          case TWICE -> "twice";
        };
  }
}
