package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.linalg.Matrix;
import uncollapse.train.Command;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

class FacingTest {
  /** What SVMax spreads may lie in one third of the sphere: that third is seen, whatever the seed. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5})
  void spreadFeaturesAreSeenFromTheFront(long seed) {
    Trainer trainer = new Trainer(Samples.load("un-collapse").withSeed(seed));
    trainer.advanceTo(100);
    trainer.apply(new Command.SetWeight(0, 1));
    trainer.advanceTo(500);
    Snapshot snapshot = trainer.snapshot();

    Camera camera = Camera.of(Facing.of(snapshot));
    Matrix e = snapshot.embedding();
    int front = 0;
    for (int i = 0; i < e.rows(); i++) {
      front += camera.near(e.get(i, 0), e.get(i, 1), e.get(i, 2)) > 0 ? 1 : 0;
    }
    assertThat(front / (double) e.rows()).isGreaterThan(0.85);
  }

  @Test
  void whatLiesOnNoSphereIsSeenFromWhereItAlwaysWas() {
    assertThat(Facing.of(SnapshotFixture.cloud())).isEqualTo(View.HOME);
    assertThat(Facing.of(SnapshotFixture.circle())).isEqualTo(View.HOME);
  }

  @Test
  void theCameraGoesTheShorterWayRoundAndArrives() {
    View from = View.HOME.turned(3, 0);
    View to = View.HOME.turned(-3, 0.5);
    View next = Facing.towards(from, to, 0.5);
    assertThat(next.yaw()).isCloseTo(Math.PI, Offset.offset(1e-9));
    for (int k = 0; k < 200; k++) {
      next = Facing.towards(next, to, 0.1);
    }
    assertThat(next).isEqualTo(to);
  }
}
