package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;
import uncollapse.objective.Knob;
import uncollapse.train.Command;
import uncollapse.train.Pace;
import uncollapse.train.Stop;

/** The run stops where it is asked to and where it cannot go on; the window says why and helps. */
class StopsTest extends WindowFixture {
  @Override
  Open window() throws InterruptedException {
    return Open.window("needle");
  }

  @BeforeEach
  void runFlatOut() throws InterruptedException {
    Fx.run(() -> open.run.paceProperty().set(new Pace.FlatOut()));
  }

  private static Optional<Node> inMenu(String selector) {
    return Window.getWindows().stream()
        .filter(it -> it instanceof Popup && it.getScene().getRoot().lookup("#stop-menu") != null)
        .flatMap(it -> Stream.ofNullable(it.getScene().getRoot().lookup(selector)))
        .findFirst();
  }

  private boolean isShown(String selector) {
    return open.node(selector).isVisible();
  }

  private String text(String selector) throws InterruptedException {
    return Fx.get(() -> ((Label) open.node(selector)).getText());
  }

  @Test
  void aStepIsTypedReachedToldAndPassed() throws InterruptedException {
    Fx.run(open.find("#stop", Button.class)::fire);
    Fx.await("the menu", () -> inMenu("#step").isPresent());
    NumberField step = (NumberField) Fx.get(() -> inMenu("#step").orElseThrow());
    Fx.run(
        () -> {
          step.requestFocus();
          step.setText("60");
          step.fireEvent(new ActionEvent());
        });
    assertThat(Fx.get(() -> ((CheckBox) inMenu("#atStep").orElseThrow()).isSelected())).isTrue();
    assertThat(open.run.stops().wantedProperty().get()).isEqualTo(new Stop(60, false));
    Fx.run(open.find("#stop", Button.class)::fire);
    Fx.run(open.run::play);
    Fx.await("the banner", () -> isShown("#halted"));
    assertThat(open.snapshot().step()).isEqualTo(60);
    assertThat(text("#haltedText")).isEqualTo("Stopped at step 60, as asked.");
    Fx.run(open.find("#goOn", Button.class)::fire);
    Fx.await("it goes on", () -> open.snapshot().step() > 100);
    Fx.await("the banner is gone", () -> !isShown("#halted"));
    Fx.run(open.find("#language", Button.class)::fire);
    Fx.run(open.find("#stop", Button.class)::fire);
    Fx.await("the menu in Chinese", () -> inMenu("#step").map(it -> ((NumberField) it).getText().equals("60")).orElse(false));
  }

  @Test
  void aDivergenceIsExplainedRewoundAndTheRunTrainsOn() throws InterruptedException {
    Fx.run(
        () ->
            open.run.send(
                new Command.SetNetwork(new NetworkSpec(java.util.List.of(16), Activation.RELU, 2, false, Initialiser.HE))));
    Fx.run(open.run::play);
    Fx.await("some steps", () -> open.snapshot().step() > 200);
    double before = open.run.experiment().knobs().get(Knob.LEARNING_RATE);
    Fx.run(() -> open.run.set(new Dial.OfKnob(Knob.LEARNING_RATE), 100));
    Fx.await("the banner", () -> isShown("#divergence"));
    long failed = open.snapshot().step();
    assertThat(open.loop.playing()).isFalse();
    assertThat(text("#divergenceText"))
        .startsWith("Diverged at step " + Numbers.grouped(failed + 1) + ", where training stopped: ")
        .contains("η " + Numbers.write(before) + " → 100");
    Button rewind = open.find("#rewindButton", Button.class);
    assertThat(Fx.get(rewind::getText)).startsWith("Rewind to step ");
    Fx.run(rewind::fire);
    Fx.await("the banner is gone", () -> !isShown("#divergence"));
    long good = open.snapshot().step();
    assertThat(good).isLessThan(failed);
    assertThat(Fx.get(rewind::getText)).isEqualTo("Rewind to step " + Numbers.grouped(good));
    Fx.await("η is back", () -> open.run.experiment().knobs().get(Knob.LEARNING_RATE) == before);
    Fx.run(open.run::play);
    Fx.await("it trains past the place", () -> open.snapshot().step() > failed + 200);
    assertThat(open.snapshot().divergence()).isNull();
  }
}
