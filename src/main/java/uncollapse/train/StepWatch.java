package uncollapse.train;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uncollapse.autograd.Parameter;
import uncollapse.linalg.Matrix;
import uncollapse.objective.Byol;
import uncollapse.objective.Knob;
import uncollapse.objective.Objective;
import uncollapse.objective.Term;

/** Looks at a step while it is taken, without touching it. */
final class StepWatch {
  private final Run run;
  private @Nullable Batch batch;

  /** What is gone once the step is taken. */
  private record Batch(
      Matrix rows,
      int[] labels,
      Forces forces,
      List<Double> gradients,
      double gradient,
      double rate,
      List<Matrix> weights) {}

  StepWatch(Run run) {
    this.run = run;
  }

  /** To be called once loss and gradients are known, before the weights move. */
  void see(TrainingStep step) {
    Matrix raw = step.pass().output().rows().value();
    int[] labels = step.labels().clone();
    Matrix target = run.experiment().task() instanceof Byol ? run.targetOutput(step.input()) : raw;
    Forces forces =
        new Forces(IntStream.range(0, labels.length).toArray(), new ForceMeter(run).forces(raw, target, labels));
    Objective.Terms terms = step.terms();
    List<Parameter> weights = run.parameters();
    List<Double> gradients = new ArrayList<>();
    gradients.add(step.gradientLength(terms.task(), weights));
    List<Term> regularisers = run.experiment().regularisers();
    for (int k = 0; k < regularisers.size(); k++) {
      double length = step.gradientLength(terms.regularisers().get(k), weights);
      gradients.add(regularisers.get(k).weight() * length);
    }
    batch =
        new Batch(
            step.pass().embedding().rows().value().copy(),
            labels,
            forces,
            List.copyOf(gradients),
            step.gradientLength(terms.total(), weights),
            run.experiment().knobs().get(Knob.LEARNING_RATE),
            weights.stream().map(it -> it.value().copy()).toList());
  }

  /** The step, once it is taken. */
  SlowStep tell(Snapshot before, Snapshot after) {
    Batch seen = requireNonNull(batch);
    return new SlowStep(
        before,
        seen.rows,
        seen.labels,
        requireNonNull(after.losses()),
        seen.forces,
        seen.gradients,
        seen.gradient,
        seen.rate,
        change(seen.weights),
        after);
  }

  /** The length of the change of all weights. */
  private double change(List<Matrix> before) {
    double square = 0;
    for (int k = 0; k < before.size(); k++) {
      double[] was = before.get(k).data();
      double[] is = run.parameters().get(k).value().data();
      for (int i = 0; i < was.length; i++) {
        square += (is[i] - was[i]) * (is[i] - was[i]);
      }
    }
    return Math.sqrt(square);
  }
}
