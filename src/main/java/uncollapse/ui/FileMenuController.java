package uncollapse.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import uncollapse.store.Preferences;
import uncollapse.store.Store;
import uncollapse.text.Words;

/** Opening, saving, copying and pasting, and what is kept of it from one start to the next. */
public final class FileMenuController {
  private final FileActions files;
  private final SaveActions saves;
  private final ExperimentClip clip;
  private final Store store;
  private final Words words;

  @FXML private Menu recent;
  @FXML private CheckMenuItem weights;
  @FXML private CheckMenuItem restore;

  FileMenuController(FileActions files, SaveActions saves, ExperimentClip clip, Store store, Words words) {
    this.files = files;
    this.saves = saves;
    this.clip = clip;
    this.store = store;
    this.words = words;
  }

  /** Before each showing: another window may have changed what is kept. */
  @FXML
  private void refresh() {
    Preferences kept = store.preferences();
    weights.setSelected(kept.weights());
    restore.setSelected(kept.restore());
    recent.getItems().setAll(kept.recent().stream().map(this::item).toList());
    recent.setDisable(kept.recent().isEmpty());
    if (!kept.recent().isEmpty()) {
      MenuItem clear = new MenuItem(words.get("ui.file.clear"));
      clear.setOnAction(_ -> store.change(it -> it.withRecent(List.of())));
      recent.getItems().addAll(new SeparatorMenuItem(), clear);
    }
  }

  private MenuItem item(Path file) {
    String name = Objects.requireNonNull(file.getFileName()) + "  –  " + file.getParent();
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> files.openRecent(file));
    return item;
  }

  @FXML
  private void open() {
    files.open();
  }

  @FXML
  private void save() {
    saves.save();
  }

  @FXML
  private void saveAs() {
    saves.saveAs();
  }

  @FXML
  private void copy() {
    clip.copy();
  }

  @FXML
  private void paste() {
    clip.paste();
  }

  @FXML
  private void chooseWeights() {
    store.change(it -> it.withWeights(weights.isSelected()));
  }

  @FXML
  private void chooseRestore() {
    store.change(it -> it.withRestore(restore.isSelected()));
  }
}
