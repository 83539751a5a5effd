package uncollapse.ui;

import java.util.List;
import javafx.animation.FadeTransition;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import uncollapse.objective.Knob;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Ranges;

/** One live knob: name and number box, log slider, clickable ticks, and a place for a sentence about bad input. */
final class KnobRow extends VBox {
  private final Knob knob;
  private final LogScale scale;
  private final Words words;
  private final RunModel run;
  private final Slider slider = new Slider(0, 1, 0);
  private final NumberField box = new NumberField();
  private final TickRow tickRow = new TickRow();
  private boolean following;

  KnobRow(Knob knob, RunModel run, Words words) {
    this.knob = knob;
    this.run = run;
    this.words = words;
    this.scale = KnobScale.of(knob);
    build();
    show(run.experiment().knobs().get(knob));
  }

  private void build() {
    String name = Names.symbol(knob) + "  " + Names.of(knob, words);
    getStyleClass().add("knob");
    setId("knob-" + knob.name());
    Label label = new Label(name);
    label.setLabelFor(slider);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(label, gap, box);
    head.getStyleClass().add("knob-head");
    slider.setAccessibleText(name);
    slider.getStyleClass().add("small");
    slider.setBlockIncrement(0.02);
    slider.valueProperty().subscribe((_, position) -> moved(position.doubleValue()));
    Label error = new Label();
    error.getStyleClass().add("error-sentence");
    error.setWrapText(true);
    error.textProperty().bind(box.errorProperty());
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    getChildren().setAll(head, slider, tickRow, error);
    box.take(words, NumberField.Rule.number(Names.symbol(knob), Ranges.of(knob)), value -> run.setKnob(knob, value));
  }

  void setTicks(List<KnobScale.Tick> ticks) {
    tickRow.setTicks(ticks, scale, Names.symbol(knob), value -> run.setKnob(knob, value));
  }

  /** Shows the value that the engine uses; a hand on the slider goes first. */
  void show(double value) {
    box.show(value);
    if (!slider.isValueChanging() && scale.value(slider.getValue()) != value) {
      following = true;
      slider.setValue(scale.position(value));
      following = false;
    }
  }

  private void moved(double position) {
    if (!following) {
      run.setKnob(knob, scale.value(position));
    }
  }

  /** Draws the eye to this knob, a few times. */
  void pulse() {
    FadeTransition fade = new FadeTransition(Duration.millis(700), slider);
    fade.setFromValue(1);
    fade.setToValue(0.25);
    fade.setAutoReverse(true);
    fade.setCycleCount(8);
    fade.play();
  }
}
