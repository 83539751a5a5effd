package uncollapse.ui;

import java.util.List;
import javafx.animation.FadeTransition;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import uncollapse.scene.Theme;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** One dial: its name and what it was, a number box, a log slider, and clickable ticks. */
final class KnobRow extends VBox {
  /** A thumb that is dropped so near a tick, as a share of the track, means the tick. */
  private static final double CATCH = 0.012;

  private final Dial dial;
  private final LogScale scale;
  private final RunModel run;
  private final Words words;
  private final Label symbol = new Label();
  private final Label label = new Label();
  private final Label was = new Label();
  private final Slider slider = new Slider(0, 1, 0);
  private final NumberField box = new NumberField();
  private final TickRow tickRow = new TickRow();
  private List<KnobScale.Tick> ticks = List.of();
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
    symbol.getStyleClass().add("symbol");
    symbol.setMinWidth(USE_PREF_SIZE);
    was.getStyleClass().add("was");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(symbol, label, was, gap, box);
    head.getStyleClass().add("knob-head");
    slider.accessibleTextProperty().bind(symbol.textProperty().concat("  ").concat(label.textProperty()));
    slider.getStyleClass().add("small");
    slider.setBlockIncrement(0.02);
    slider.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> run.hold(true));
    slider.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> run.hold(false));
    slider.valueProperty().subscribe((_, position) -> moved(position.doubleValue()));
    box.take(words, NumberField.Rule.number("", dial.range()), this::set);
    getChildren().setAll(head, slider, tickRow);
  }

  /**
   * Shows the dial as an experiment has it, if it does.
   *
   * @param theme whose colour the symbol of a weight has
   */
  void show(Experiment experiment, Theme theme) {
    boolean used = dial.isIn(experiment);
    setVisible(used);
    if (!used) {
      return;
    }
    String sign = dial.symbol(experiment);
    if (!symbol.getText().equals(sign) || !ticks.equals(dial.ticks(experiment))) {
      symbol.setText(sign);
      box.name(sign);
      ticks = dial.ticks(experiment);
      tickRow.setTicks(ticks, scale, sign, this::set);
    }
    String name = dial.name(experiment, words);
    if (!label.getText().equals(name)) {
      label.setText(name);
      Tips.explain(slider, dial.about(experiment, words));
      Tips.explain(label, dial.about(experiment, words));
      Tips.explain(box, words.get("ui.number.tip"));
    }
    symbol.setStyle(dial.style(experiment, theme));
    show(dial.in(experiment));
  }

  /** Says that something else than a hand has moved this dial. */
  void movedFrom(double before) {
    was.setText(words.get("ui.was", Numbers.write(before)));
    pulse();
  }

  private void set(double value) {
    was.setText("");
    run.set(dial, value);
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
      set(
          ticks.stream()
              .filter(tick -> Math.abs(scale.position(tick.value()) - position) < CATCH)
              .findFirst()
              .map(KnobScale.Tick::value)
              .orElseGet(() -> scale.value(position)));
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
