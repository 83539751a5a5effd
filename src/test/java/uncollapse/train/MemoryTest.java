package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An hour flat out must not grow: everything that is kept for the length of a run is bounded. */
class MemoryTest {
  private static final long MEGABYTE = 1 << 20;

  private final Trainer trainer = new Trainer(Runs.SMALL);

  @Test
  void aLongRunWithManyMovesAndSnapshotsKeepsTheHeapFlat() {
    run(10_000);
    long early = usedHeap();
    run(60_000);
    assertThat(usedHeap() - early).isLessThan(2 * MEGABYTE);
    Snapshot snapshot = trainer.snapshot();
    assertThat(snapshot.step()).isEqualTo(60_000);
    assertThat(snapshot.history().size()).isBetween(Recorder.CAPACITY / 2, Recorder.CAPACITY);
    assertThat(snapshot.moves()).hasSizeLessThanOrEqualTo(MoveLog.MOST_MARKERS + 1);
    assertThat(snapshot.moves().getFirst().step()).as("the first marker is still there").isEqualTo(101);
  }

  private void run(long steps) {
    while (trainer.stepsTaken() < steps) {
      trainer.step();
      if (trainer.stepsTaken() % 100 == 0) {
        trainer.apply(new Command.SetWeight(0, trainer.stepsTaken() / 100 % 7 * 0.1));
        trainer.recentSnapshot();
      }
    }
  }

  private static long usedHeap() {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      used = Math.min(used, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return used;
  }
}
