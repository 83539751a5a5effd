package uncollapse.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import uncollapse.nn.FeatureLayer;
import uncollapse.nn.NetworkSpec;
import uncollapse.scene.Figures;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.LabView;
import uncollapse.train.Side;
import uncollapse.train.Snapshot;

/** How good the features of the probe set are; hovering a measure explains it. */
public final class QualityController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Tooltip measured = Tips.of("");
  private final ComboBox<FeatureLayer> layer = new ComboBox<>();

  @FXML private Label title;
  @FXML private ScrollPane pane;
  @FXML private VBox table;

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
    QualityRows rows = new QualityRows(words, table, layer);
    watch.on(run.readingProperty(), _ -> show(rows, run.lab()));
    watch.on(run.experimentProperty().map(Experiment::network), this::offer);
  }

  /** The layers that the network has. */
  private void offer(NetworkSpec network) {
    List<FeatureLayer> layers = FeatureLayer.of(network);
    var pick =
        new Pick<>(layer, layers, it -> words.get("scene.place." + it.id()), run.frozenProperty()::set);
    pick.show(run.frozenProperty().get().isIn(network) ? run.frozenProperty().get() : FeatureLayer.EMBEDDING);
  }

  private void show(QualityRows rows, LabView lab) {
    Snapshot snapshot = lab.of(Side.B);
    rows.show(snapshot, lab.compares() ? lab.a() : null);
    measured.setText(
        words.get(
            "ui.quality.tip",
            Figures.count(snapshot.quality().points()),
            Figures.count(snapshot.probe().labels().length),
            Figures.count(snapshot.quality().step())));
  }
}
