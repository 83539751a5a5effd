package uncollapse.nn;

/** Which optimiser, with everything but the learning rate (a live knob). Weight decay is L2 in the gradient. */
public sealed interface OptimiserSpec {
  double weightDecay();

  /** PyTorch's form: v ← momentum·v + g; p ← p − lr·v. Momentum in [0, 1). */
  record Sgd(double momentum, double weightDecay) implements OptimiserSpec {}

  /** Kingma and Ba 2015, bias-corrected; β in [0, 1), ε &gt; 0. */
  record Adam(double beta1, double beta2, double epsilon, double weightDecay) implements OptimiserSpec {}
}
