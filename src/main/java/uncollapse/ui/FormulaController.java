package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.layout.Region;
import uncollapse.scene.LossFormula;
import uncollapse.text.Words;

/** The loss as a formula, with the numbers of this step under its terms. */
public final class FormulaController {
  /** What the formula of one regulariser takes, and a list's rows, in em. */
  private static final double LEAST = 8;

  private static final double ROW = 1.4;
  private static final double EDGES = 1.6;

  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final RenderLoop loop;

  @FXML private Region box;
  @FXML private PainterCanvas formula;

  FormulaController(RunModel run, Watch watch, Words words, RenderLoop loop) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    formula.setPainter(new LossFormula());
    Tips.install(formula, words.get("ui.formula.tip"));
    loop.addChart(formula, RenderLoop.Subject.CHOSEN);
    watch.on(
        run.experimentProperty(),
        experiment -> {
          double height = Math.max(LEAST, EDGES + ROW * (1 + experiment.regularisers().size()));
          box.setStyle("-fx-pref-height: %sem".formatted(height));
        });
  }
}
