package uncollapse.objective;

import java.util.List;

/**
 * One regulariser of a loss.
 *
 * @param weight λ, what it is multiplied by before it is added to the task loss
 */
public record Term(Regulariser regulariser, double weight, Place on) {
  /** A loss has at most so many. */
  public static final int MOST = 8;

  /** What tells the terms of a loss apart: a regulariser stands at a place once. */
  public record Key(Regulariser regulariser, Place on) {
    /** Name in curves and columns: svmax-bounded, svmax-bounded@hidden-1. */
    public String id() {
      return on == Place.EMBEDDING ? regulariser.id() : regulariser.id() + "@" + on.id();
    }
  }

  /** For a regulariser that reads no features, the same wherever it is said to act. */
  public Key key() {
    return new Key(regulariser, regulariser.readsFeatures() ? on : Place.EMBEDDING);
  }

  public Term withWeight(double value) {
    return new Term(regulariser, value, on);
  }

  public Term withPlace(Place value) {
    return new Term(regulariser, weight, value);
  }

  /** Whether two losses differ in weights at most, so that one graph serves both. */
  public static boolean sameButForWeights(List<Term> some, List<Term> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).regulariser.equals(others.get(i).regulariser) || some.get(i).on != others.get(i).on) {
        return false;
      }
    }
    return true;
  }
}
