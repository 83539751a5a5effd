package uncollapse.ui;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;

/** One sentence below a group of number boxes: what is wrong with the first bad one. */
final class Errors {
  private Errors() {}

  static void show(Label sentence, NumberField... boxes) {
    sentence
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    Stream.of(boxes)
                        .map(box -> box.errorProperty().get())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""),
                Stream.of(boxes).map(NumberField::errorProperty).toArray(javafx.beans.Observable[]::new)));
    sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
    sentence.managedProperty().bind(sentence.visibleProperty());
  }
}
