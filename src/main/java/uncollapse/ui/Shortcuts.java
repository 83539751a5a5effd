package uncollapse.ui;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import uncollapse.linalg.SeededRandom;
import uncollapse.train.Command;

/** The keys that work anywhere in the window, except while text is typed. */
final class Shortcuts {
  private final RunModel run;
  private final FileActions files;
  private final Exports exports;
  private final HelpOverlay help;

  Shortcuts(RunModel run, FileActions files, Exports exports, HelpOverlay help) {
    this.run = run;
    this.files = files;
    this.exports = exports;
    this.help = help;
  }

  void install(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean done = event.isShortcutDown() ? withShortcutKey(event) : !typing && alone(event);
    if (done) {
      event.consume();
    }
  }

  /** Where the question mark is on a keyboard is for the keyboard to know. */
  private void typed(KeyEvent event) {
    if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
      help.toggle();
      event.consume();
    }
  }

  private boolean alone(KeyEvent event) {
    switch (event.getCode()) {
      case F1 -> help.toggle();
      case SPACE -> run.togglePlaying();
      case RIGHT -> run.step();
      case R -> run.reset();
      case N -> run.send(new Command.SetSeed(SeededRandom.freshSeed()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withShortcutKey(KeyEvent event) {
    switch (event.getCode()) {
      case O -> files.open();
      case S -> exports.experiment();
      case E -> exports.picture();
      default -> {
        return false;
      }
    }
    return true;
  }
}
