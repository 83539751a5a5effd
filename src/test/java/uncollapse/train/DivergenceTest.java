package uncollapse.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uncollapse.train.Runs.SMALL;
import static uncollapse.train.Runs.weights;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Regulariser;

class DivergenceTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void divergenceStopsAtItsStepWithFiniteWeightsAndResetWorks(boolean normalise) {
    var spec = new NetworkSpec(List.of(16, 16), Activation.LINEAR, 2, normalise, Initialiser.MATCHED);
    Trainer trainer = new Trainer(SMALL.withNetwork(spec));
    trainer.advanceTo(20);
    trainer.apply(new Command.SetKnob(Knob.LEARNING_RATE, 100));
    trainer.apply(Runs.terms(new Regulariser.WeightDecay()));
    trainer.advanceTo(100_000);
    Divergence divergence = requireNonNull(trainer.divergence());
    assertThat(divergence.step()).isEqualTo(trainer.stepsTaken() + 1);
    assertThat(requireNonNull(divergence.lastMove()).setting()).isEqualTo(Setting.Part.REGULARISERS);
    assertThat(trainer.step()).isFalse();
    Snapshot snapshot = trainer.snapshot();
    assertThat(snapshot.divergence()).isEqualTo(divergence);
    assertThat(weights(trainer)).allSatisfy(w -> assertThat(w.isFinite()).isTrue());
    assertThat(snapshot.embedding().isFinite()).isTrue();
    assertThat(requireNonNull(snapshot.field()).embedding().isFinite()).isTrue();
    assertThat(snapshot.spectrum().singularValues()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
    assertThat(requireNonNull(snapshot.losses()).total()).isFinite();
    trainer.apply(new Command.SetKnob(Knob.LEARNING_RATE, 0.01));
    Trainer again = trainer.restarted(new Command.Reset());
    assertThat(again.divergence()).isNull();
    assertThat(again.step()).isTrue();
  }
}
