package uncollapse.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import uncollapse.export.ExportFailure;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;
import uncollapse.ui.ExportList.Export;

/** One export: how far it is and a way to stop it, then what came of it. */
final class ExportRow {
  /** From so many seconds on minutes are told. */
  private static final long LONG = 90;

  /** Of a longer name so much is shown of its beginning, and of its end. */
  private static final int PART = 14;

  private final Export export;
  private final ExportList exports;
  private final FileDialogs dialogs;
  private final Words words;
  private final Label text = text();
  private final Label left = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final HBox row = new HBox();

  ExportRow(Export export, ExportList exports, FileDialogs dialogs, Words words) {
    this.export = export;
    this.exports = exports;
    this.dialogs = dialogs;
    this.words = words;
  }

  Node build(Watch watch) {
    row.getStyleClass().addAll("picture-row", "export-row");
    left.getStyleClass().add("picture-row-left");
    text.setTooltip(new Tooltip(export.file().toString()));
    progress.progressProperty().bind(export.work().progressProperty());
    watch.on(export.work().stateProperty(), this::show);
    watch.on(export.work().progressProperty(), _ -> left.setText(left()));
    watch.onChange(row.hoverProperty(), this::hold);
    watch.onChange(row.focusWithinProperty(), this::hold);
    return row;
  }

  /** A line of its own, as many as it needs in a narrow window: what became of a file is never cut off. */
  static Label text() {
    Label text = new Label();
    text.setWrapText(true);
    text.getStyleClass().add("picture-row-text");
    return text;
  }

  private void hold() {
    export.stay().hold(row.isHover() || row.isFocusWithin());
  }

  private void show(Worker.State state) {
    text.setText(sentence(state));
    row.getChildren().setAll(text);
    row.getChildren().addAll(actions(state));
  }

  private List<Node> actions(Worker.State state) {
    return switch (state) {
      case READY, SCHEDULED, RUNNING -> List.of(progress, left, button("ui.cancel", () -> export.work().cancel()));
      case SUCCEEDED -> List.of(button("ui.export.show", () -> dialogs.show(folder(export.file()))), dismiss());
      case FAILED, CANCELLED -> List.of(dismiss());
    };
  }

  private String sentence(Worker.State state) {
    return switch (state) {
      case READY, SCHEDULED, RUNNING, CANCELLED -> words.get("ui.export.writing", name(export.file()));
      case SUCCEEDED -> words.get("ui.export.done", name(export.file()));
      case FAILED -> failed(export.file(), export.work().getException());
    };
  }

  /** It has a place of its own, so that the way to stop stays where it is. */
  private String left() {
    OptionalLong seconds = export.secondsLeft();
    if (seconds.isEmpty()) {
      return "";
    }
    long some = seconds.getAsLong();
    if (some == 0) {
      return words.get("ui.export.finishing");
    }
    return some < LONG
        ? words.get("ui.export.left", some)
        : words.get("ui.export.left.minutes", Math.round(some / 60.0));
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

  private Button dismiss() {
    Button button = new Button(null, new FontIcon(BootstrapIcons.X));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(words.get("ui.dismiss"));
    button.setOnAction(_ -> exports.remove(export));
    return button;
  }

  /** A file's name; of a long one, which kind of file it is can still be seen. */
  static String name(Path file) {
    String all = file.getFileName().toString();
    int[] points = all.codePoints().toArray();
    return points.length <= 2 * PART
        ? all
        : new String(points, 0, PART) + "…" + new String(points, points.length - PART, PART);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
  }
}
