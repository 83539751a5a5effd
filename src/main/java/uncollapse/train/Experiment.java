package uncollapse.train;

import uncollapse.data.DataSpec;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knobs;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.text.LocalText;

/**
 * Everything that decides a run, to the last bit: one seed for data, initial weights and batches.
 *
 * @param about two sentences: what to see, what to try
 * @param hint one line shown over the picture until the user follows it; empty for none
 * @param batch rows per training step, 4 to 1,024
 * @param jitter standard deviation of the noise that makes a view of a point, for two-view tasks, 0 to 2
 * @param eased whether the first steps are shown slowly, so that people can follow
 */
public record Experiment(
    LocalText title,
    LocalText about,
    LocalText hint,
    long seed,
    DataSpec data,
    NetworkSpec network,
    TaskLoss task,
    Regulariser regulariser,
    OptimiserSpec optimiser,
    int batch,
    double jitter,
    Knobs knobs,
    boolean eased) {}
