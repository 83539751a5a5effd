package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import uncollapse.scene.QualityTable;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** How good the embedding of the probe set is, one measure a row; hovering a row explains it. */
public final class QualityController {
  /** What the rows are, in the order of {@link QualityTable#rows}. */
  private static final List<String> TIPS =
      List.of("ui.quality.utilisation.tip", "ui.quality.rank.tip", "ui.quality.recall.tip", "ui.quality.accuracy.tip");

  /** The same where rows are raw: what is said of their spectrum is not what the verdict goes by. */
  private static final List<String> RAW_TIPS =
      List.of(
          "ui.quality.utilisation.raw.tip", "ui.quality.rank.raw.tip", "ui.quality.recall.tip", "ui.quality.accuracy.tip");

  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final List<Label> values = new ArrayList<>();
  private List<String> names = List.of();
  private boolean unitRows;

  @FXML private VBox table;

  QualityController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    watch.on(run.readingProperty(), this::show);
  }

  private void show(Snapshot snapshot) {
    List<QualityTable.Row> rows = QualityTable.rows(snapshot, words);
    List<String> wanted = rows.stream().map(QualityTable.Row::name).toList();
    boolean unit = snapshot.spectrum().unitRows();
    if (!wanted.equals(names) || unit != unitRows) {
      build(rows, unit ? TIPS : RAW_TIPS);
      names = wanted;
      unitRows = unit;
    }
    for (int i = 0; i < rows.size(); i++) {
      values.get(i).setText(rows.get(i).value());
    }
  }

  private void build(List<QualityTable.Row> rows, List<String> tips) {
    table.getChildren().clear();
    values.clear();
    for (QualityTable.Row row : rows) {
      Label name = new Label(Plain.of(row.name()));
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      Label value = new Label();
      value.setMinWidth(Region.USE_PREF_SIZE);
      value.getStyleClass().add("quality-value");
      values.add(value);
      HBox line = new HBox(name, gap, value);
      line.getStyleClass().add("quality-row");
      Tips.install(line, words.get(tips.get(values.size() - 1)));
      table.getChildren().add(line);
    }
  }
}
