package uncollapse.nn;

/** Which optimiser, with everything but the learning rate (a live knob). Weight decay is a regulariser. */
public sealed interface OptimiserSpec {
  /** Whether it remembers the squares of gradients, too. */
  boolean keepsSquares();

  /** PyTorch's form: v ← momentum·v + g; p ← p − lr·v. Momentum in [0, 1). */
  record Sgd(double momentum) implements OptimiserSpec {
    @Override
    public boolean keepsSquares() {
      return false;
    }
  }

  /** Kingma and Ba 2015, bias-corrected; β in [0, 1), ε &gt; 0. */
  record Adam(double beta1, double beta2, double epsilon) implements OptimiserSpec {
    @Override
    public boolean keepsSquares() {
      return true;
    }
  }
}
