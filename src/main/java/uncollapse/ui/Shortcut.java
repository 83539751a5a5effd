package uncollapse.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import uncollapse.text.Words;

/**
 * Keys, each of which does the same thing.
 *
 * @param topic under which help lists it
 * @param does message key of what it does, in a few words
 * @param whileTyping whether it does so while text is typed, too
 */
record Shortcut(Topic topic, List<Key> keys, String does, boolean whileTyping, Runnable action) {
  /** In the order in which help has them. */
  enum Topic {
    TRAINING,
    PAST,
    PICTURE,
    FILES,
    WINDOW
  }

  /** What a keyboard is asked for. */
  sealed interface Key {
    record Pressed(KeyCombination combination) implements Key {}

    /** Where punctuation is on a keyboard is for the keyboard to know. */
    record Typed(String character) implements Key {}
  }

  /**
   * Keys that do something while no text is typed.
   *
   * @param keys as in "Space", "Right", "R", "Shortcut+Shift+Z", "?"
   */
  static Shortcut of(Topic topic, String does, Runnable action, String... keys) {
    return new Shortcut(topic, Stream.of(keys).map(Shortcut::key).toList(), does, false, action);
  }

  private static Key key(String name) {
    boolean punctuation = name.length() == 1 && !Character.isLetterOrDigit(name.charAt(0));
    return punctuation ? new Key.Typed(name) : new Key.Pressed(KeyCombination.valueOf(name));
  }

  Shortcut alsoWhileTyping() {
    return new Shortcut(topic, keys, does, true, action);
  }

  /** Whether an event is one of its keys. */
  boolean means(KeyEvent event) {
    return keys.stream()
        .anyMatch(
            key ->
                switch (key) {
                  case Key.Pressed(KeyCombination combination) ->
                      event.getEventType() == KeyEvent.KEY_PRESSED && combination.match(event);
                  case Key.Typed(String character) ->
                      event.getEventType() == KeyEvent.KEY_TYPED
                          && !event.isShortcutDown()
                          && event.getCharacter().equals(character);
                });
  }

  /** Its keys as they stand on a keyboard: Space, Ctrl+Z. */
  List<String> written(Words words) {
    return keys.stream()
        .map(
            key ->
                switch (key) {
                  case Key.Pressed(KeyCombination combination) ->
                      combination.getDisplayText().replace("Space", words.get("ui.key.space"));
                  case Key.Typed(String character) -> character;
                })
        .toList();
  }
}
