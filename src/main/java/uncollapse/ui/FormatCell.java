package uncollapse.ui;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import uncollapse.export.FilmFormat;

/** A format in a list, grey where this machine cannot make it. */
final class FormatCell extends ListCell<FilmFormat> {
  private static final double GREY = 0.45;

  private final Function<FilmFormat, String> name;
  private final Predicate<FilmFormat> possible;

  FormatCell(Function<FilmFormat, String> name, Predicate<FilmFormat> possible) {
    this.name = name;
    this.possible = possible;
  }

  @Override
  protected void updateItem(@Nullable FilmFormat item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setText(null);
      setDisable(false);
    } else {
      setText(name.apply(item));
      setDisable(!possible.test(item));
    }
    setOpacity(isDisable() ? GREY : 1);
  }
}
