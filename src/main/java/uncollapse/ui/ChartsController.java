package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import uncollapse.scene.LossCurves;
import uncollapse.scene.SingularValueBars;
import uncollapse.scene.StdBars;
import uncollapse.text.Words;
import uncollapse.train.Experiment;

/** Singular values, standard deviations and loss terms. */
public final class ChartsController {
  private static final int MOST_LINES = 8;

  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final RenderLoop loop;

  @FXML private PainterCanvas singular;
  @FXML private PainterCanvas std;
  @FXML private PainterCanvas losses;
  @FXML private Label stdTitle;

  ChartsController(RunModel run, Watch watch, Words words, RenderLoop loop) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    singular.setPainter(new SingularValueBars());
    std.setPainter(new StdBars());
    losses.setPainter(new LossCurves());
    Tips.install(singular, words.get("ui.bars.tip"));
    Tips.install(std, words.get("ui.std.tip"));
    Tips.install(losses, words.get("ui.losses.tip"));
    loop.addChart(singular);
    loop.addChart(std);
    loop.addChart(losses);
    watch.on(run.experimentProperty(), this::fit);
  }

  /** As many lines for standard deviations as there are dimensions, up to where the bars stand upright. */
  private void fit(Experiment experiment) {
    stdTitle.setText(words.get(stdTitle(experiment)));
    int lines = Math.clamp(experiment.network().d(), 2, MOST_LINES);
    std.setStyle("-fx-pref-height: %sem; -fx-max-height: %sem".formatted(3 + 1.5 * lines, 3 + 1.5 * lines));
  }

  /** γ stands in the picture only when the regulariser aims at it. */
  private static String stdTitle(Experiment experiment) {
    return experiment.aimsAtGamma() ? "scene.std.title.gamma" : "scene.std.title";
  }
}
