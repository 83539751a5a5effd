package uncollapse.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/**
 * A combo box that follows the run: it can be set to what holds now without taking that for the user's choice.
 *
 * @param <T> what is chosen; told apart by its text
 */
final class Pick<T> {
  private final ComboBox<T> box;
  private boolean following;

  Pick(ComboBox<T> box, List<T> items, Function<T, String> text, Consumer<T> chosen) {
    this.box = box;
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : text.apply(item);
          }

          @Override
          public T fromString(String typed) {
            return box.getValue();
          }
        });
    box.getItems().setAll(items);
    box.setVisibleRowCount(items.size());
    box.setOnAction(
        _ -> {
          if (!following) {
            chosen.accept(box.getValue());
          }
        });
  }

  /** Shows what holds now. */
  void show(T value) {
    following = true;
    box.setValue(value);
    following = false;
  }
}
