package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class TopBarTest extends WindowFixture {
  @Test
  void helpComesAndGoesByItsKeys() throws InterruptedException {
    Node root = Fx.get(() -> open.scene().getRoot());
    Fx.run(() -> root.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false)));
    Fx.await("help", () -> helps() == 1);
    Fx.run(() -> root.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, false, false, false, false)));
    Fx.await("no help", () -> helps() == 0);
  }

  private static long helps() {
    return Window.getWindows().stream()
        .filter(it -> it instanceof Popup popup && popup.getScene().getRoot().lookup("#help") != null)
        .count();
  }

  @Test
  void aBadSeedGetsASentenceUntilItIsTakenBack() throws InterruptedException {
    NumberField seed = open.find(".seed", NumberField.class);
    Fx.run(
        () -> {
          seed.requestFocus();
          seed.setText("-4");
          seed.fireEvent(new ActionEvent());
        });
    Label sentence = open.find("#faultText", Label.class);
    assertThat(Fx.get(sentence::getText)).isEqualTo("seed must be between 0 and 9007199254740991.");
    assertThat(Fx.get(() -> open.node("#fault").isVisible())).isTrue();
    Fx.run(() -> seed.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    Fx.await("the sentence is gone", () -> !open.node("#fault").isVisible());
  }
}
