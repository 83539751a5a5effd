package uncollapse.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Term;
import uncollapse.scene.FeaturesPainter;
import uncollapse.scene.Layer;
import uncollapse.scene.Layers;
import uncollapse.scene.Placement;
import uncollapse.scene.SubStep;
import uncollapse.train.Command;
import uncollapse.train.Forces;
import uncollapse.train.Samples;
import uncollapse.train.SlowStep;
import uncollapse.train.Trainer;

/** The words under the features switch layers, and slow motion takes a step apart. */
class LayersUiTest extends WindowFixture {
  @Test
  void eachWordOfTheLegendSwitchesItsLayer() throws InterruptedException {
    assertThat(open.look.view().layers()).isEqualTo(Layers.USUAL);
    ToggleButton trails = open.find("#layer-trails", ToggleButton.class);
    assertThat(Fx.get(trails::isSelected)).isFalse();
    click(trails);
    assertThat(open.look.view().layers()).isEqualTo(Layers.USUAL.toggled(Layer.TRAILS));
    assertThat(Fx.get(trails::isSelected)).isTrue();
    click(open.find("#layer-task", ToggleButton.class));
    assertThat(open.look.view().layers().has(Layer.TASK)).isFalse();
    Term term = open.run.experiment().regularisers().getFirst();
    click(word("→ SVMax"));
    assertThat(open.look.view().layers().has(term.key())).isFalse();

    Fx.run(open.find("#language", Button.class)::fire);
    Fx.frames(8);
    assertThat(open.look.view().layers().has(term.key())).isFalse();
    assertThat(Fx.get(open.find("#layer-trails", ToggleButton.class)::isSelected)).isTrue();
    assertThat(Fx.get(open.find("#layer-task", ToggleButton.class)::isSelected)).isFalse();
    assertThat(Fx.get(() -> word("→ SVMax").isSelected())).isFalse();
  }

  @Test
  void forcesAreMeasuredWhileTheyAreSeen() throws InterruptedException {
    open.settle();
    assertThat(open.snapshot().motion().forces()).isNull();
    Node features = open.find("#features", Node.class);
    hover(features, 4);
    Fx.await("forces at the hovered point", () -> open.run.snapshot().motion().forces() != null);
    Forces forces = requireNonNull(open.run.snapshot().motion().forces());
    assertThat(forces.points()).contains(open.look.view().hovered());
    Fx.run(() -> open.look.viewProperty().set(open.look.view().hovering(-1)));
    Fx.await("none any more", () -> open.run.snapshot().motion().forces() == null);
    click(open.find("#layer-everywhere", ToggleButton.class));
    Fx.await("forces at many", () -> open.run.snapshot().motion().forces() != null);
  }

  @Test
  void aTermOnAHiddenLayerHasAWordThatSaysSo() throws InterruptedException {
    Fx.run(() -> open.run.send(new Command.SetTerms(List.of(new Term(new Regulariser.SvMaxBounded(), 1, Place.HIDDEN_1)))));
    Fx.await("a word without a layer", () -> open.scene().getRoot().lookup(".no-layer") instanceof Label);
    Label word = open.find(".no-layer", Label.class);
    assertThat(Fx.get(word::getText)).startsWith("SVMax");
    assertThat(Fx.get(word::getAccessibleHelp)).contains("no arrow");
  }

  @Test
  void slowMotionTakesOneStepApartAndLeavesTheRunPausedOneStepFurther() throws InterruptedException {
    Node root = Fx.get(() -> open.scene().getRoot());
    typed(root, ".");
    Fx.await("1/4", () -> part() == SubStep.Part.FORWARD);
    SlowStep step = requireNonNull(open.look.view().slow()).step();
    Fx.await("the engine has taken it", () -> open.snapshot().step() == 1);
    Fx.frames(4);
    assertThat(open.run.snapshot()).isSameAs(step.before());
    assertThat(shownStep()).isEqualTo("0");
    assertThat(sentence()).contains(Integer.toString(step.rows().rows()));
    for (SubStep.Part part : List.of(SubStep.Part.LOSSES, SubStep.Part.GRADIENTS, SubStep.Part.UPDATE)) {
      typed(root, ".");
      Fx.await(part.name(), () -> part() == part);
      Fx.frames(6);
      assertThat(shownStep()).isEqualTo(part == SubStep.Part.UPDATE ? "1" : "0");
      assertThat(Fx.get(() -> Layout.faults(open.scene().getRoot()))).as(part.name()).isEmpty();
    }
    typed(root, ".");
    Fx.await("done", () -> part() == null);
    Fx.frames(6);
    assertThat(open.loop.playing()).isFalse();
    Trainer alone = new Trainer(Samples.load("un-collapse"));
    alone.step();
    assertThat(open.run.snapshot().step()).isEqualTo(1);
    assertThat(open.run.snapshot().embedding()).isEqualTo(alone.snapshot().embedding());
  }

  @Test
  void slowMotionEndsWithEscapeItsCrossAndWhenTheRunGoesOn() throws InterruptedException {
    Node root = Fx.get(() -> open.scene().getRoot());
    Fx.run(open.find("#slow", Button.class)::fire);
    Fx.await("1/4", () -> part() == SubStep.Part.FORWARD);
    Fx.run(() -> root.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    Fx.await("ended", () -> part() == null && open.run.snapshot().step() == 1);
    typed(root, ".");
    Fx.await("1/4 again", () -> part() == SubStep.Part.FORWARD);
    Fx.run(open.find("#slow-next", Button.class)::fire);
    Fx.await("2/4", () -> part() == SubStep.Part.LOSSES);
    Fx.run(open.run::play);
    Fx.await("the run goes on", () -> part() == null && open.run.snapshot().step() > 3);
    typed(root, ".");
    Fx.await("slow again", () -> part() == SubStep.Part.FORWARD && !open.loop.playing());
    Fx.run(open.run::reset);
    Fx.await("reset", () -> part() == null && open.run.snapshot().step() == 0);
  }

  private SubStep.@Nullable Part part() {
    SubStep slow = open.look.view().slow();
    return slow == null ? null : slow.part();
  }

  private String sentence() throws InterruptedException {
    return open.find(".slow-sentence", Label.class).getText();
  }

  private String shownStep() throws InterruptedException {
    return open.find(".step-count", Label.class).getText();
  }

  private ToggleButton word(String text) {
    return open.scene().getRoot().lookupAll(".layer").stream()
        .map(ToggleButton.class::cast)
        .filter(it -> it.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static void typed(Node node, String character) throws InterruptedException {
    KeyEvent event = new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    Fx.run(() -> node.fireEvent(event));
  }

  private void hover(Node features, int point) throws InterruptedException {
    Fx.run(
        () -> {
          PainterCanvas canvas = (PainterCanvas) features;
          Placement at = new FeaturesPainter().place(canvas.area(), requireNonNull(canvas.picture()));
          double zoom = canvas.zoomProperty().get();
          Open.mouse(features, javafx.scene.input.MouseEvent.MOUSE_MOVED, at.x()[point] * zoom, at.y()[point] * zoom, 0);
        });
    Fx.await("something is hovered", () -> open.look.view().hovered() >= 0);
  }

  private void click(Node node) throws InterruptedException {
    Fx.run(
        () -> {
          Point2D at = node.localToScreen(node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
          Robot robot = new Robot();
          robot.mouseMove(at);
          robot.mouseClick(MouseButton.PRIMARY);
          // Away again: under the mouse a point would be hovered.
          robot.mouseMove(new Point2D(1, 1));
        });
    Fx.frames(2);
  }
}
