package uncollapse.train;

import uncollapse.data.DataSpec;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;

/** What a user can do to a run. Applied at a step boundary and recorded with the step: a run is (experiment, commands). */
public sealed interface Command {
  /** Live commands keep step count and weights; the others restart from step 0. */
  sealed interface Live extends Command {}

  sealed interface Restarting extends Command {}

  record SetKnob(Knob knob, double value) implements Live {}

  record SetTask(TaskLoss task) implements Live {}

  record SetRegulariser(Regulariser regulariser) implements Live {}

  record SetOptimiser(OptimiserSpec optimiser) implements Live {}

  record SetBatch(int batch) implements Live {}

  record SetJitter(double jitter) implements Live {}

  record SetData(DataSpec data) implements Restarting {}

  record SetNetwork(NetworkSpec network) implements Restarting {}

  record SetSeed(long seed) implements Restarting {}

  /** Back to step 0 with the knobs as they stand now. */
  record Reset() implements Restarting {}

  record Load(Experiment experiment) implements Restarting {}
}
