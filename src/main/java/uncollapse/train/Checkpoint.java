package uncollapse.train;

import java.util.List;
import uncollapse.data.BatchSampler;
import uncollapse.linalg.Matrix;
import uncollapse.nn.Optimiser;
import uncollapse.nn.OptimiserSpec;

/**
 * All that a run needs to go on from a step boundary to the same bits. Its matrices are never written to.
 *
 * @param step steps taken
 * @param experiment as it stood when the last step was taken
 * @param weights of all parameters, in their order
 * @param target weights of the target network
 * @param optimiser the kind that made the last step; the experiment's own takes over at the next one
 */
record Checkpoint(
    long step,
    Experiment experiment,
    List<Matrix> weights,
    List<Matrix> target,
    OptimiserSpec optimiser,
    List<Optimiser.Saved> memory,
    BatchSampler.State sampler) {

  /** About what it takes in memory. */
  long bytes() {
    long numbers = 0;
    for (Matrix m : weights) {
      numbers += m.data().length;
    }
    // Weights, target and two moments; what is shared between checkpoints is counted, too.
    return 4 * Double.BYTES * numbers + 100L * weights.size() + 1_000;
  }
}
