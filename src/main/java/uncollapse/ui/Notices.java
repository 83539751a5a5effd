package uncollapse.ui;

import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;

/** What went wrong with the last thing that the user asked for, if anything did: one sentence, in any language. */
public final class Notices {
  private final ReadOnlyObjectWrapper<Optional<Function<Words, String>>> fault =
      new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());

  ReadOnlyObjectProperty<Optional<Function<Words, String>>> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /** Does something that input from outside may spoil; if it does, says so and leaves all as it was. */
  void attempt(Runnable action) {
    try {
      action.run();
      clear();
    } catch (BadInputException e) {
      say(e::in);
    }
  }

  void say(Function<Words, String> sentence) {
    fault.set(Optional.of(sentence));
  }

  void clear() {
    fault.set(Optional.empty());
  }

  /** Takes failures from other threads. What is no bad input is a mistake in the program, and told as such. */
  public void report(Throwable failure) {
    Platform.runLater(
        () -> {
          if (failure instanceof BadInputException e) {
            say(e::in);
          } else {
            say(words -> words.get("ui.mistake", failure));
            throw new IllegalStateException("A failure on another thread", failure);
          }
        });
  }
}
