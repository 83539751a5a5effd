package uncollapse.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import uncollapse.nn.FeatureLayer;
import uncollapse.nn.NetworkSpec;
import uncollapse.scene.Figures;
import uncollapse.scene.Measure;
import uncollapse.scene.QualityTable;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.Snapshot;

/** How good the features of the probe set are; hovering a measure explains it. */
public final class QualityController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Map<Measure, Cell> cells = new EnumMap<>(Measure.class);
  private final Tooltip measured = Tips.of("");
  private final ComboBox<FeatureLayer> layer = new ComboBox<>();
  private List<List<Measure>> lines = List.of();

  @FXML private Label title;
  @FXML private ScrollPane pane;
  @FXML private VBox table;

  /** What a measure's place in the table shows. */
  private record Cell(Label name, Label value, Tooltip tip) {}

  QualityController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    title.setTooltip(measured);
    pane.prefViewportHeightProperty().bind(table.heightProperty());
    layer.setId("frozen-layer");
    HBox.setHgrow(layer, Priority.ALWAYS);
    layer.setAccessibleText(words.get("ui.frozen"));
    layer.setTooltip(Tips.of(words.get("ui.frozen.tip")));
    watch.on(run.readingProperty(), this::show);
    watch.on(run.experimentProperty().map(Experiment::network), this::offer);
  }

  /** The layers that the network has. */
  private void offer(NetworkSpec network) {
    List<FeatureLayer> layers = FeatureLayer.of(network);
    var pick =
        new Pick<>(layer, layers, it -> words.get("scene.place." + it.id()), run.frozenProperty()::set);
    pick.show(run.frozenProperty().get().isIn(network) ? run.frozenProperty().get() : FeatureLayer.EMBEDDING);
  }

  private void show(Snapshot snapshot) {
    List<List<Measure>> wanted = new ArrayList<>();
    for (Measure.Group group : Measure.Group.values()) {
      wanted.addAll(QualityTable.lines(group, snapshot));
    }
    if (!wanted.equals(lines)) {
      lines = wanted;
      build(snapshot);
    }
    cells.forEach((measure, cell) -> show(measure, cell, snapshot));
    measured.setText(
        words.get(
            "ui.quality.tip",
            Figures.count(snapshot.quality().points()),
            Figures.count(snapshot.probe().labels().length),
            Figures.count(snapshot.quality().step())));
  }

  private void show(Measure measure, Cell cell, Snapshot snapshot) {
    cell.name.setText(Plain.of(measure.name(snapshot, words)));
    cell.value.setText(measure.value(snapshot));
    StringBuilder tip = new StringBuilder(words.get("ui.measure." + measure.id()));
    measure.remark(snapshot).ifPresent(key -> tip.append("\n\n").append(words.get("ui.measure." + key)));
    measure.missing(snapshot, words).ifPresent(why -> tip.append("\n\n").append(why));
    cell.tip.setText(Plain.of(tip.toString()));
  }

  private void build(Snapshot snapshot) {
    table.getChildren().clear();
    cells.clear();
    for (Measure.Group group : Measure.Group.values()) {
      Label heading = new Label(group.title(snapshot, words, false));
      heading.getStyleClass().add("quality-group");
      heading.setMinWidth(Region.USE_PREF_SIZE);
      HBox head = new HBox(heading);
      head.getStyleClass().add("quality-head");
      if (group == Measure.Group.FROZEN) {
        head.getChildren().add(layer);
      }
      table.getChildren().add(head);
      for (List<Measure> line : QualityTable.lines(group, snapshot)) {
        HBox row = new HBox();
        row.getStyleClass().add("quality-row");
        line.forEach(measure -> row.getChildren().add(cell(measure)));
        if (line.size() == 1 && !line.getFirst().isWide()) {
          row.getChildren().add(half(new Region()));
        }
        table.getChildren().add(row);
      }
    }
  }

  private Node cell(Measure measure) {
    Label name = new Label();
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label value = new Label();
    value.setMinWidth(Region.USE_PREF_SIZE);
    value.getStyleClass().add("quality-value");
    HBox cell = new HBox(name, gap, value);
    cell.setId("measure-" + measure.id());
    cell.getStyleClass().add("quality-cell");
    Tooltip tip = Tips.of("");
    Tooltip.install(cell, tip);
    cell.accessibleHelpProperty().bind(tip.textProperty());
    cells.put(measure, new Cell(name, value, tip));
    return half(cell);
  }

  /** Both are equally wide. */
  private static Region half(Region cell) {
    cell.setPrefWidth(1);
    HBox.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }
}
