package uncollapse.objective;

import java.util.Locale;

/** Where in the network a term of the loss acts. */
public enum Place {
  /** The rows that are shown: of length 1 if the network normalises. */
  EMBEDDING,
  /** The last layer's rows before they are normalised. */
  OUTPUT,
  HIDDEN_1,
  HIDDEN_2,
  HIDDEN_3,
  HIDDEN_4,
  /** The mean of the term over all hidden layers. */
  ALL_HIDDEN;

  /** Name in files and message keys: hidden-1. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How many hidden layers a network must have to have this place. */
  public int layersNeeded() {
    return switch (this) {
      case EMBEDDING, OUTPUT -> 0;
      case HIDDEN_1, ALL_HIDDEN -> 1;
      case HIDDEN_2 -> 2;
      case HIDDEN_3 -> 3;
      case HIDDEN_4 -> 4;
    };
  }
}
