package uncollapse.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import uncollapse.text.Words;
import uncollapse.ui.ExportList.Export;

/** Over the picture: how far each export is, a way to stop it, what came of it, and where it is. */
public final class ExportsController {
  private final ExportList exports;
  private final FileDialogs dialogs;
  private final Watch watch;
  private final Words words;

  private final HBox note = new HBox();
  private final Map<Export, Node> built = new HashMap<>();

  @FXML private VBox rows;

  ExportsController(ExportList exports, FileDialogs dialogs, Watch watch, Words words) {
    this.exports = exports;
    this.dialogs = dialogs;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    Label text = ExportRow.text();
    note.getChildren().setAll(text);
    note.getStyleClass().add("picture-row");
    watch.on(exports.exportsProperty(), this::show);
    watch.on(
        exports.noteProperty(),
        sentence -> {
          text.setText(sentence.map(it -> it.apply(words)).orElse(""));
          show(exports.exportsProperty().get());
        });
  }

  private void show(List<Export> shown) {
    built.keySet().retainAll(shown);
    rows.getChildren().setAll(shown.stream().map(it -> built.computeIfAbsent(it, this::row)).toList());
    if (exports.noteProperty().get().isPresent()) {
      rows.getChildren().add(note);
    }
  }

  private Node row(Export export) {
    return new ExportRow(export, exports, dialogs, words).build(watch);
  }
}
