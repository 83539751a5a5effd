package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import uncollapse.objective.Knob;
import uncollapse.train.Command;
import uncollapse.train.Experiment;

/** Choosing an experiment, and having it again as it was. */
class SamplesMenuTest extends WindowFixture {
  @Test
  void aSampleIsChosenByItsTitle() throws InterruptedException {
    MenuButton picker = open.find("#picker", MenuButton.class);
    Fx.run(picker.getItems().get(1)::fire);
    Fx.await("the second sample runs", () -> open.snapshot().experiment().network().d() == 2);
    assertThat(open.loop.playing()).isTrue();
    Fx.await(
        "the table speaks of the new embedding",
        () ->
            open.scene().getRoot().lookupAll(".quality-row .label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().endsWith("(of 2)")));
  }

  @Test
  void aChangedExperimentSaysSoAndCanBeHadAsItWas() throws InterruptedException {
    Experiment sample = open.snapshot().experiment();
    Button changed = open.find("#original", Button.class);
    assertThat(Fx.get(changed::isVisible)).isFalse();
    Fx.run(() -> open.run.set(new Dial.OfKnob(Knob.LEARNING_RATE), 0.02));
    Fx.await("marked", changed::isVisible);
    Fx.run(open.run::reset);
    open.settle();
    assertThat(Fx.get(changed::isVisible)).as("a reset keeps the knobs").isTrue();

    Fx.run(changed::fire);
    Fx.await("as it was", () -> open.snapshot().experiment().equals(sample) && !changed.isVisible());

    Fx.run(() -> open.run.send(new Command.SetSeed(9)));
    Fx.await("marked again", changed::isVisible);
    Fx.run(open.find("#picker", MenuButton.class).getItems().getFirst()::fire);
    Fx.await("the same sample anew", () -> open.snapshot().experiment().equals(sample) && !changed.isVisible());
  }
}
