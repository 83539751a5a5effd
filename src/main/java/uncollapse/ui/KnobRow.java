package uncollapse.ui;

import javafx.animation.FadeTransition;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** One dial: name and number box, log slider, clickable ticks, and a place for a sentence about bad input. */
final class KnobRow extends VBox {
  private final Dial dial;
  private final LogScale scale;
  private final RunModel run;
  private final Words words;
  private final Label label = new Label();
  private final Slider slider = new Slider(0, 1, 0);
  private final NumberField box = new NumberField();
  private final TickRow tickRow = new TickRow();
  private boolean following;

  KnobRow(Dial dial, RunModel run, Words words) {
    this.dial = dial;
    this.run = run;
    this.words = words;
    this.scale = dial.scale();
    build();
  }

  private void build() {
    getStyleClass().add("knob");
    setId(dial.id());
    label.setLabelFor(slider);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(label, gap, box);
    head.getStyleClass().add("knob-head");
    slider.accessibleTextProperty().bind(label.textProperty());
    slider.getStyleClass().add("small");
    slider.setBlockIncrement(0.02);
    slider.valueProperty().subscribe((_, position) -> moved(position.doubleValue()));
    Label error = new Label();
    error.getStyleClass().add("error-sentence");
    error.setWrapText(true);
    error.textProperty().bind(box.errorProperty());
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    getChildren().setAll(head, slider, tickRow, error);
  }

  /** Shows the dial as an experiment has it, if it does. */
  void show(Experiment experiment) {
    boolean used = dial.isIn(experiment);
    setVisible(used);
    if (used) {
      String symbol = dial.symbol(experiment);
      label.setText(symbol + "  " + dial.name(experiment, words));
      box.take(words, NumberField.Rule.number(symbol, dial.range()), value -> run.set(dial, value));
      tickRow.setTicks(dial.ticks(experiment), scale, symbol, value -> run.set(dial, value));
      show(dial.in(experiment));
    }
  }

  /** Shows the value that the engine uses; a hand on the slider goes first. */
  private void show(double value) {
    box.show(value);
    if (!slider.isValueChanging() && scale.value(slider.getValue()) != value) {
      following = true;
      slider.setValue(scale.position(value));
      following = false;
    }
  }

  private void moved(double position) {
    if (!following) {
      run.set(dial, scale.value(position));
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
