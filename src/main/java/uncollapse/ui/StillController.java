package uncollapse.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import uncollapse.export.StillFormat;
import uncollapse.scene.Picture;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;

/** How a picture of now is to be, with the picture as it will be. */
public final class StillController {
  private final Stills stills;
  private final Words words;
  private final FileDialogs dialogs;
  private final Exports exports;
  private final Runnable close;
  private Stills.Choice choice;
  private Picture shown;

  @FXML private PreviewController previewController;
  @FXML private FrameController frameController;
  @FXML private ComboBox<StillFormat> format;
  @FXML private Label sentence;
  @FXML private Button copy;
  @FXML private Button save;

  StillController(Stills stills, Words words, FileDialogs dialogs, Exports exports, Runnable close) {
    this.stills = stills;
    this.words = words;
    this.dialogs = dialogs;
    this.exports = exports;
    this.close = close;
    choice = stills.choice();
    shown = stills.now(choice.style());
  }

  @FXML
  private void initialize() {
    new Pick<>(format, List.of(StillFormat.values()), it -> it.name(), _ -> choose()).show(choice.format());
    frameController.begin(choice.style(), choice.size(), Stills.SIZES, this::choose);
    choose();
  }

  /** Takes what the controls say, or says what is wrong with it. */
  private void choose() {
    try {
      choice = new Stills.Choice(frameController.style(), frameController.size(), format.getValue());
      stills.remember(choice);
      shown = stills.now(choice.style());
      previewController.show(choice.style(), shown);
      sentence.setText("");
    } catch (BadInputException e) {
      sentence.setText(e.in(words));
    }
    copy.setDisable(!sentence.getText().isEmpty());
    save.setDisable(!sentence.getText().isEmpty());
  }

  @FXML
  private void copy() {
    close.run();
    exports.copy(choice.style(), shown);
  }

  @FXML
  private void save() {
    StillFormat wanted = choice.format();
    String title = words.get("ui.export.picture").replace("…", "");
    FileDialogs.Kind kind = new FileDialogs.Kind(title, List.of(wanted.extension()));
    dialogs.save(title, "uncollapse." + wanted.extension(), kind).ifPresent(this::write);
  }

  private void write(Path file) {
    close.run();
    StillFormat wanted = choice.format();
    Path named = StillFormat.of(file).isPresent() ? file : FileDialogs.ended(file, wanted.extension());
    exports.still(named, choice.style(), shown, StillFormat.of(file).orElse(wanted));
  }

  @FXML
  private void close() {
    close.run();
  }
}
