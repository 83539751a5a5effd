package uncollapse.ui;

import javafx.fxml.FXML;
import uncollapse.scene.LossCurves;
import uncollapse.scene.PictureSummary;
import uncollapse.scene.SingularValueBars;
import uncollapse.text.Words;

/** Singular values and loss terms. */
public final class ChartsController {
  private final Words words;
  private final RenderLoop loop;

  @FXML private PainterCanvas singular;
  @FXML private PainterCanvas losses;

  ChartsController(Words words, RenderLoop loop) {
    this.words = words;
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    singular.setPainter(new SingularValueBars());
    losses.setPainter(new LossCurves());
    Tips.install(singular, words.get("ui.bars.tip"));
    Tips.install(losses, words.get("ui.losses.tip"));
    singular.setSummary(PictureSummary::singularValues);
    losses.setSummary(PictureSummary::losses);
    loop.addChart(singular, RenderLoop.Subject.BOTH);
    loop.addChart(losses, RenderLoop.Subject.BOTH);
  }
}
