package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static uncollapse.train.Runs.SMALL;

import java.util.List;
import org.junit.jupiter.api.Test;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.MovingAverage;
import uncollapse.nn.Network;
import uncollapse.nn.NetworkSpec;
import uncollapse.objective.Byol;
import uncollapse.objective.Knob;
import uncollapse.objective.TaskLoss;

/** The target network of BYOL over a run. */
class TargetTest {
  private static final Experiment BYOL = SMALL.withRegularisers(List.of()).withTask(new Byol(true, true));

  private static Trainer at(long steps, double rate) {
    Trainer trainer = new Trainer(BYOL.withKnob(Knob.TARGET_RATE, rate));
    trainer.advanceTo(steps);
    return trainer;
  }

  @Test
  void aMovingAverageGoesAShareOfTheWay() {
    NetworkSpec spec = new NetworkSpec(List.of(4), Activation.RELU, 2, true, Initialiser.MATCHED);
    Network network = new Network(spec, 2, new SeededRandom(1), Kernels.available());
    MovingAverage target = new MovingAverage(network, Kernels.available());
    Matrix points = Matrix.of(new double[] {0.3, -0.7}, new double[] {1, 2});
    assertThat(target.network().embed(points)).isEqualTo(network.embed(points));

    Matrix weights = network.layers().getFirst().weights().value();
    Matrix followed = target.network().layers().getFirst().weights().value();
    double start = weights.get(0, 0);
    weights.set(0, 0, start + 1);
    target.follow(0);
    assertThat(followed.get(0, 0)).isEqualTo(start);
    target.follow(0.25);
    assertThat(followed.get(0, 0)).isEqualTo(Math.fma(0.25, start + 1, 0.75 * start));
    target.follow(1);
    assertThat(followed).isEqualTo(weights);
  }

  @Test
  void theTargetRateIsInForceAfterTheFirstStep() {
    assertThat(Runs.weights(at(1, 0))).as("the target starts as a copy").isEqualTo(Runs.weights(at(1, 1)));
    assertThat(Runs.weights(at(2, 0))).isNotEqualTo(Runs.weights(at(2, 1)));
  }

  @Test
  void theTargetRestsWhileOtherTasksRun() {
    Trainer away = at(20, 0);
    away.apply(new Command.SetKnob(Knob.TARGET_RATE, 1));
    away.apply(new Command.SetTask(new TaskLoss.TwoViewInvariance()));
    away.advanceTo(40);
    Trainer resting = away.recording().replay();
    for (Trainer trainer : List.of(away, resting)) {
      trainer.apply(new Command.SetTask(new Byol(true, true)));
      trainer.apply(new Command.SetKnob(Knob.TARGET_RATE, trainer == away ? 0 : 1));
      trainer.step();
    }
    assertThat(Runs.weights(away)).as("nothing had followed meanwhile").isEqualTo(Runs.weights(resting));
    away.step();
    resting.step();
    assertThat(Runs.weights(away)).isNotEqualTo(Runs.weights(resting));
  }

  @Test
  void aRunWithATargetReplaysToTheLastBit() {
    Trainer trainer = at(30, 0.1);
    trainer.apply(new Command.SetKnob(Knob.TARGET_RATE, 0.5));
    trainer.advanceTo(45);
    trainer.apply(new Command.SetTask(new Byol(false, true)));
    trainer.advanceTo(60);
    assertThat(Runs.weights(trainer.recording().replay())).isEqualTo(Runs.weights(trainer));

    Trainer fresh = new Trainer(trainer.experiment());
    Trainer again = trainer.restarted(new Command.Reset());
    again.advanceTo(30);
    fresh.advanceTo(30);
    assertThat(Runs.weights(again)).as("predictor and target begin anew").isEqualTo(Runs.weights(fresh));
  }
}
