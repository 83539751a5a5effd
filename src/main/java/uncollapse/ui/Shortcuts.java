package uncollapse.ui;

import java.util.List;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import uncollapse.linalg.SeededRandom;
import uncollapse.scene.FeaturesPainter;
import uncollapse.train.Command;
import uncollapse.ui.Shortcut.Topic;

/** The keys that work anywhere in the window. Who adds one adds a line to the table, and help has it. */
final class Shortcuts {
  private static final double TURN = Math.PI / 24;

  private final RunModel run;
  private final Look look;
  private final FileActions files;
  private final SaveActions saves;
  private final ExperimentClip clip;
  private final Exports exports;
  private final DrawMode draw;
  private final HelpOverlay help;
  private final SlowMotion slow;
  private final Presentation presentation;
  private final List<Shortcut> table;

  Shortcuts(
      RunModel run,
      Look look,
      FileActions files,
      SaveActions saves,
      ExperimentClip clip,
      Exports exports,
      DrawMode draw,
      HelpOverlay help,
      SlowMotion slow,
      Presentation presentation) {
    this.run = run;
    this.look = look;
    this.files = files;
    this.saves = saves;
    this.clip = clip;
    this.exports = exports;
    this.draw = draw;
    this.help = help;
    this.slow = slow;
    this.presentation = presentation;
    table = List.copyOf(listed());
  }

  /** Words of what each does are "ui.help." keys. */
  private List<Shortcut> listed() {
    return List.of(
        Shortcut.of(Topic.TRAINING, "ui.help.space", run::togglePlaying, "Space"),
        Shortcut.of(Topic.TRAINING, "ui.help.slow", slow::next, "."),
        Shortcut.of(Topic.TRAINING, "ui.help.reset", run::reset, "R"),
        Shortcut.of(Topic.TRAINING, "ui.help.seed", this::newSeed, "N"),
        Shortcut.of(Topic.TRAINING, "ui.help.undo", run::undo, "Shortcut+Z"),
        Shortcut.of(Topic.TRAINING, "ui.help.redo", run::redo, "Shortcut+Shift+Z", "Shortcut+Y"),
        Shortcut.of(Topic.PAST, "ui.help.step", () -> head().forth(1), "Right"),
        Shortcut.of(Topic.PAST, "ui.help.back", () -> head().back(1), "Left"),
        Shortcut.of(Topic.PAST, "ui.help.step10", () -> head().forth(10), "Shift+Right"),
        Shortcut.of(Topic.PAST, "ui.help.back10", () -> head().back(10), "Shift+Left"),
        Shortcut.of(Topic.PAST, "ui.help.step100", () -> head().forth(100), "Shortcut+Right"),
        Shortcut.of(Topic.PAST, "ui.help.back100", () -> head().back(100), "Shortcut+Left"),
        Shortcut.of(Topic.PAST, "ui.help.start", () -> head().start(), "Home"),
        Shortcut.of(Topic.PAST, "ui.help.present", () -> head().present(), "End"),
        Shortcut.of(Topic.PAST, "ui.help.earlier", () -> head().previousMove(), "Page Up"),
        Shortcut.of(Topic.PAST, "ui.help.later", () -> head().nextMove(), "Page Down"),
        Shortcut.of(Topic.PICTURE, "ui.help.compare", () -> run.ask(Sides.toggling(run.side())), "B"),
        Shortcut.of(Topic.PICTURE, "ui.help.side", () -> run.choose(run.side().other()), "A"),
        Shortcut.of(Topic.FILES, "ui.help.open", files::open, "Shortcut+O").alsoWhileTyping(),
        Shortcut.of(Topic.FILES, "ui.help.draw", draw::start, "D"),
        Shortcut.of(Topic.FILES, "ui.help.save", saves::save, "Shortcut+S").alsoWhileTyping(),
        Shortcut.of(Topic.FILES, "ui.help.save-as", saves::saveAs, "Shortcut+Shift+S").alsoWhileTyping(),
        Shortcut.of(Topic.FILES, "ui.help.copy", clip::copy, "Shortcut+Shift+X"),
        Shortcut.of(Topic.FILES, "ui.help.paste", clip::paste, "Shortcut+V"),
        Shortcut.of(Topic.FILES, "ui.help.picture", exports::picture, "Shortcut+E").alsoWhileTyping(),
        Shortcut.of(Topic.FILES, "ui.help.copy-picture", exports::copyPicture, "Shortcut+Shift+C"),
        Shortcut.of(Topic.FILES, "ui.help.film", exports::film, "Shortcut+Shift+E").alsoWhileTyping(),
        Shortcut.of(Topic.PICTURE, "ui.help.turn", () -> turn(-TURN, 0), "Alt+Left"),
        Shortcut.of(Topic.PICTURE, "ui.help.turn", () -> turn(TURN, 0), "Alt+Right"),
        Shortcut.of(Topic.PICTURE, "ui.help.turn", () -> turn(0, -TURN), "Alt+Up"),
        Shortcut.of(Topic.PICTURE, "ui.help.turn", () -> turn(0, TURN), "Alt+Down"),
        Shortcut.of(Topic.PICTURE, "ui.help.turn-back", look::turnBack, "Alt+Home"),
        Shortcut.of(Topic.WINDOW, "ui.help.presentation", presentation::toggle, "F11").alsoWhileTyping(),
        Shortcut.of(Topic.WINDOW, "ui.help.help", this::showHelp, "F1", "?"));
  }

  /** All keys, for who wants to list them. */
  List<Shortcut> table() {
    return table;
  }

  /** Before the controls see it: buttons would take every arrow key to move the focus. */
  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::handle);
  }

  void showHelp() {
    help.toggle(table);
  }

  private Playhead head() {
    return run.playhead();
  }

  /** By angles in radians, where there is something to turn. */
  private void turn(double yaw, double pitch) {
    if (FeaturesPainter.turns(run.experiment()) || run.experiment().data().source().dimension() == 3) {
      look.turn(look.view().turned(look.view().yaw() + yaw, look.view().pitch() + pitch));
    }
  }

  private void newSeed() {
    run.send(new Command.SetSeed(SeededRandom.freshSeed()));
  }

  private void handle(KeyEvent event) {
    table.stream()
        // What drawing has taken is done.
        .filter(shortcut -> !event.isConsumed() && shortcut.means(event) && !isForFocus(event, shortcut))
        .findFirst()
        .ifPresent(
            shortcut -> {
              shortcut.action().run();
              event.consume();
            });
  }

  /** Whether what has the focus wants a key for itself. */
  private static boolean isForFocus(KeyEvent event, Shortcut shortcut) {
    EventTarget target = event.getTarget();
    return switch (target) {
      case TextInputControl _ -> !shortcut.whileTyping();
      case Slider _ -> isPlain(event) && event.getCode().isNavigationKey();
      case ComboBoxBase<?> box -> isPlain(event) && (event.getCode().isNavigationKey() || pressesFocused(event, box.isFocusVisible()));
      case PainterCanvas canvas -> canvas.takesKeys() && (event.getCode().isNavigationKey() || event.getCode() == KeyCode.SPACE);
      case ButtonBase button -> pressesFocused(event, button.isFocusVisible());
      default -> false;
    };
  }

  /** A control that was only clicked lays no claim to the space bar. */
  private static boolean pressesFocused(KeyEvent event, boolean cameByKeyboard) {
    return cameByKeyboard && event.getCode() == KeyCode.SPACE;
  }

  private static boolean isPlain(KeyEvent event) {
    return !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
  }
}
