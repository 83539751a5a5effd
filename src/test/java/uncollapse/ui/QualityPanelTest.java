package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import uncollapse.measure.Uniformity;
import uncollapse.nn.FeatureLayer;
import uncollapse.nn.NetworkSpec;
import uncollapse.scene.Figures;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;

/** The table of measures and the panel of dimensions, on JavaFX's headless platform. */
class QualityPanelTest extends WindowFixture {
  private String value(String measure) throws InterruptedException {
    return Fx.get(() -> ((Label) open.node("#measure-" + measure).lookup(".quality-value")).getText());
  }

  @Test
  void theNumbersAreThoseOfTheEmbeddingShown() throws InterruptedException {
    Fx.run(open.run::step);
    Fx.await("one step", () -> open.run.snapshot().step() == 1 && open.run.readingProperty().get().step() == 1);
    Snapshot snapshot = open.run.snapshot();

    assertThat(value("uniformity")).isEqualTo(Figures.of(Uniformity.of(snapshot.embedding())));
    assertThat(value("rank-me")).isEqualTo(Figures.brief(snapshot.spectrum().effectiveRank()));
    assertThat(value("map-at-r")).isEqualTo(Figures.of(snapshot.quality().mapAtR().orElseThrow()));
    assertThat(value("recall-at-k").split(" +")).hasSize(4);
    assertThat(Fx.get(() -> open.node("#measure-alignment").getAccessibleHelp())).contains("every two points of one class");
    assertThat(Fx.get(() -> open.node("#measure-uniformity").getAccessibleHelp())).doesNotContain("Not defined");
  }

  @Test
  void rawRowsHaveNoUniformityAndTheHoverSaysWhy() throws InterruptedException {
    Fx.run(() -> open.run.send(new Command.Load(Samples.load("two-views-no-guard"))));
    Fx.await("raw rows", () -> !open.run.readingProperty().get().spectrum().unitRows());

    assertThat(value("uniformity")).isEqualTo(Figures.NONE);
    assertThat(Fx.get(() -> open.node("#measure-uniformity").getAccessibleHelp())).endsWith("rows are not of length 1.");
    assertThat(Fx.get(() -> open.node("#measure-alignment").getAccessibleHelp())).contains("two views of each point");
  }

  @Test
  @SuppressWarnings("unchecked")
  void anotherLayerIsPickedAndMeasured() throws InterruptedException {
    ComboBox<FeatureLayer> picker = open.find("#frozen-layer", ComboBox.class);
    assertThat(Fx.get(() -> List.copyOf(picker.getItems()))).isEqualTo(FeatureLayer.of(open.run.experiment().network()));

    Fx.run(() -> picker.setValue(FeatureLayer.INPUT));

    Fx.await("measured", () -> open.run.readingProperty().get().quality().frozen().layer() == FeatureLayer.INPUT);
    Fx.frames(8);
    assertThat(value("knn")).isEqualTo(Figures.of(open.snapshot().quality().frozen().knn().orElseThrow()));

    Fx.run(() -> picker.setValue(FeatureLayer.HIDDEN_2));
    Experiment now = open.run.experiment();
    NetworkSpec spec = now.network();
    Fx.run(
        () ->
            open.run.send(
                new Command.SetNetwork(
                    new NetworkSpec(List.of(8), spec.activation(), spec.d(), spec.normalise(), spec.initialiser()))));
    Fx.await("no such layer any more", () -> picker.getValue() == FeatureLayer.EMBEDDING);
    Fx.await("measured", () -> open.snapshot().quality().frozen().layer() == FeatureLayer.EMBEDDING);
  }

  @Test
  void theCorrelationTakesThePlaceOfTheStdAndNamesItsCells() throws InterruptedException {
    Node map = open.find("#correlation", Node.class);
    assertThat(Fx.get(map::isVisible)).isFalse();

    Fx.run(open.find("#showCorrelation", ToggleButton.class)::fire);
    Fx.frames(8);
    assertThat(Fx.get(map::isVisible)).isTrue();
    assertThat(Fx.get(() -> open.node("#std").isVisible())).isFalse();
    assertThat(open.find("#dimensionsTitle", Label.class).getText()).isEqualTo("Correlation of dimensions");
    Fx.run(open.find("#showCorrelation", ToggleButton.class)::fire);
    assertThat(Fx.get(map::isVisible)).as("pressed again").isTrue();

    Fx.run(() -> Open.mouse(map, MouseEvent.MOUSE_MOVED, 60, 60, 0));
    Fx.await("a cell is named", () -> popups().stream().anyMatch(it -> it.startsWith("r of z")));

    Fx.run(() -> open.look.toggleLanguage());
    Fx.frames(8);
    assertThat(Fx.get(() -> open.node("#correlation").isVisible())).as("remembered").isTrue();
    Fx.run(open.find("#showStd", ToggleButton.class)::fire);
    assertThat(Fx.get(() -> open.node("#std").isVisible())).isTrue();
  }

  private static List<String> popups() {
    return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(it -> ((Tooltip) it).getText()).toList();
  }
}
