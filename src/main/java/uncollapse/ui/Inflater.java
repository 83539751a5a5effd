package uncollapse.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import uncollapse.text.Words;

/**
 * Turns FXML into nodes in one language, with controllers that get what they need through their constructors.
 *
 * @param controllers how to make each controller that an FXML file names
 */
record Inflater(Words words, Map<Class<?>, Supplier<?>> controllers) {
  Parent inflate(FxmlFile file) {
    try {
      return FXMLLoader.load(file.url(), new AllWords(words), null, this::controller);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot load " + file, e);
    }
  }

  private Object controller(Class<?> type) {
    Supplier<?> maker = controllers.get(type);
    if (maker == null) {
      throw new IllegalArgumentException("No way to make a " + type.getName());
    }
    return maker.get();
  }
}
