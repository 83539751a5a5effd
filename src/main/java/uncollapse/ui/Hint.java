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
  private final ReadOnlyObjectWrapper<Optional<Dial>> pointingAt =
      new ReadOnlyObjectWrapper<>(this, "pointingAt", Optional.empty());
  private LocalText last = NOTHING;
  private double start;

  ReadOnlyObjectProperty<LocalText> textProperty() {
    return text.getReadOnlyProperty();
  }

  /** The dial that the hint asks to move; empty when there is no hint. */
  ReadOnlyObjectProperty<Optional<Dial>> pointingAtProperty() {
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
      Optional<Dial> dial = named(experiment.hint()).filter(it -> it.isIn(experiment));
      dial.ifPresent(it -> start = it.in(experiment));
      pointingAt.set(dial);
    }
    pointingAt.get().filter(dial -> !dial.isIn(experiment) || dial.in(experiment) != start).ifPresent(_ -> dismiss());
  }

  /** The dial whose symbol stands in the text. */
  private static Optional<Dial> named(LocalText text) {
    String words = text.in(Language.ENGLISH);
    if (words.contains("λ")) {
      return Optional.of(new Dial.Weight(0));
    } else if (words.contains("γ")) {
      return Optional.of(new Dial.OfKnob(Knob.GAMMA));
    } else if (words.contains("η")) {
      return Optional.of(new Dial.OfKnob(Knob.LEARNING_RATE));
    }
    return Optional.empty();
  }
}
