package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Byol;
import uncollapse.objective.Knob;

/** What is kept of earlier steps uses its room and keeps to it. */
class TimelineRoomTest {
  private static final long ROOM = 1L << 20;

  private final Lab lab = new Lab(Runs.SMALL, ROOM);

  private void steps(long to) {
    while (lab.stepsTaken() < to) {
      assertThat(lab.step()).isTrue();
    }
  }

  private long taken(Side side) {
    long bytes = 0;
    Checkpoint before = null;
    for (Checkpoint it : lab.trainer(side).timeline().checkpoints()) {
      bytes += it.bytes(before);
      before = it;
    }
    return bytes;
  }

  @Test
  void aLoneRunHasAllOfIt() {
    for (long to : new long[] {4_000, 9_000, 15_000}) {
      steps(to);
      assertThat(taken(Side.A)).isBetween(ROOM * 2 / 5, ROOM);
    }
  }

  @Test
  void twoRunsHaveHalfEachAndTheOneThatIsKeptHasAllAgain() {
    steps(8_000);
    lab.compare();
    assertThat(taken(Side.A)).isLessThan(ROOM / 2);
    steps(12_000);
    assertThat(taken(Side.A)).isBetween(ROOM / 6, ROOM / 2);
    assertThat(taken(Side.B)).isBetween(ROOM / 6, ROOM / 2);
    lab.keep(Side.B);
    steps(24_000);
    assertThat(taken(Side.B)).isBetween(ROOM / 2, ROOM);
  }

  @Test
  void whatIsAddedLaterIsCounted() {
    steps(6_000);
    lab.apply(Side.A, new Command.SetOptimiser(new OptimiserSpec.Adam(0.9, 0.999, 1e-8)), false);
    lab.apply(Side.A, new Command.SetKnob(Knob.LEARNING_RATE, 0.001), false);
    lab.apply(Side.A, new Command.SetTerms(List.of()), false);
    lab.apply(Side.A, new Command.SetTask(new Byol(true, true)), false);
    for (long to : new long[] {9_000, 12_000, 18_000}) {
      steps(to);
      assertThat(taken(Side.A)).isLessThan(ROOM);
    }
  }

  @Test
  void aCheckpointHoldsWeightsAndOneMomentAndSharesTheAverages() {
    steps(40);
    List<Checkpoint> kept = lab.trainer(Side.A).timeline().checkpoints();
    long weights = 8L * kept.get(2).weights().stream().mapToLong(it -> it.data().length).sum();
    assertThat(kept.get(2).bytes(kept.get(1))).isBetween(2 * weights, 2 * weights + 3_000);
    assertThat(kept.get(2).bytes(null)).isGreaterThan(kept.get(2).bytes(kept.get(1)) + weights / 2);
    assertThat(kept.stream().map(Checkpoint::step)).containsExactly(0L, 16L, 32L);
  }

  @Test
  void whereStepsAreDearThereAreMoreOfThem() {
    Lab dear = new Lab(Runs.dear(), 64L << 20);
    for (int i = 0; i < 9; i++) {
      dear.step();
    }
    assertThat(dear.trainer(Side.A).timeline().checkpoints().stream().map(Checkpoint::step)).containsExactly(0L, 4L, 8L);
  }
}
