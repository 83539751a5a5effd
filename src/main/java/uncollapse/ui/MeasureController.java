package uncollapse.ui;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.MeasurementPainter;
import uncollapse.scene.Picture;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;

/** An embedding from elsewhere: what was measured of it, by which labels, and ways to keep that. */
public final class MeasureController {
  private final EmbeddingWork work;
  private final RunModel run;
  private final Look look;
  private final Watch watch;
  private final Words words;
  private final FileDialogs dialogs;
  private final MeasureKeeping keeping;
  private final Runnable close;

  @FXML private ComboBox<String> labels;
  @FXML private CheckBox normalise;
  @FXML private Button savePicture;
  @FXML private Button saveJson;
  @FXML private Label sentence;
  @FXML private PainterCanvas page;
  @FXML private Node wait;
  @FXML private Label state;
  @FXML private ProgressBar progress;

  MeasureController(
      EmbeddingWork work,
      RunModel run,
      Look look,
      Watch watch,
      Words words,
      FileDialogs dialogs,
      Runnable close) {
    this.work = work;
    this.run = run;
    this.look = look;
    this.watch = watch;
    this.words = words;
    this.dialogs = dialogs;
    this.keeping = new MeasureKeeping(work.file(), dialogs, words);
    this.close = close;
  }

  @FXML
  private void initialize() {
    labels.getItems().add(words.get("ui.measure.none"));
    labels.getItems().addAll(work.sources());
    labels.setValue(work.labels().orElse(labels.getItems().getFirst()));
    normalise.setSelected(work.normalises());
    state.setText(words.get("ui.measure.measuring", work.file().getFileName()));
    progress.progressProperty().bind(work.progressProperty());
    wait.visibleProperty().bind(work.runningProperty());
    sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
    sentence.managedProperty().bind(sentence.visibleProperty());
    savePicture.disableProperty().bind(work.valueProperty().isNull());
    saveJson.disableProperty().bind(work.valueProperty().isNull());
    work.setOnSucceeded(_ -> show());
    work.setOnFailed(_ -> say(work.getException()));
    labels.valueProperty().subscribe((_, _) -> measure());
    normalise.selectedProperty().subscribe((_, _) -> measure());
    watch.onChange(look.themeProperty(), this::show);
    takeUp();
  }

  /** Begins, or shows how far it is. */
  private void takeUp() {
    show();
    switch (work.getState()) {
      case READY -> measure();
      case FAILED -> say(work.getException());
      case SCHEDULED, RUNNING, SUCCEEDED, CANCELLED -> {}
    }
  }

  private void measure() {
    sentence.setText("");
    boolean none = labels.getSelectionModel().getSelectedIndex() == 0;
    work.measure(none ? Optional.empty() : Optional.of(labels.getValue()), normalise.isSelected());
  }

  private void show() {
    EmbeddingWork.@Nullable Result result = work.latest();
    if (result != null) {
      String title = String.valueOf(work.file().getFileName());
      MeasurementPainter painter = new MeasurementPainter(result.measured(), title, look.theme(), words);
      page.setPainter((g, area, _) -> painter.paint(g, area));
      page.offer(new Picture(run.snapshot(), look.theme(), words, look.view()));
      page.paint();
    }
  }

  private void say(Throwable failure) {
    sentence.setText(failure instanceof BadInputException bad ? bad.in(words) : words.get("ui.mistake", failure));
  }

  @FXML
  private void chooseLabels() {
    dialogs
        .open(words.get("ui.measure.labelFile"), List.of(new FileDialogs.Kind(words.get("ui.measure.labels"), List.of("npy", "txt", "csv"))))
        .ifPresent(
            file -> {
              work.addSource(file.toString());
              labels.getItems().add(file.toString());
              labels.setValue(file.toString());
            });
  }

  @FXML
  private void savePicture() {
    sentence.setText(keeping.picture(work.getValue().measured(), look.theme()));
  }

  @FXML
  private void saveJson() {
    sentence.setText(keeping.json(work.getValue().json()));
  }

  /** Leaves what is on the page as it is. */
  @FXML
  private void cancel() {
    work.cancel();
  }

  @FXML
  private void close() {
    close.run();
  }
}
