package uncollapse.ui;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/** The clickable values under a slider, each centred below its place on the track. */
final class TickRow extends Pane {
  /** Half the slider's thumb: the track begins and ends that far inside the slider. */
  private static final double THUMB_RADIUS = 8;

  private List<Double> positions = List.of();

  TickRow() {
    getStyleClass().add("tick-row");
    setMinWidth(0);
  }

  void setTicks(List<KnobScale.Tick> ticks, LogScale scale, String knob, DoubleConsumer chosen) {
    positions = ticks.stream().map(tick -> scale.position(tick.value())).toList();
    getChildren().setAll(ticks.stream().map(tick -> button(tick, knob, chosen)).toList());
  }

  private static Button button(KnobScale.Tick tick, String knob, DoubleConsumer chosen) {
    Button button = new Button(tick.text());
    button.getStyleClass().setAll("tick");
    button.setAccessibleText(knob + " " + tick.text());
    // The slider's keys and the number box reach the same values; five more stops for Tab would only be in the way.
    button.setFocusTraversable(false);
    button.setOnAction(_ -> chosen.accept(tick.value()));
    return button;
  }

  @Override
  protected double computePrefHeight(double width) {
    return getManagedChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    double track = getWidth() - 2 * THUMB_RADIUS;
    for (int i = 0; i < positions.size(); i++) {
      var node = getChildren().get(i);
      node.autosize();
      double width = node.getLayoutBounds().getWidth();
      double x = THUMB_RADIUS + positions.get(i) * track - width / 2;
      node.relocate(snapPositionX(Math.clamp(x, 0, Math.max(0, getWidth() - width))), 0);
    }
  }
}
