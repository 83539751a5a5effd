package uncollapse.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/**
 * A combo box that follows the run: it can be set to what holds now without taking that for the user's choice.
 *
 * @param <T> what is chosen; told apart by its text
 */
final class Pick<T> {
  private final ComboBox<T> box;
  private final Function<T, String> text;
  private Function<T, String> about = item -> "";
  private boolean following;

  Pick(ComboBox<T> box, List<T> items, Function<T, String> text, Consumer<T> chosen) {
    this.box = box;
    this.text = text;
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
    offer(items);
    box.setOnAction(
        _ -> {
          if (!following && box.getValue() != null) {
            chosen.accept(box.getValue());
          }
        });
  }

  /** Explains each item in the list, and on the box the one that holds now. */
  Pick<T> explained(Function<T, String> sentence) {
    about = sentence;
    box.setCellFactory(_ -> new Cell());
    return this;
  }

  /** Puts other items in the list; the chosen one stays. */
  void offer(List<T> items) {
    if (!box.getItems().equals(items)) {
      following = true;
      T chosen = box.getValue();
      box.getItems().setAll(items);
      box.setVisibleRowCount(items.size());
      box.setValue(chosen);
      following = false;
    }
  }

  /** Shows what holds now. */
  void show(T value) {
    following = true;
    box.setValue(value);
    following = false;
    String sentence = about.apply(value);
    if (!sentence.isEmpty()) {
      Tips.explain(box, sentence);
    }
  }

  private final class Cell extends ListCell<T> {
    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : text.apply(item));
      setTooltip(empty ? null : Tips.of(about.apply(item)));
    }
  }
}
