package uncollapse.train;

import java.util.List;
import uncollapse.linalg.Matrix;

/**
 * One step of training, taken apart: exactly the step that was taken.
 *
 * @param rows where the network put the rows of the batch, b × d
 * @param labels their classes
 * @param losses the terms of the loss on them
 * @param forces of the terms on these rows
 * @param gradients lengths of the gradients of all weights: of the task, then of each regulariser times its weight
 * @param gradient length of their sum
 * @param rate the learning rate
 * @param change length of the change of all weights
 */
public record SlowStep(
    Snapshot before,
    Matrix rows,
    int[] labels,
    Losses losses,
    Forces forces,
    List<Double> gradients,
    double gradient,
    double rate,
    double change,
    Snapshot after) {
  /** The same step in the whole course of its run. */
  SlowStep in(Snapshot whole) {
    return new SlowStep(
        in(before, whole), rows, labels, losses, forces, gradients, gradient, rate, change, in(after, whole));
  }

  private static Snapshot in(Snapshot part, Snapshot whole) {
    return part.in(whole.history(), whole.moves(), whole.head(), whole.branches());
  }
}
