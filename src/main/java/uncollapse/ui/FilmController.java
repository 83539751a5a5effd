package uncollapse.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import uncollapse.export.FilmFormat;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;

/** How a film is to be, with its last frame as it will be. */
public final class FilmController {
  private final FilmDraft draft;
  private final Stills stills;
  private final Words words;
  private final Consumer<FilmDraft.Choice> remember;
  private final BooleanSupplier onSave;
  private final Runnable close;

  @FXML private PreviewController previewController;
  @FXML private FrameController frameController;
  @FXML private TimingController timingController;
  @FXML private ComboBox<FilmFormat> format;
  @FXML private Label missing;
  @FXML private Label estimate;
  @FXML private Label sentence;
  @FXML private Button save;

  /**
   * Shows a draft.
   *
   * @param remember gets what is chosen
   * @param onSave asks where to and begins to save it; false if that was cancelled
   */
  FilmController(
      FilmDraft draft,
      Stills stills,
      Words words,
      Consumer<FilmDraft.Choice> remember,
      BooleanSupplier onSave,
      Runnable close) {
    this.draft = draft;
    this.stills = stills;
    this.words = words;
    this.remember = remember;
    this.onSave = onSave;
    this.close = close;
  }

  @FXML
  private void initialize() {
    List<FilmFormat> formats = List.of(FilmFormat.values());
    format.setCellFactory(_ -> new FormatCell(this::nameOf, draft::isPossible));
    new Pick<>(format, formats, this::nameOf, this::choose).show(draft.format);
    boolean video = formats.stream().allMatch(draft::isPossible);
    missing.setVisible(!video);
    missing.setManaged(!video);
    frameController.begin(draft.style, draft.size, FilmDraft.SIZES, this::show);
    frameController.offerTransparent(draft.mayBeTransparent());
    timingController.begin(this::show);
    show();
  }

  private String nameOf(FilmFormat it) {
    return words.get("ui.film.format." + it.name().toLowerCase(Locale.ROOT));
  }

  private void choose(FilmFormat chosen) {
    draft.choose(chosen);
    frameController.offerTransparent(draft.mayBeTransparent());
    show();
  }

  /** What is chosen, and what follows from it or is wrong with it. */
  private void show() {
    timingController.show();
    try {
      draft.style = frameController.style();
      draft.size = frameController.size();
      remember.accept(draft.choice());
      previewController.show(draft.finished(), stills.lastFrame(draft.finished()));
      estimate.setText(draft.estimate(words));
      sentence.setText("");
    } catch (BadInputException bad) {
      estimate.setText("");
      sentence.setText(bad.in(words));
    }
    save.setDisable(!sentence.getText().isEmpty());
  }

  @FXML
  private void save() {
    if (onSave.getAsBoolean()) {
      close.run();
    }
  }

  @FXML
  private void close() {
    close.run();
  }
}
