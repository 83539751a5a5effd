package uncollapse.train;

/**
 * Where training pauses by itself, beside every divergence.
 *
 * @param step after so many steps; 0 for none
 * @param converged whether it does once it has converged, see {@link Convergence}
 */
public record Stop(long step, boolean converged) {
  public static final Stop NEVER = new Stop(0, false);
}
