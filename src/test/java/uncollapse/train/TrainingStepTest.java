package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static uncollapse.Methods.REGULARISERS;
import static uncollapse.Methods.TASKS;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.Golden;
import uncollapse.Methods;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Team;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.Network;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.Optimiser;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Heads;
import uncollapse.objective.Knob;
import uncollapse.objective.Knobs;
import uncollapse.objective.Objective;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;

class TrainingStepTest {
  private static final int BATCH = 16;
  /** Of the thread's own time: a loaded machine has the compiler wait, too. */
  private static final Duration WARM_UP = Duration.ofSeconds(60);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Knobs KNOBS = Knobs.STANDARD;

  private static final List<Term> SVMAX = List.of(new Term(new Regulariser.SvMaxBounded(), 0.1, Place.EMBEDDING));

  /** A small run on fixed data. */
  private static final class Run {
    final Network network;
    final TrainingStep step;
    final Optimiser optimiser;

    Run(TaskLoss task, List<Term> terms, OptimiserSpec spec, int d) {
      Kernels kernels = Kernels.available();
      NetworkSpec shape = new NetworkSpec(List.of(8), Activation.TANH, d, true, Initialiser.MATCHED);
      network = new Network(shape, 2, new SeededRandom(1), kernels);
      Heads heads = Heads.drawn(d, 4, 2);
      step = new TrainingStep(network, network, new Objective(task, () -> terms, heads, () -> KNOBS), BATCH, kernels);
      optimiser =
          new Optimiser(
              spec, Stream.concat(network.parameters().stream(), heads.parameters().stream()).toList(), kernels);
      step.input().copyFrom(Golden.x(BATCH, 2));
      Arrays.setAll(step.labels(), i -> i % 4);
    }

    void steps(int count) {
      for (int i = 0; i < count; i++) {
        step.evaluate();
        if (step.isFinite()) {
          step.apply(optimiser, KNOBS.get(Knob.LEARNING_RATE));
        }
      }
    }
  }

  static Stream<Arguments> methods() {
    List<List<Term>> losses = new ArrayList<>(List.of(List.of(), SEVERAL));
    REGULARISERS.forEach(it -> losses.add(List.of(Methods.term(it, 0.1))));
    return TASKS.stream()
        .flatMap(task -> losses.stream().filter(it -> fits(task, it)).map(it -> Arguments.of(task, it)));
  }

  /** Several terms, and other places than the embedding. */
  private static final List<Term> SEVERAL =
      List.of(
          new Term(new Regulariser.VicVariance(1e-4), 0.2, Place.OUTPUT),
          new Term(new Regulariser.SvMaxBounded(), 0.1, Place.ALL_HIDDEN),
          new Term(new Regulariser.WeightDecay(), 0.001, Place.EMBEDDING));

  private static boolean fits(TaskLoss task, List<Term> terms) {
    return terms.stream().allMatch(it -> Methods.fit(task, it.regulariser()));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void allocatesNothingOnceWarm(TaskLoss task, List<Term> terms) {
    OptimiserSpec spec =
        task instanceof TaskLoss.Contrastive
            ? new OptimiserSpec.Adam(0.9, 0.999, 1e-8)
            : new OptimiserSpec.Sgd(0.9);
    Run run = new Run(task, terms, spec, 3);
    // Vectors live on the heap until the compiler has seen to every method on the way.
    long end = THREADS.getCurrentThreadCpuTime() + WARM_UP.toNanos();
    long bytes = bytesOf(run, 200);
    while (bytes > 0 && THREADS.getCurrentThreadCpuTime() < end) {
      run.steps(500);
      bytes = bytesOf(run, 200);
    }
    assertThat(bytes).as("bytes in 200 steps").isZero();
  }

  private static long bytesOf(Run run, int steps) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    run.steps(steps);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  /** Of W3, large enough to be shared. */
  @ParameterizedTest
  @EnumSource
  void twoThreadsAllocateNothingOnceWarm(Workload.Extra extra) {
    try (Team team = new Team()) {
      long helper = idOf("kernels");
      Workload.Run run = Workload.W3.prepare(extra, Kernels.available(team));
      long end = THREADS.getCurrentThreadCpuTime() + WARM_UP.toNanos();
      long bytes = 1;
      while (bytes > 0 && THREADS.getCurrentThreadCpuTime() < end) {
        long before = THREADS.getCurrentThreadAllocatedBytes() + THREADS.getThreadAllocatedBytes(helper);
        for (int i = 0; i < 100; i++) {
          run.step();
        }
        bytes = THREADS.getCurrentThreadAllocatedBytes() + THREADS.getThreadAllocatedBytes(helper) - before;
      }
      assertThat(bytes).as("bytes in 100 steps").isZero();
    }
  }

  private static long idOf(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .mapToLong(Thread::threadId)
        .max()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void trainingLowersTheLoss(TaskLoss task, List<Term> terms) {
    Run run = new Run(task, terms, new OptimiserSpec.Sgd(0.9), 3);
    run.steps(1);
    double first = run.step.total();
    double sum = run.step.terms().task().scalar();
    for (int k = 0; k < terms.size(); k++) {
      sum += terms.get(k).weight() * run.step.terms().regularisers().get(k).scalar();
    }
    assertThat(first).isEqualTo(sum);
    run.steps(300);
    assertThat(run.step.total()).isLessThan(first);
  }

  @Test
  void aStepThatIsNotFiniteIsSeenBeforeItIsTaken() {
    Run run = new Run(new TaskLoss.Contrastive(), SVMAX, new OptimiserSpec.Sgd(0), 2);
    run.network.parameters().getFirst().value().set(0, 0, Double.NaN);
    run.step.evaluate();
    assertThat(run.step.isFinite()).isFalse();
  }

  @Test
  void theSameRunAgainHasTheSameBits() {
    Matrix[] weights = new Matrix[2];
    for (int i = 0; i < 2; i++) {
      Run run = new Run(new TaskLoss.Contrastive(), SVMAX, new OptimiserSpec.Sgd(0.9), 3);
      run.steps(200);
      weights[i] = run.network.layers().getFirst().weights().value();
    }
    assertThat(weights[0]).isEqualTo(weights[1]);
  }
}
