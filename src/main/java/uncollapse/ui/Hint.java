package uncollapse.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import uncollapse.objective.Knob;
import uncollapse.text.Language;
import uncollapse.text.LocalText;
import uncollapse.train.Experiment;
import uncollapse.train.Snapshot;

/**
 * The one line that an experiment says over its picture, until the user follows it by moving the knob it names, or
 * dismisses it. It comes back when another experiment is loaded.
 */
final class Hint {
  private static final LocalText NOTHING = new LocalText("", "");

  private final ReadOnlyObjectWrapper<LocalText> text = new ReadOnlyObjectWrapper<>(this, "text", NOTHING);
  private final ReadOnlyObjectWrapper<Optional<Knob>> pointingAt =
      new ReadOnlyObjectWrapper<>(this, "pointingAt", Optional.empty());
  private LocalText last = NOTHING;
  private double start;

  ReadOnlyObjectProperty<LocalText> textProperty() {
    return text.getReadOnlyProperty();
  }

  /** The knob that the hint asks to move; empty when there is no hint. */
  ReadOnlyObjectProperty<Optional<Knob>> pointingAtProperty() {
    return pointingAt.getReadOnlyProperty();
  }

  void dismiss() {
    text.set(NOTHING);
    pointingAt.set(Optional.empty());
  }

  /** Follows the run: a new experiment brings its hint, a moved knob takes it away. */
  void follow(Snapshot snapshot) {
    Experiment experiment = snapshot.experiment();
    if (!experiment.title().equals(last)) {
      last = experiment.title();
      text.set(experiment.hint());
      Optional<Knob> knob = named(experiment.hint());
      knob.ifPresent(it -> start = experiment.knobs().get(it));
      pointingAt.set(knob);
    }
    pointingAt.get().filter(knob -> experiment.knobs().get(knob) != start).ifPresent(_ -> dismiss());
  }

  /** The knob whose symbol stands in the text. */
  private static Optional<Knob> named(LocalText text) {
    String words = text.in(Language.ENGLISH);
    if (words.contains("λ")) {
      return Optional.of(Knob.LAMBDA);
    } else if (words.contains("γ")) {
      return Optional.of(Knob.GAMMA);
    } else if (words.contains("η")) {
      return Optional.of(Knob.LEARNING_RATE);
    }
    return Optional.empty();
  }
}
