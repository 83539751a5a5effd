package uncollapse.objective;

/** The live knobs: what a user drags while a run goes on. */
public enum Knob {
  /** λ, weight of the regulariser. */
  LAMBDA,
  /** γ, target standard deviation of the VICReg variance term. */
  GAMMA,
  /** η, learning rate. */
  LEARNING_RATE,
  /** m, margin of the contrastive and triplet losses. */
  MARGIN
}
