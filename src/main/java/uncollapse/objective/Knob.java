package uncollapse.objective;

/** The live knobs: what a user drags while a run goes on, besides the weights of the loss's terms. */
public enum Knob {
  /** γ, target standard deviation of the VICReg variance term. */
  GAMMA(1),
  /** η, learning rate. */
  LEARNING_RATE(0.01),
  /** m, margin of the contrastive and triplet losses. */
  MARGIN(1),
  /** w, weight of the two-view invariance as a task; VICReg's is 25. */
  TASK_WEIGHT(1),
  /** τ, temperature of SupCon and NT-Xent: cosines are divided by it. */
  TEMPERATURE(0.5),
  /** α, angle of the angular loss in degrees. */
  ANGLE(45),
  /** ρ, share of the way to the network that BYOL's target network goes at each step; 1 − τ in the paper. */
  TARGET_RATE(0.01),
  /** σ, standard deviation of the noise on each coordinate that makes a view of a point. */
  JITTER(0.1),
  /** θ, a view is turned about the origin of the data by up to so many degrees. */
  ROTATION(0),
  /** s, a view's distance from the origin of the data is multiplied by 1 − s to 1 + s. */
  SCALING(0),
  /** p, probability of each coordinate of a view to become that of the origin of the data. */
  DROPOUT(0);

  private final double standard;

  Knob(double standard) {
    this.standard = standard;
  }

  /** The value that it has where nothing else is said. */
  public double standard() {
    return standard;
  }
}
