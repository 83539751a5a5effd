package uncollapse.train;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  private static final long OF_A_MATRIX = 64;
  private static final long OF_THE_REST = 1_000;

  /**
   * About what it takes in memory, without what it shares with another one.
   *
   * @param before the checkpoint before it; null for none
   */
  @SuppressWarnings("ReferenceEquality") // only the very same averages are there once
  long bytes(@Nullable Checkpoint before) {
    Stream<Matrix> averages = before != null && before.target == target ? Stream.of() : target.stream();
    Stream<Matrix> moments =
        memory.stream().flatMap(it -> optimiser.keepsSquares() ? Stream.of(it.first(), it.second()) : Stream.of(it.first()));
    return Stream.of(weights.stream(), averages, moments)
        .flatMap(it -> it)
        .mapToLong(it -> (long) Double.BYTES * it.data().length + OF_A_MATRIX)
        .sum()
        + OF_THE_REST;
  }
}
