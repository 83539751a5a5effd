package uncollapse.train;

import uncollapse.data.DataSpec;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knobs;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.text.LocalText;

/**
 * Everything that decides a run, to the last bit: one seed for data, initial weights and batches. For what each number
 * may be see {@link Ranges}.
 *
 * @param about two sentences: what to see, what to try
 * @param hint one line shown over the picture until the user follows it; empty for none
 * @param batch rows per training step, 4 to 1,024, even; two-view tasks put b/2 points twice
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
    boolean eased) {

  public Experiment withSeed(long value) {
    return new Experiment(
        title, about, hint, value, data, network, task, regulariser, optimiser, batch, jitter, knobs, eased);
  }

  public Experiment withData(DataSpec value) {
    return new Experiment(
        title, about, hint, seed, value, network, task, regulariser, optimiser, batch, jitter, knobs, eased);
  }

  public Experiment withNetwork(NetworkSpec value) {
    return new Experiment(
        title, about, hint, seed, data, value, task, regulariser, optimiser, batch, jitter, knobs, eased);
  }

  public Experiment withTask(TaskLoss value) {
    return new Experiment(
        title, about, hint, seed, data, network, value, regulariser, optimiser, batch, jitter, knobs, eased);
  }

  public Experiment withRegulariser(Regulariser value) {
    return new Experiment(
        title, about, hint, seed, data, network, task, value, optimiser, batch, jitter, knobs, eased);
  }

  public Experiment withOptimiser(OptimiserSpec value) {
    return new Experiment(
        title, about, hint, seed, data, network, task, regulariser, value, batch, jitter, knobs, eased);
  }

  public Experiment withBatch(int value) {
    return new Experiment(
        title, about, hint, seed, data, network, task, regulariser, optimiser, value, jitter, knobs, eased);
  }

  public Experiment withJitter(double value) {
    return new Experiment(
        title, about, hint, seed, data, network, task, regulariser, optimiser, batch, value, knobs, eased);
  }

  public Experiment withKnobs(Knobs value) {
    return new Experiment(
        title, about, hint, seed, data, network, task, regulariser, optimiser, batch, jitter, value, eased);
  }
}
