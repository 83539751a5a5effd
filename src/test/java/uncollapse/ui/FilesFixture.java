package uncollapse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.train.Command;
import uncollapse.train.Side;
import uncollapse.train.Weights;

/** A window in which files are opened and saved, over a folder of its own. */
abstract class FilesFixture extends WindowFixture {
  @TempDir Path folder = Path.of("");

  @Override
  Open window() throws InterruptedException {
    return Open.window("un-collapse", folder.resolve("config"));
  }

  /** A run with one change at step 2. */
  void run(int steps) throws Exception {
    CompletableFuture<Long> there = new CompletableFuture<>();
    open.run.ask(
        lab -> {
          for (int i = 0; i < steps; i++) {
            if (i == 2) {
              lab.apply(Side.A, new Command.SetWeight(0, 0.625), false);
            }
            lab.step();
          }
          there.complete(lab.trainer(Side.A).stepsTaken());
        });
    assertThat(there.get()).isEqualTo(steps);
    Fx.await("the window has seen it", () -> open.run.labProperty().get().a().step() == steps);
  }

  static List<Weights> weights(Open open) throws Exception {
    CompletableFuture<List<Weights>> told = new CompletableFuture<>();
    open.run.ask(lab -> told.complete(Weights.of(lab.trainer(Side.A))));
    return told.get();
  }

  void openAgain(Path file) throws InterruptedException {
    open.dialogs.answer = file;
    Fx.run(item("open", MenuItem.class)::fire);
  }

  void check(String id, boolean selected) throws InterruptedException {
    CheckMenuItem item = item(id, CheckMenuItem.class);
    Fx.run(
        () -> {
          item.setSelected(selected);
          item.fire();
        });
  }

  <T extends MenuItem> T item(String id, Class<T> type) throws InterruptedException {
    return item(open, id, type);
  }

  static <T extends MenuItem> T item(Open window, String id, Class<T> type) throws InterruptedException {
    ObservableList<MenuItem> items = window.find("#files", MenuButton.class).getItems();
    return type.cast(items.stream().filter(it -> id.equals(it.getId())).findFirst().orElseThrow());
  }

  /** As it is when the menu is shown. */
  ObservableList<MenuItem> recent() throws InterruptedException {
    MenuButton files = open.find("#files", MenuButton.class);
    Menu recent = item("recent", Menu.class);
    return Fx.get(() -> {
      files.show();
      files.hide();
      return recent.getItems();
    });
  }

  void clipboard(String text) throws InterruptedException {
    Fx.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  String title() {
    return title(open);
  }

  static String title(Open window) {
    return window.stage.getTitle();
  }

  String sentence() {
    return ((Label) open.node("#faultText")).getText();
  }

  void key(KeyCode code, boolean control, boolean shift) throws InterruptedException {
    Fx.run(
        () ->
            open.scene()
                .getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    Fx.frames(4);
  }
}
