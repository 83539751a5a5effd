package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import uncollapse.measure.Regime;
import uncollapse.objective.Knob;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.scene.Facing;
import uncollapse.scene.View;
import uncollapse.text.Language;
import uncollapse.train.Experiment;
import uncollapse.train.Pace;

/** The window does what its controls say: pressed, dragged and typed into on JavaFX's headless platform. */
class WindowTest extends WindowFixture {
  @Test
  void playTrainsAndPauseKeepsEverything() throws InterruptedException {
    assertThat(open.snapshot().step()).isZero();

    robotClick("#play");
    Fx.await("steps are taken", () -> open.snapshot().step() > 3);
    robotClick("#play");
    Fx.await("paused", () -> !open.loop.playing());
    open.settle();
    long step = open.snapshot().step();
    Fx.frames(20);

    assertThat(open.snapshot().step()).isEqualTo(step);
    assertThat(open.find(".step-count", Label.class).getText()).isEqualTo(Numbers.grouped(step));
  }

  @Test
  void draggingLambdaLetsTheEmbeddingSpread() throws InterruptedException {
    Fx.run(() -> open.run.paceProperty().set(new Pace.FlatOut()));
    Fx.run(open.run::play);
    Fx.await("all points in one dot", () -> open.snapshot().step() > 150 && open.snapshot().regime() == Regime.POINT);
    double collapsed = open.snapshot().spectrum().sMu();

    Slider slider = open.find("#weight-1 .slider", Slider.class);
    Open.drag(slider, 0, new LogScale(0.001, 100, true).position(1));

    Fx.await("λ is about 1", () -> Math.abs(Math.log10(lambda(open.run.experiment()))) < 0.15);
    Fx.await("spread", () -> open.snapshot().spectrum().utilisation() > 0.7);
    assertThat(open.snapshot().spectrum().sMu()).isGreaterThan(1.3 * collapsed);
    assertThat(open.snapshot().moves()).isNotEmpty();
  }

  @Test
  void aTickSetsItsValueExactlyAndTheHintGoesOnceItIsFollowed() throws InterruptedException {
    Node hint = open.find(".hint", Node.class);
    assertThat(Fx.get(hint::isVisible)).isTrue();

    clickTick("λ 1");

    Fx.await("λ = 1", () -> lambda(open.run.experiment()) == 1);
    Fx.await("the hint is gone", () -> !hint.isVisible());
    clickTick("λ 0");
    Fx.await("λ = 0", () -> lambda(open.run.experiment()) == 0);
    Fx.frames(4);
    assertThat(open.find("#weight-1 .slider", Slider.class).getValue()).isZero();
  }

  @Test
  void theSeedBoxAndItsButtonStartAgainFromStepZero() throws InterruptedException {
    Fx.run(open.run::step);
    Fx.await("a step", () -> open.snapshot().step() == 1);

    type(open.find(".seed", NumberField.class), "12345");
    Fx.await("seed 12345 from step 0", () -> open.snapshot().experiment().seed() == 12345 && open.snapshot().step() == 0);

    Fx.run(open.find("#new-seed", Button.class)::fire);
    Fx.await("another seed", () -> open.snapshot().experiment().seed() != 12345);
  }

  @Test
  void resetGoesBackToTheSameStartAndKeepsTheKnobs() throws InterruptedException {
    var start = open.snapshot().embedding();
    clickTick("λ 0.1");
    Fx.run(open.run::step);
    Fx.await("one step", () -> open.snapshot().step() == 1 && lambda(open.snapshot().experiment()) == 0.1);

    Fx.run(open.find("#reset", Button.class)::fire);

    Fx.await("step 0", () -> open.snapshot().step() == 0);
    assertThat(open.snapshot().embedding()).isEqualTo(start);
    assertThat(lambda(open.snapshot().experiment())).isEqualTo(0.1);
  }

  @Test
  void knobsThatTheMethodDoesNotUseAreHidden() throws InterruptedException {
    assertThat(knobs()).containsExactlyInAnyOrder(Knob.LEARNING_RATE, Knob.MARGIN);

    pick("#regulariser-1 .combo-box", Choices.like(new Regulariser.VicVariance(1e-4)));
    Fx.await("γ is there", () -> open.node("#knob-GAMMA").isManaged());
    assertThat(knobs()).containsExactlyInAnyOrder(Knob.GAMMA, Knob.LEARNING_RATE, Knob.MARGIN);

    Fx.run(open.find("#regulariser-1 .remove", Button.class)::fire);
    pick("#task", new TaskLoss.CrossEntropy());
    Fx.await("only η is left", () -> !open.node("#knob-MARGIN").isManaged() && !open.node("#weight-1").isManaged());
    assertThat(knobs()).containsExactly(Knob.LEARNING_RATE);
    assertThat(open.snapshot().run()).as("none of this restarts").isEqualTo(open.run.snapshot().run());
  }

  @Test
  void theLanguageChangesWhileTheRunGoesOn() throws InterruptedException {
    Fx.run(open.run::play);
    clickTick("λ 0.1");
    Fx.await("λ = 0.1", () -> lambda(open.run.experiment()) == 0.1);
    Fx.await("some steps", () -> open.snapshot().step() > 10);
    long run = open.snapshot().run();
    WeakReference<Node> old = new WeakReference<>(Fx.get(() -> open.scene().getRoot()));

    Fx.run(open.find("#language", Button.class)::fire);
    Fx.frames(8);

    long step = open.snapshot().step();
    assertThat(open.find("#reset", Button.class).getText()).isEqualTo("重置");
    assertThat(open.find("#language", Button.class).getText()).isEqualTo("English");
    assertThat(open.find("#weight-1 .number-field", NumberField.class).getText()).isEqualTo("0.1");
    Fx.await("the run goes on", () -> open.snapshot().step() > step);
    assertThat(open.snapshot().run()).isEqualTo(run);
    assertThat(open.look.languageProperty().get()).isEqualTo(Language.CHINESE);
    Fx.await("the old nodes are let go", () -> {
      System.gc();
      return old.get() == null;
    });
  }

  @Test
  void draggingTurnsTheSphereAndADoubleClickTurnsItBack() throws InterruptedException {
    Node features = open.find("#features", Node.class);
    Fx.run(
        () -> {
          Open.mouse(features, MouseEvent.MOUSE_PRESSED, 300, 200, 1);
          Open.mouse(features, MouseEvent.MOUSE_DRAGGED, 360, 230, 1);
          Open.mouse(features, MouseEvent.MOUSE_RELEASED, 360, 230, 1);
        });
    View best = Facing.of(open.snapshot());
    Fx.frames(8);
    assertThat(open.look.view().yaw()).isNotEqualTo(best.yaw());
    assertThat(open.look.view().pitch()).isNotEqualTo(best.pitch());

    Fx.run(() -> Open.mouse(features, MouseEvent.MOUSE_CLICKED, 360, 230, 2));
    Fx.await("the camera is back", () -> open.look.view().equals(best));
  }

  @Test
  void speedIsEasedUntilTheUserTouchesIt() throws InterruptedException {
    Fx.run(open.run::begin);
    assertThat(open.find(".speed-words", Label.class).getText()).isEqualTo("eased");

    Slider speed = open.find("#speed", Slider.class);
    Fx.run(() -> speed.setValue(speed.getMax()));
    assertThat(open.run.paceProperty().get()).isEqualTo(new Pace.FlatOut());
    assertThat(open.find(".speed-words", Label.class).getText()).isEqualTo("flat out");
    Fx.run(() -> speed.setValue(0));
    assertThat(open.find(".speed-words", Label.class).getText()).isEqualTo("1 step/s");
  }

  @Test
  void keysWorkAnywhereButWhereOneTypes() throws InterruptedException {
    Node root = Fx.get(() -> open.scene().getRoot());
    key(root, KeyCode.RIGHT);
    Fx.await("one step", () -> open.snapshot().step() == 1);
    key(open.find(".seed", NumberField.class), KeyCode.R);
    open.settle();
    assertThat(open.snapshot().step()).isEqualTo(1);
    key(root, KeyCode.R);
    Fx.await("reset", () -> open.snapshot().step() == 0);
    key(root, KeyCode.SPACE);
    Fx.await("playing", () -> open.loop.playing());
  }

  static double lambda(Experiment experiment) {
    return experiment.regularisers().getFirst().weight();
  }

  private Set<Knob> knobs() throws InterruptedException {
    return Fx.get(
        () ->
            List.of(Knob.values()).stream()
                .filter(knob -> open.node("#knob-" + knob.name()).isManaged())
                .collect(Collectors.toSet()));
  }

  private void clickTick(String accessible) throws InterruptedException {
    Button tick =
        open.all(".tick").stream()
            .map(Button.class::cast)
            .filter(button -> accessible.equals(button.getAccessibleText()))
            .findFirst()
            .orElseThrow();
    Fx.run(tick::fire);
  }

  private <T> void pick(String selector, T value) throws InterruptedException {
    @SuppressWarnings("unchecked")
    ComboBox<T> box = open.find(selector, ComboBox.class);
    Fx.run(() -> box.setValue(value));
  }

  static void type(NumberField box, String text) throws InterruptedException {
    Fx.run(
        () -> {
          box.requestFocus();
          box.setText(text);
          box.fireEvent(new ActionEvent());
        });
    Fx.frames(6);
  }

  static void key(Node node, KeyCode code) throws InterruptedException {
    KeyEvent pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    Fx.run(() -> node.fireEvent(pressed));
  }

  private void robotClick(String selector) throws InterruptedException {
    Node node = open.find(selector, Node.class);
    Fx.run(
        () -> {
          Point2D at = node.localToScreen(node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
          Robot robot = new Robot();
          robot.mouseMove(at);
          robot.mouseClick(MouseButton.PRIMARY);
        });
    Fx.frames(2);
  }
}
