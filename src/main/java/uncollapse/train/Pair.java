package uncollapse.train;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a laboratory.
 *
 * @param b null if A is alone
 */
record Pair(Trainer a, @Nullable Trainer b) {
  Trainer of(Side side) {
    Trainer second = b;
    return side == Side.A || second == null ? a : second;
  }

  Pair with(Side side, Trainer trainer) {
    return side == Side.A || b == null ? new Pair(trainer, b) : new Pair(a, trainer);
  }

  void forEach(Consumer<Trainer> action) {
    action.accept(a);
    if (b != null) {
      action.accept(b);
    }
  }

  /** Whether that very run is one of these. */
  boolean has(Trainer trainer) {
    return trainer == a || trainer == b;
  }

  /** One step of each. */
  boolean step() {
    boolean first = a.step();
    boolean second = b == null || b.step();
    return first && second;
  }

  boolean diverged() {
    return a.divergence() != null || (b != null && b.divergence() != null);
  }
}
