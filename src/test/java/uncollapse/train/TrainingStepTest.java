package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.Golden;
import uncollapse.autograd.Kernels;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.Network;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.Optimiser;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knobs;
import uncollapse.objective.LinearHead;
import uncollapse.objective.Objective;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;

class TrainingStepTest {
  private static final int BATCH = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Knobs KNOBS = new Knobs(0.1, 1, 0.01, 1);

  /** A small run on fixed data. */
  private static final class Run {
    final Network network;
    final TrainingStep step;
    final Optimiser optimiser;

    Run(TaskLoss task, Regulariser regulariser, OptimiserSpec spec, int d) {
      Kernels kernels = Kernels.available();
      NetworkSpec shape = new NetworkSpec(List.of(8), Activation.TANH, d, true, Initialiser.MATCHED);
      network = new Network(shape, 2, new SeededRandom(1), kernels);
      LinearHead head = new LinearHead(d, 4, new SeededRandom(2));
      step = new TrainingStep(network, new Objective(task, regulariser, head, () -> KNOBS), BATCH, kernels);
      optimiser =
          new Optimiser(
              spec, Stream.concat(network.parameters().stream(), head.parameters().stream()).toList(), kernels);
      step.input().copyFrom(Golden.x(BATCH, 2));
      Arrays.setAll(step.labels(), i -> i % 4);
    }

    void steps(int count) {
      for (int i = 0; i < count; i++) {
        step.evaluate();
        if (step.isFinite()) {
          step.apply(optimiser, KNOBS.learningRate());
        }
      }
    }
  }

  static Stream<Arguments> methods() {
    List<TaskLoss> tasks =
        List.of(
            new TaskLoss.Contrastive(),
            new TaskLoss.BatchHardTriplet(),
            new TaskLoss.CrossEntropy(),
            new TaskLoss.TwoViewInvariance());
    List<Regulariser> regularisers =
        List.of(
            new Regulariser.None(),
            new Regulariser.SvMaxVanilla(),
            new Regulariser.SvMaxBounded(),
            new Regulariser.VicVariance(1e-4));
    return tasks.stream().flatMap(task -> regularisers.stream().map(it -> Arguments.of(task, it)));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void allocatesNothingOnceWarm(TaskLoss task, Regulariser regulariser) {
    OptimiserSpec spec =
        task instanceof TaskLoss.Contrastive
            ? new OptimiserSpec.Adam(0.9, 0.999, 1e-8, 0)
            : new OptimiserSpec.Sgd(0.9, 1e-4);
    Run run = new Run(task, regulariser, spec, 3);
    // Vectors live on the heap until the compiler has seen to every method on the way.
    long end = System.nanoTime() + WARM_UP.toNanos();
    long bytes = bytesOf(run, 200);
    while (bytes > 0 && System.nanoTime() < end) {
      run.steps(500);
      bytes = bytesOf(run, 200);
    }
    assertThat(bytes).as("bytes in 200 steps").isZero();
  }

  private static long bytesOf(Run run, int steps) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    run.steps(steps);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @MethodSource("methods")
  void trainingLowersTheLoss(TaskLoss task, Regulariser regulariser) {
    Run run = new Run(task, regulariser, new OptimiserSpec.Sgd(0.9, 0), 3);
    run.steps(1);
    double first = run.step.total();
    assertThat(first).isEqualTo(run.step.task() + KNOBS.lambda() * run.step.regulariser());
    run.steps(300);
    assertThat(run.step.total()).isLessThan(first);
  }

  @Test
  void aStepThatIsNotFiniteIsSeenBeforeItIsTaken() {
    Run run = new Run(new TaskLoss.Contrastive(), new Regulariser.SvMaxBounded(), new OptimiserSpec.Sgd(0, 0), 2);
    run.network.parameters().getFirst().value().set(0, 0, Double.NaN);
    run.step.evaluate();
    assertThat(run.step.isFinite()).isFalse();
  }

  @Test
  void theSameRunAgainHasTheSameBits() {
    Matrix[] weights = new Matrix[2];
    for (int i = 0; i < 2; i++) {
      Run run = new Run(new TaskLoss.Contrastive(), new Regulariser.SvMaxBounded(), new OptimiserSpec.Sgd(0.9, 0), 3);
      run.steps(200);
      weights[i] = run.network.layers().getFirst().weights().value();
    }
    assertThat(weights[0]).isEqualTo(weights[1]);
  }
}
