package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.CorrelationMap;
import uncollapse.scene.Figures;
import uncollapse.scene.Picture;
import uncollapse.scene.PictureSummary;
import uncollapse.scene.StdBars;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** The dimensions of the embedding: the std of each, or the correlation of each two. */
public final class DimensionsController {
  private static final int MOST_LINES = 8;
  private static final double LEAST_STD = 6;
  private static final double MAP_HEIGHT = 12;

  /** Eight lines with figures. */
  private static final double LEAST_MAP = 9.5;

  /** So far from the mouse its explanation appears, so that it does not lie under it. */
  private static final double TIP_OFFSET = 14;

  private final RunModel run;
  private final Look look;
  private final Watch watch;
  private final Words words;
  private final RenderLoop loop;
  private final Tooltip cell = Tips.of("");

  @FXML private Label dimensionsTitle;
  @FXML private ToggleButton showStd;
  @FXML private ToggleButton showCorrelation;
  @FXML private PainterCanvas std;
  @FXML private PainterCanvas correlation;

  DimensionsController(RunModel run, Look look, Watch watch, Words words, RenderLoop loop) {
    this.run = run;
    this.look = look;
    this.watch = watch;
    this.words = words;
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    std.setPainter(new StdBars());
    correlation.setPainter(new CorrelationMap());
    Tips.install(std, words.get("ui.std.tip"));
    std.setSummary(PictureSummary::dimensions);
    loop.addChart(std, RenderLoop.Subject.BOTH);
    loop.addChart(correlation, RenderLoop.Subject.BOTH);
    correlation.setOnMouseMoved(this::explain);
    correlation.setOnMouseExited(_ -> cell.hide());
    setHeight(correlation, LEAST_MAP, MAP_HEIGHT);
    watch.on(run.experimentProperty(), this::fit);
    watch.on(look.correlationProperty(), _ -> fit(run.experiment()));
  }

  /** Pressing the one that is shown already changes nothing. */
  @FXML
  private void choose() {
    look.correlationProperty().set(look.correlationProperty().get() ? !showStd.isSelected() : showCorrelation.isSelected());
    fit(run.experiment());
  }

  /** As many lines for standard deviations as there are dimensions, up to where the bars stand upright. */
  private void fit(Experiment experiment) {
    boolean map = look.correlationProperty().get();
    showStd.setSelected(!map);
    showCorrelation.setSelected(map);
    std.setVisible(!map);
    std.setManaged(!map);
    correlation.setVisible(map);
    correlation.setManaged(map);
    // γ stands in the picture only when a regulariser aims at it.
    String title = map ? "scene.correlation.title" : experiment.aimsAtGamma() ? "scene.std.title.gamma" : "scene.std.title";
    dimensionsTitle.setText(words.get(title));
    setHeight(std, LEAST_STD, 3 + 1.5 * Math.clamp(experiment.network().d(), 2, MOST_LINES));
  }

  private static void setHeight(Region chart, double least, double em) {
    chart.setStyle("-fx-min-height: %sem; -fx-pref-height: %sem; -fx-max-height: %sem".formatted(least, em, em));
  }

  private void explain(MouseEvent event) {
    @Nullable Picture picture = correlation.picture();
    double zoom = correlation.zoomProperty().get();
    if (picture == null) {
      return;
    }
    CorrelationMap.cellAt(event.getX() / zoom, event.getY() / zoom, correlation.area(), picture)
        .ifPresentOrElse(
            it -> {
              cell.setText(sentence(it));
              cell.show(correlation, event.getScreenX() + TIP_OFFSET, event.getScreenY() + TIP_OFFSET);
            },
            cell::hide);
  }

  private String sentence(CorrelationMap.Cell it) {
    return Double.isNaN(it.r())
        ? words.get("ui.correlation.none", Integer.toString(it.row()), Integer.toString(it.column()))
        : words.get(
            "ui.correlation.cell", Integer.toString(it.row()), Integer.toString(it.column()), Figures.of(it.r()));
  }
}
