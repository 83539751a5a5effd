package uncollapse.ui;

import javafx.fxml.FXML;
import uncollapse.scene.LossFormula;
import uncollapse.text.Words;

/** The loss as a formula, with the numbers of this step under its terms. */
public final class FormulaController {
  private final Words words;
  private final RenderLoop loop;

  @FXML private PainterCanvas formula;

  FormulaController(Words words, RenderLoop loop) {
    this.words = words;
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    formula.setPainter(new LossFormula());
    Tips.install(formula, words.get("ui.formula.tip"));
    loop.addChart(formula);
  }
}
