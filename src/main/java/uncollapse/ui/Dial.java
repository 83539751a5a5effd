package uncollapse.ui;

import java.util.List;
import uncollapse.objective.Knob;
import uncollapse.scene.Names;
import uncollapse.scene.Theme;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Ranges;
import uncollapse.train.json.Range;

/** A number with a slider: a knob, or the weight of a regulariser. */
sealed interface Dial {
  record OfKnob(Knob knob) implements Dial {}

  /**
   * λ of a regulariser.
   *
   * @param index its place in the list, from 0
   */
  record Weight(int index) implements Dial {}

  /** Whether the present method has it. */
  default boolean isIn(Experiment experiment) {
    return switch (this) {
      case OfKnob(Knob knob) -> experiment.knobsInUse().contains(knob);
      case Weight(int index) -> index < experiment.regularisers().size();
    };
  }

  /** Its value in an experiment that has it. */
  default double in(Experiment experiment) {
    return switch (this) {
      case OfKnob(Knob knob) -> experiment.knobs().get(knob);
      case Weight(int index) -> experiment.regularisers().get(index).weight();
    };
  }

  default Command set(double value) {
    return switch (this) {
      case OfKnob(Knob knob) -> new Command.SetKnob(knob, value);
      case Weight(int index) -> new Command.SetWeight(index, value);
    };
  }

  default String symbol(Experiment experiment) {
    return switch (this) {
      case OfKnob(Knob knob) -> Names.symbol(knob);
      case Weight(int index) -> Names.weight(index, experiment.regularisers().size());
    };
  }

  default String name(Experiment experiment, Words words) {
    return switch (this) {
      case OfKnob(Knob knob) -> Names.of(knob, words);
      case Weight(int index) -> Names.brief(experiment.regularisers().get(index).key(), words);
    };
  }

  /** One or two sentences for who rests the mouse on it. */
  default String about(Experiment experiment, Words words) {
    return switch (this) {
      case OfKnob(Knob knob) -> Names.about(knob, words);
      case Weight(int index) ->
          words.get(
              "ui.weight.tip",
              Numbers.write(range().low()),
              Numbers.write(range().high()),
              Names.about(experiment.regularisers().get(index).regulariser(), words));
    };
  }

  /** CSS of its symbol: that of a weight has the colour of its term. */
  default String style(Experiment experiment, Theme theme) {
    return switch (this) {
      case OfKnob _ -> "";
      case Weight(int index) -> Roles.style(experiment, index, theme);
    };
  }

  default Range range() {
    return switch (this) {
      case OfKnob(Knob knob) -> Ranges.of(knob);
      case Weight _ -> Ranges.WEIGHT;
    };
  }

  default LogScale scale() {
    return switch (this) {
      case OfKnob(Knob knob) -> KnobScale.of(knob);
      case Weight _ -> KnobScale.WEIGHT;
    };
  }

  default List<KnobScale.Tick> ticks(Experiment experiment) {
    return switch (this) {
      case OfKnob(Knob knob) -> KnobScale.ticks(knob, experiment.network().d());
      case Weight _ -> KnobScale.WEIGHTS;
    };
  }

  /** Id of its row in the window. */
  default String id() {
    return switch (this) {
      case OfKnob(Knob knob) -> "knob-" + knob.name();
      case Weight(int index) -> "weight-" + (index + 1);
    };
  }
}
