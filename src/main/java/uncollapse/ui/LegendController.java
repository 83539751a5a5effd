package uncollapse.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import uncollapse.scene.ClassLegend;
import uncollapse.text.Words;

/** Which colour and shape stands for which class, under their own names, in as many lines as they take. */
public final class LegendController {
  private static final double MOST_LINES = 3;

  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final RenderLoop loop;

  @FXML private Label title;
  @FXML private PainterCanvas legend;

  LegendController(RunModel run, Watch watch, Words words, RenderLoop loop) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    legend.setPainter(new ClassLegend());
    legend.managedProperty().bind(legend.visibleProperty());
    loop.addChart(legend, RenderLoop.Subject.A);
    watch.on(run.readingProperty(), snapshot -> fit(snapshot.probe().names()));
  }

  private void fit(List<String> names) {
    title.setText(words.get(names.isEmpty() ? "ui.legend.none" : "ui.legend"));
    legend.setVisible(!names.isEmpty());
    double height = Math.min(ClassLegend.height(names, legend.area().getWidth()), MOST_LINES * ClassLegend.LEADING);
    double pixels = Math.ceil(height * legend.zoomProperty().get());
    legend.setStyle("-fx-pref-height: %spx; -fx-min-height: %spx".formatted(pixels, pixels));
  }
}
