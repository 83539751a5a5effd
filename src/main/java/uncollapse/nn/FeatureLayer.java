package uncollapse.nn;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A layer of a network whose rows can be looked at as features of the points that went in. */
public enum FeatureLayer {
  /** The points themselves. */
  INPUT(0),
  HIDDEN_1(1),
  HIDDEN_2(2),
  HIDDEN_3(3),
  HIDDEN_4(4),
  /** The last layer's rows before they are normalised. */
  OUTPUT(0),
  /** The rows that are shown. */
  EMBEDDING(0);

  private final int hidden;

  FeatureLayer(int hidden) {
    this.hidden = hidden;
  }

  /** Those that a network has, from its input on; where it does not normalise, its output is its embedding. */
  public static List<FeatureLayer> of(NetworkSpec spec) {
    return Stream.of(values()).filter(layer -> layer.isIn(spec)).toList();
  }

  public boolean isIn(NetworkSpec spec) {
    return switch (this) {
      case INPUT, EMBEDDING -> true;
      case HIDDEN_1, HIDDEN_2, HIDDEN_3, HIDDEN_4 -> hidden <= spec.hidden().size();
      case OUTPUT -> spec.normalise();
    };
  }

  /** Which hidden layer it is, from 1 on; 0 for the others. */
  int hidden() {
    return hidden;
  }

  /** Name in files and message keys: hidden-1. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
