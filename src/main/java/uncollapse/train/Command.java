package uncollapse.train;

import java.util.List;
import uncollapse.data.DataSpec;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;

/** What a user can do to a run. Applied at a step boundary and recorded with the step: a run is (experiment, commands). */
public sealed interface Command {
  /** Live commands keep step count and weights; the others restart from step 0. */
  sealed interface Live extends Command {}

  sealed interface Restarting extends Command {}

  record SetKnob(Knob knob, double value) implements Live {}

  record SetTask(TaskLoss task) implements Live {}

  /**
   * λ of one regulariser.
   *
   * @param term its place in the experiment's list, from 0
   */
  record SetWeight(int term, double value) implements Live {}

  /** All regularisers with their weights. */
  record SetTerms(List<Term> terms) implements Live {
    public SetTerms {
      terms = List.copyOf(terms);
    }
  }

  record SetOptimiser(OptimiserSpec optimiser) implements Live {}

  record SetBatch(int batch) implements Live {}

  record SetData(DataSpec data) implements Restarting {}

  record SetNetwork(NetworkSpec network) implements Restarting {}

  record SetSeed(long seed) implements Restarting {}

  /** Back to step 0 with the knobs as they stand now. */
  record Reset() implements Restarting {}

  record Load(Experiment experiment) implements Restarting {}
}
