package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.export.Ground;
import uncollapse.export.StillFormat;

/** Choosing how a picture is to be, saving and copying it. */
class StillWindowTest {
  @TempDir private Path folder = Path.of("");
  private Open open;

  @BeforeEach
  void open() throws InterruptedException {
    open = Open.window("un-collapse");
    Fx.run(() -> open.window.shortcuts().table().stream().filter(it -> it.does().equals("ui.help.picture")).findFirst().orElseThrow().action().run());
  }

  @AfterEach
  void close() throws InterruptedException {
    Fx.run(() -> Window.getWindows().stream().filter(it -> it.getScene().lookup("#still") != null).toList().forEach(Window::hide));
    open.close();
  }

  private static boolean isOpen() {
    return Window.getWindows().stream().anyMatch(it -> it.getScene().lookup("#still") != null);
  }

  private static <T> T find(String selector, Class<T> type) throws InterruptedException {
    return type.cast(
        Fx.get(
            () ->
                Window.getWindows().stream()
                    .map(it -> it.getScene().lookup("#still"))
                    .filter(it -> it != null)
                    .findFirst()
                    .orElseThrow()
                    .lookup(selector)));
  }

  @SuppressWarnings("unchecked")
  private static void pick(String selector, Object value) throws InterruptedException {
    ComboBox<Object> box = find(selector, ComboBox.class);
    Fx.run(() -> box.setValue(value));
  }

  private static void size(String text) throws InterruptedException {
    ComboBox<?> box = find("#frame-size", ComboBox.class);
    Fx.run(() -> box.getEditor().setText(text));
  }

  private static void press(String selector) throws InterruptedException {
    Fx.run(find(selector, Button.class)::fire);
  }

  @Test
  void whatWasChosenIsSavedAndRemembered() throws Exception {
    size("640 × 400 px");
    pick("#frame-ground", Ground.TRANSPARENT_DARK);
    Fx.run(find("#panel-quality", CheckBox.class)::fire);
    Path file = folder.resolve("now.png");
    open.dialogs.answer = file;
    press("#still-save");
    Fx.await("it is written", () -> Files.exists(file));
    assertThat(Fx.get(StillWindowTest::isOpen)).isFalse();
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(640);
    assertThat(image.getRGB(0, 0)).isZero();

    Fx.run(() -> ((MenuButton) open.scene().lookup("#export")).getItems().getFirst().fire());
    assertThat(find("#frame-size", ComboBox.class).getEditor().getText()).as("as it was typed").isEqualTo("640 × 400 px");
    assertThat(find("#panel-quality", CheckBox.class).isSelected()).isFalse();
    pick("#still-format", StillFormat.SVG);
    Path svg = folder.resolve("now.svg");
    open.dialogs.answer = svg;
    press("#still-save");
    Fx.await("it is written", () -> Files.exists(svg));
    assertThat(Files.readString(svg)).contains("</svg>").doesNotContain("Quality");

    Fx.run(() -> ((MenuButton) open.scene().lookup("#export")).getItems().getFirst().fire());
    open.dialogs.answer = folder.resolve("now.v2");
    press("#still-save");
    Fx.await("with the ending of what it is", () -> Files.exists(folder.resolve("now.v2.svg")));
  }

  @Test
  void anUnwritablePlaceIsSaid() throws InterruptedException {
    open.dialogs.answer = folder.resolve("missing").resolve("now.png");
    press("#still-save");
    Fx.await(
        "the window says so",
        () ->
            open.scene().getRoot().lookupAll("#rows .picture-row-text").stream()
                .anyMatch(it -> ((Label) it).getText().endsWith("now.png cannot be written: its folder is not there.")));
  }

  @Test
  void aBadSizeIsSaidAndNothingCanBeSaved() throws InterruptedException {
    size("8x8");
    assertThat(find("#still-sentence", Label.class).getText()).contains("8 × 8");
    assertThat(find("#still-save", Button.class).isDisabled()).isTrue();
    assertThat(find("#still-copy", Button.class).isDisabled()).isTrue();
    size("85mmx60mm@300dpi");
    assertThat(find("#still-sentence", Label.class).getText()).isEmpty();
    assertThat(find("#still-save", Button.class).isDisabled()).isFalse();
  }

  @Test
  void thePictureIsCopied() throws InterruptedException {
    size("320x200");
    Button copy = find("#still-copy", Button.class);
    assertThat(
            Fx.get(
                () -> {
                  copy.fire();
                  return open.scene().getRoot().lookupAll("#rows .picture-row-text").stream().map(it -> ((Label) it).getText()).toList();
                }))
        .as("the window says so, for a moment")
        .anyMatch(it -> it.contains("320 × 200"));
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getImage().getWidth())).isEqualTo(320);
  }

  /** Nothing is cut off in a window as small as it may be. */
  @Test
  void everythingHasRoom() throws InterruptedException {
    for (String selector : new String[] {"#still-save", "#still-copy", "#panel-counter", "#still-format", "#frame-ground"}) {
      Node node = find(selector, Node.class);
      Fx.run(
          () -> {
            var bounds = node.localToScene(node.getLayoutBounds());
            assertThat(bounds.getMaxX()).as(selector).isLessThanOrEqualTo(node.getScene().getWidth());
            assertThat(bounds.getMaxY()).as(selector).isLessThanOrEqualTo(node.getScene().getHeight());
          });
    }
  }
}
