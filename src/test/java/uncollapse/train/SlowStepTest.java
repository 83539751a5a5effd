package uncollapse.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.Methods;
import uncollapse.linalg.Matrix;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;

class SlowStepTest {
  static Stream<TaskLoss> tasks() {
    return Methods.TASKS.stream();
  }

  private static Experiment experiment(TaskLoss task) {
    List<Term> terms = List.of(
        new Term(new Regulariser.SvMaxBounded(), 0.5, Place.EMBEDDING),
        new Term(new Regulariser.VicVariance(1e-4), 0.3, Place.HIDDEN_1),
        new Term(new Regulariser.WeightDecay(), 0.01, Place.EMBEDDING));
    return Runs.SMALL.withTask(task).withRegularisers(terms);
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void aStepTakenSlowlyIsTheStepThatTrainingTakes(TaskLoss task) {
    Trainer slow = new Trainer(experiment(task));
    Trainer plain = new Trainer(experiment(task));
    for (int i = 0; i < 6; i++) {
      slow.step();
      SlowStep step = requireNonNull(slow.slowStep());
      plain.advanceTo(2 * i + 1);
      assertThat(step.before().step()).isEqualTo(2 * i + 1);
      assertThat(step.before().embedding()).isEqualTo(plain.snapshot().embedding());
      plain.step();
      assertThat(step.after().step()).isEqualTo(2 * i + 2);
      assertThat(step.after().embedding()).isEqualTo(plain.snapshot().embedding());
      assertThat(Runs.weights(slow)).isEqualTo(Runs.weights(plain));
    }
    assertThat(slow.recording().steps()).isEqualTo(12);
  }

  @Test
  void itsNumbersAreThoseOfTheStep() {
    Trainer trainer = new Trainer(experiment(new TaskLoss.Contrastive()).withOptimiser(new OptimiserSpec.Sgd(0)));
    trainer.advanceTo(5);
    List<Matrix> before = Runs.weights(trainer);
    SlowStep step = requireNonNull(trainer.slowStep());
    List<Matrix> after = Runs.weights(trainer);

    double square = 0;
    for (int k = 0; k < before.size(); k++) {
      for (int i = 0; i < before.get(k).data().length; i++) {
        square += Math.pow(after.get(k).data()[i] - before.get(k).data()[i], 2);
      }
    }
    assertThat(step.change()).isCloseTo(Math.sqrt(square), within(1e-15));
    assertThat(step.rate()).isEqualTo(trainer.experiment().knobs().get(Knob.LEARNING_RATE));
    assertThat(step.gradient()).as("plain SGD: Δw = −η g").isCloseTo(step.change() / step.rate(), within(1e-12));
    assertThat(step.rows().rows()).isEqualTo(16);
    assertThat(step.labels()).hasSize(16);
    assertThat(step.losses()).isSameAs(step.after().losses());
    assertThat(step.losses().total()).isEqualTo(requireNonNull(trainer.snapshot().losses()).total());
    assertThat(step.gradients()).hasSize(4).allSatisfy(it -> assertThat(it).isPositive());
    assertThat(step.gradient()).isLessThanOrEqualTo(step.gradients().stream().mapToDouble(it -> it).sum());
    assertThat(step.forces().terms()).as("of the task and SVMax, the only ones on features").hasSize(2);
    assertThat(step.forces().points()).hasSize(16);
  }

  @Test
  void thereIsNoStepOfARunThatHasDiverged() {
    Trainer trainer = new Trainer(Runs.SMALL);
    trainer.apply(new Command.SetKnob(Knob.LEARNING_RATE, 100));
    trainer.apply(Runs.terms(new Regulariser.WeightDecay()));
    trainer.apply(new Command.SetWeight(0, 100));
    trainer.advanceTo(1_000);
    assertThat(trainer.divergence()).isNotNull();
    assertThat(trainer.slowStep()).isNull();
  }

  @Test
  void ofTwoRunsBothAreSteppedAndOneIsTold() {
    Lab lab = new Lab(experiment(new TaskLoss.Contrastive()), Lab.BUDGET);
    lab.compare();
    lab.apply(Side.B, new Command.SetWeight(0, 5), false);
    SlowStep step = requireNonNull(SlowSteps.take(lab, Side.B));
    assertThat(lab.trainer(Side.A).stepsTaken()).isEqualTo(1);
    assertThat(lab.trainer(Side.B).stepsTaken()).isEqualTo(1);
    assertThat(step.losses().terms().getFirst().term().weight()).isEqualTo(5);
    Trainer a = new Trainer(experiment(new TaskLoss.Contrastive()));
    a.step();
    assertThat(Runs.weights(lab.trainer(Side.A))).isEqualTo(Runs.weights(a));
  }

  @Test
  void aStepOfThePastIsTakenOnceMoreAndThePresentStays() {
    Lab lab = new Lab(experiment(new TaskLoss.Contrastive()), Lab.BUDGET);
    for (int i = 0; i < 30; i++) {
      lab.step();
    }
    lab.apply(Side.A, new Command.SetWeight(0, 3), false);
    List<Matrix> present = Runs.weights(lab.trainer(Side.A));
    lab.seek(12);
    lab.travel(() -> true);
    SlowStep step = requireNonNull(SlowSteps.take(lab, Side.A));
    Trainer once = new Trainer(experiment(new TaskLoss.Contrastive()));
    once.advanceTo(12);
    SlowStep first = requireNonNull(once.slowStep());
    assertThat(step.rows()).isEqualTo(first.rows());
    assertThat(step.change()).isEqualTo(first.change());
    assertThat(step.after().embedding()).isEqualTo(first.after().embedding());
    assertThat(step.after().head()).isEqualTo(30);
    assertThat(lab.view().a().step()).isEqualTo(13);
    assertThat(lab.view().a().embedding()).isEqualTo(first.after().embedding());
    assertThat(Runs.weights(lab.trainer(Side.A))).isEqualTo(present);
  }
}
