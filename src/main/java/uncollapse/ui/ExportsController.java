package uncollapse.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.concurrent.Worker;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import uncollapse.export.ExportFailure;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;
import uncollapse.ui.ExportList.Export;

/** Over the picture: how far each export is, a way to stop it, what came of it, and where it is. */
public final class ExportsController {
  /** From so many seconds on minutes are told. */
  private static final long LONG = 90;

  private final ExportList exports;
  private final FileDialogs dialogs;
  private final Watch watch;
  private final Words words;

  private final HBox note = new HBox();

  @FXML private VBox rows;

  ExportsController(ExportList exports, FileDialogs dialogs, Watch watch, Words words) {
    this.exports = exports;
    this.dialogs = dialogs;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    Label text = text();
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
    rows.getChildren().setAll(shown.stream().map(this::row).toList());
    if (exports.noteProperty().get().isPresent()) {
      rows.getChildren().add(note);
    }
  }

  private static Label text() {
    Label text = new Label();
    text.getStyleClass().add("picture-row-text");
    return text;
  }

  private Node row(Export export) {
    Label text = text();
    HBox row = new HBox(text);
    row.getStyleClass().add("picture-row");
    ProgressBar progress = new ProgressBar();
    progress.progressProperty().bind(export.work().progressProperty());
    watch.on(
        export.work().stateProperty(),
        state -> {
          text.setText(sentence(export, state));
          text.setTooltip(new Tooltip(export.file().toString()));
          row.getChildren().setAll(text);
          row.getChildren().addAll(actions(export, state, progress));
        });
    watch.onChange(export.work().progressProperty(), () -> text.setText(sentence(export, export.work().getState())));
    return row;
  }

  private List<Node> actions(Export export, Worker.State state, ProgressBar progress) {
    return switch (state) {
      case READY, SCHEDULED, RUNNING -> List.of(progress, button("ui.cancel", () -> export.work().cancel()));
      case SUCCEEDED -> List.of(button("ui.export.show", () -> dialogs.show(folder(export.file()))), dismiss(export));
      case FAILED, CANCELLED -> List.of(dismiss(export));
    };
  }

  private String sentence(Export export, Worker.State state) {
    return switch (state) {
      case READY, SCHEDULED, CANCELLED -> words.get("ui.export.writing", export.file().getFileName());
      case RUNNING -> running(export.file().getFileName(), export.secondsLeft());
      case SUCCEEDED -> words.get("ui.export.done", export.file().getFileName());
      case FAILED -> failed(export.file(), export.work().getException());
    };
  }

  private String running(Path name, long secondsLeft) {
    if (secondsLeft == 0) {
      return words.get("ui.export.writing", name);
    }
    return secondsLeft < LONG
        ? words.get("ui.export.left", name, secondsLeft)
        : words.get("ui.export.left.minutes", name, Math.round(secondsLeft / 60.0));
  }

  /** Every sentence names the file, but for those on what it should hold. */
  private String failed(Path file, Throwable failure) {
    return switch (failure) {
      case BadInputException bad -> bad.in(words);
      case IOException world -> ExportFailure.of(world, file).in(words);
      default -> words.get("ui.export.failed", file, failure);
    };
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(words.get(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Button dismiss(Export export) {
    Button button = new Button(null, new FontIcon(BootstrapIcons.X));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(words.get("ui.dismiss"));
    button.setOnAction(_ -> exports.remove(export));
    return button;
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
  }
}
