package uncollapse.ui;

import javafx.fxml.FXML;
import uncollapse.scene.LossFormula;

/** The loss as a formula, with the numbers of this step under its terms. */
public final class FormulaController {
  private final RenderLoop loop;

  @FXML private PainterCanvas formula;

  FormulaController(RenderLoop loop) {
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    formula.setPainter(new LossFormula());
    loop.addChart(formula);
  }
}
