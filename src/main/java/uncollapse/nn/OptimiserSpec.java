package uncollapse.nn;

/** Which optimiser, with everything but the learning rate (a live knob). Weight decay is a regulariser. */
public sealed interface OptimiserSpec {
  /** PyTorch's form: v ← momentum·v + g; p ← p − lr·v. Momentum in [0, 1). */
  record Sgd(double momentum) implements OptimiserSpec {}

  /** Kingma and Ba 2015, bias-corrected; β in [0, 1), ε &gt; 0. */
  record Adam(double beta1, double beta2, double epsilon) implements OptimiserSpec {}
}
