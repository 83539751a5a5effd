package uncollapse.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/**
 * Chooses among the experiments that come with the app, the present one too, which then starts as it was; shows the title
 * of one opened from a file too.
 */
public final class SamplePickerController {
  private static final double ABOUT_WIDTH = 620;

  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final List<Experiment> samples;

  @FXML private MenuButton picker;

  SamplePickerController(RunModel run, Watch watch, Words words, List<Experiment> samples) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.samples = samples;
  }

  @FXML
  private void initialize() {
    picker.getItems().setAll(samples.stream().map(this::item).toList());
    watch.on(run.experimentProperty().map(Experiment::title), _ -> show(run.experiment()));
  }

  private void show(Experiment experiment) {
    Language language = words.language();
    picker.setText(experiment.title().in(language));
    picker.setAccessibleText(words.get("ui.samples") + ": " + picker.getText());
    String about = experiment.about().in(language);
    picker.setTooltip(about.isEmpty() ? null : Tips.of(about));
  }

  private MenuItem item(Experiment sample) {
    Language language = words.language();
    Label title = new Label(sample.title().in(language));
    title.getStyleClass().add("sample-title");
    Label about = new Label(Plain.of(firstSentence(sample.about().in(language))));
    about.getStyleClass().add("sample-about");
    about.setWrapText(true);
    VBox lines = new VBox(title, about);
    lines.setPrefWidth(ABOUT_WIDTH);
    MenuItem item = new MenuItem("", lines);
    item.setOnAction(_ -> run.load(sample));
    return item;
  }

  /** What there is to see; what to try follows once it is chosen. */
  private static String firstSentence(String about) {
    return about.split("(?<=\\.) |(?<=。)", 2)[0];
  }
}
