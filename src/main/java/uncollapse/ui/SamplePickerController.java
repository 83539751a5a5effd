package uncollapse.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** Chooses among the experiments that come with the app; shows the title of one opened from a file too. */
public final class SamplePickerController {
  private static final double ABOUT_WIDTH = 560;

  private final RunModel run;
  private final Watch watch;
  private final Language language;
  private final List<Experiment> samples;
  private boolean following;

  @FXML private ComboBox<Experiment> picker;

  SamplePickerController(RunModel run, Watch watch, Words words, List<Experiment> samples) {
    this.run = run;
    this.watch = watch;
    this.language = words.language();
    this.samples = samples;
  }

  @FXML
  private void initialize() {
    picker.getItems().setAll(samples);
    picker.setVisibleRowCount(samples.size());
    picker.setCellFactory(_ -> new AboutCell());
    picker.setButtonCell(new TitleCell());
    watch.on(run.experimentProperty().map(Experiment::title), _ -> show(run.experiment()));
    picker.setOnAction(
        _ -> {
          if (!following) {
            run.load(picker.getValue());
          }
        });
  }

  private void show(Experiment experiment) {
    following = true;
    picker.setValue(
        samples.stream()
            .filter(sample -> sample.title().equals(experiment.title()))
            .findFirst()
            .orElse(experiment));
    String about = experiment.about().in(language);
    picker.setTooltip(about.isEmpty() ? null : Tips.of(about));
    following = false;
  }

  private final class TitleCell extends ListCell<Experiment> {
    @Override
    protected void updateItem(Experiment item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? "" : item.title().in(language));
    }
  }

  private final class AboutCell extends ListCell<Experiment> {
    private final Label title = new Label();
    private final Label about = new Label();
    private final VBox lines = new VBox(title, about);

    AboutCell() {
      title.getStyleClass().add("sample-title");
      about.getStyleClass().add("sample-about");
      about.setWrapText(true);
      lines.setPrefWidth(ABOUT_WIDTH);
    }

    @Override
    protected void updateItem(Experiment item, boolean empty) {
      super.updateItem(item, empty);
      if (empty) {
        setGraphic(null);
      } else {
        title.setText(item.title().in(language));
        about.setText(Plain.of(item.about().in(language)));
        setGraphic(lines);
      }
    }
  }
}
