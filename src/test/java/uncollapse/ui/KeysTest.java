package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import uncollapse.text.Language;
import uncollapse.text.Words;

/** Keys do what help says they do, wherever the focus is, unless what has it wants them itself. */
class KeysTest extends WindowFixture {
  @Test
  void helpListsEveryKey() throws InterruptedException {
    Fx.run(open.window.shortcuts()::showHelp);
    Fx.await("help", () -> help().isPresent());
    Set<String> texts =
        Fx.get(
            () ->
                help().orElseThrow().lookupAll(".label").stream().map(it -> ((Label) it).getText()).collect(Collectors.toSet()));
    Words words = new Words(Language.ENGLISH);
    List<Shortcut> table = open.window.shortcuts().table();
    assertThat(table).hasSizeGreaterThan(9);
    assertThat(table)
        .allSatisfy(
            shortcut -> {
              assertThat(shortcut.written(words))
                  .allSatisfy(key -> assertThat(texts).anyMatch(it -> it.contains(key.replace("Alt+", ""))));
              assertThat(texts).contains(words.get(shortcut.does()));
            });
    assertThat(table.stream().flatMap(it -> it.written(words).stream())).doesNotHaveDuplicates();
    Fx.run(open.window.shortcuts()::showHelp);
    assertThat(help()).isEmpty();
  }

  private static Optional<Node> help() {
    return Window.getWindows().stream()
        .filter(it -> it instanceof Popup)
        .flatMap(it -> Stream.ofNullable(it.getScene().getRoot().lookup("#help")))
        .findFirst();
  }

  @Test
  void aDragIsUndoneAndDoneAgainByKey() throws InterruptedException {
    Button undo = open.find("#undo", Button.class);
    assertThat(undo.isDisabled()).isTrue();
    Slider slider = open.find("#weight-1 .slider", Slider.class);
    Open.drag(slider, 0, new LogScale(0.001, 100, true).position(1));
    Open.drag(slider, new LogScale(0.001, 100, true).position(1), new LogScale(0.001, 100, true).position(2));
    open.settle();
    double dragged = lambda();
    assertThat(dragged).as("about 2").isGreaterThan(1.5);
    assertThat(undo.isDisabled()).isFalse();
    int deeds = 0;
    while (lambda() > 0) {
      assertThat(Fx.get(() -> undo.getTooltip().getText())).startsWith("Undo: λ ").endsWith(" (Ctrl+Z)");
      double last = lambda();
      press(slider, KeyCode.Z, true, false);
      Fx.await("λ goes back", () -> lambda() < last);
      deeds++;
    }
    assertThat(deeds).as("each drag is one, however soon it follows").isEqualTo(2);
    Fx.await("nothing more to undo", undo::isDisabled);
    for (int i = 0; i < deeds; i++) {
      double last = lambda();
      press(slider, i % 2 == 0 ? KeyCode.Y : KeyCode.Z, true, i % 2 == 1);
      Fx.await("λ comes back", () -> lambda() > last);
    }
    assertThat(lambda()).isEqualTo(dragged);
    press(slider, KeyCode.Z, true, false);
    Fx.await("λ goes back", () -> lambda() < dragged);
    press(slider, KeyCode.Z, true, true);
    Fx.await("λ is back", () -> lambda() == dragged);
    press(open.find(".seed", NumberField.class), KeyCode.Z, true, false);
    open.settle();
    assertThat(lambda()).as("a text field has its own undo").isEqualTo(dragged);
  }

  @Test
  void aButtonThatHasTheFocusLeavesTheArrowsAlone() throws InterruptedException {
    Button play = open.find("#play", Button.class);
    Fx.run(play::requestFocus);
    Fx.run(() -> new Robot().keyType(KeyCode.RIGHT));
    Fx.await("one step", () -> open.snapshot().step() == 1);
    assertThat(play.isFocused()).isTrue();
    press(open.find("#speed", Slider.class), KeyCode.RIGHT, false, false);
    open.settle();
    assertThat(open.snapshot().step()).as("a slider has its own arrows").isEqualTo(1);
  }

  private double lambda() {
    return open.run.experiment().regularisers().getFirst().weight();
  }

  private static void press(Node node, KeyCode code, boolean control, boolean shift) throws InterruptedException {
    KeyEvent pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    Fx.run(() -> node.fireEvent(pressed));
  }
}
