package uncollapse.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uncollapse.train.Runs.SMALL;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uncollapse.linalg.SeededRandom;

@Timeout(120)
class StopTest {
  private final Halt halt = new Halt();
  private final Lab lab = new Lab(SMALL, 8L << 20);

  /** Steps as the training loop does. */
  private long play(long most) {
    while (lab.stepsTaken() < most && lab.step() && !halt.pauses(lab)) {}
    return lab.stepsTaken();
  }

  @Test
  void theLoopStopsAtExactlyThatStepAndGoesOnWhenPlayedAgain() throws InterruptedException {
    LinkedBlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    try (TrainingLoop loop = new TrainingLoop(SMALL, failures::add)) {
      loop.halt().at(new Stop(137, false));
      loop.play();
      await(() -> !loop.playing());
      await(() -> loop.snapshot().step() == 137);
      assertThat(loop.halt().reason()).isEqualTo(new Halt.Reason(137, false));
      loop.play();
      await(() -> loop.snapshot().step() > 200);
    }
    assertThat(failures).isEmpty();
  }

  private static void await(BooleanSupplier so) throws InterruptedException {
    while (!so.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  @Test
  void convergenceIsToldOnceAtTheSameStepEachTimeUntilSomethingChanges() {
    halt.at(new Stop(0, true));
    long first = play(30_000);
    assertThat(first).isBetween(3_000L, 20_000L);
    assertThat(halt.reason()).isEqualTo(new Halt.Reason(first, true));
    assertThat(play(first + 500)).as("it has been told").isEqualTo(first + 500);
    lab.apply(Side.A, new Command.Reset(), false);
    assertThat(play(30_000)).as("by steps, not by time").isEqualTo(first);
    lab.apply(Side.A, new Command.SetWeight(0, 0.4), false);
    long second = play(60_000);
    assertThat(second).isGreaterThan(first).isLessThan(60_000);
    assertThat(requireNonNull(halt.reason()).step()).isEqualTo(second);
  }

  @Test
  void twoRunsHaveConvergedWhenBothHave() {
    halt.at(new Stop(0, true));
    long alone = play(30_000);
    lab.apply(Side.A, new Command.Reset(), false);
    lab.compare();
    lab.apply(Side.B, new Command.SetKnob(uncollapse.objective.Knob.LEARNING_RATE, 0.002), false);
    assertThat(play(alone + 100)).isEqualTo(alone + 100);
  }

  @Test
  void thePastDoesNotStop() {
    play(50);
    lab.seek(20);
    lab.travel(() -> true);
    halt.at(new Stop(50, false));
    assertThat(lab.step()).isTrue();
    assertThat(halt.pauses(lab)).isFalse();
  }

  @Test
  void flatIsWhatLooksFlatOnAChart() {
    SeededRandom random = new SeededRandom(5);
    assertThat(Convergence.of(History.EMPTY)).isFalse();
    assertThat(Convergence.of(run(2_900, step -> 1 - Math.exp(-step / 50)))).as("too early to tell").isFalse();
    assertThat(Convergence.of(run(5_000, step -> Math.exp(-step / 50)))).isTrue();
    assertThat(Convergence.of(run(5_000, step -> Math.exp(-step / 50) + 0.02 * random.nextGaussian()))).as("it trembles").isTrue();
    assertThat(Convergence.of(run(5_000, step -> step))).isFalse();
    assertThat(Convergence.of(run(5_000, step -> Math.exp(-step / 3_000)))).as("slow is not still").isFalse();
    assertThat(Convergence.of(run(5_000, step -> Math.sin(step / 700)))).isFalse();
    assertThat(Convergence.of(run(5_000, _ -> 1))).as("nothing has ever moved").isTrue();
  }

  private static History run(int steps, DoubleUnaryOperator course) {
    long[] at = new long[steps + 1];
    Arrays.setAll(at, i -> i);
    double[] curve = new double[steps + 1];
    Arrays.setAll(curve, i -> course.applyAsDouble(i));
    double[] total = curve.clone();
    total[0] = Double.NaN;
    return new History(at.length, at, curve, curve, total, total, new LinkedHashMap<>());
  }
}
