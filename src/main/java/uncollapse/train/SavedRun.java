package uncollapse.train;

import java.util.List;

/**
 * A run as a file holds it: what it takes to have it again and, if wanted, the weights at its end.
 *
 * @param experiment as it stood at step 0
 * @param moves what was changed since, in order
 * @param steps taken in all
 * @param complete false if there were more moves than are kept, so that the run cannot be had again to the last bit
 * @param weights at the end, to hold a replay against; empty if they were not saved
 */
public record SavedRun(
    Experiment experiment, List<Recording.Entry> moves, long steps, boolean complete, List<Weights> weights) {
  public SavedRun {
    moves = List.copyOf(moves);
    weights = List.copyOf(weights);
  }

  /** Without weights. */
  public static SavedRun of(Recording recording) {
    return new SavedRun(recording.start(), recording.entries(), recording.steps(), recording.complete(), List.of());
  }

  /** An experiment at step 0. */
  public static SavedRun of(Experiment experiment) {
    return new SavedRun(experiment, List.of(), 0, true, List.of());
  }

  public SavedRun withWeights(List<Weights> learnt) {
    return new SavedRun(experiment, moves, steps, complete, learnt);
  }

  /** The same moves from another start. */
  public SavedRun withSeed(long seed) {
    return new SavedRun(experiment.withSeed(seed), moves, steps, complete, List.of());
  }

  public Recording recording() {
    return recording(steps);
  }

  /** The run as it is after another number of steps: without the moves of later ones, or going on as it ended. */
  public Recording recording(long upTo) {
    return new Recording(experiment, moves.stream().filter(move -> move.step() <= upTo).toList(), upTo, complete);
  }

  /** Whether these are the weights that were saved, to the last bit; also if none were. */
  public boolean endsIn(List<Weights> learnt) {
    return weights.isEmpty() || weights.equals(learnt);
  }
}
