package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import uncollapse.scene.Figures;
import uncollapse.text.Words;
import uncollapse.train.Stop;

/** Where the run stops by itself: a button, lit when it will, and what it opens. */
public final class StopController {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final double BELOW = 4;

  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Popup popup = new Popup();

  @FXML private Button stop;

  StopController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    watch.on(run.stops().wantedProperty(), this::show);
  }

  @FXML
  private void choose() {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    StopMenuController menu = new StopMenuController(run, words);
    Parent content = new Inflater(words, Map.of(StopMenuController.class, () -> menu)).inflate(FxmlFile.STOP_MENU);
    content.addEventHandler(KeyEvent.ANY, StopController::keep);
    popup.getContent().setAll(content);
    popup.getScene().getStylesheets().setAll(stop.getScene().getStylesheets());
    Bounds box = stop.localToScreen(stop.getLayoutBounds());
    popup.show(stop, box.getMinX(), box.getMaxY() + BELOW);
  }

  /** What is typed here is no shortcut of the window behind. */
  private static void keep(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) {
      event.consume();
    }
  }

  private void show(Stop wanted) {
    stop.pseudoClassStateChanged(LIT, !wanted.equals(Stop.NEVER));
    List<String> said = new ArrayList<>(List.of(words.get("ui.stop.tip")));
    if (wanted.step() > 0) {
      said.add(words.get("ui.stop.now", words.get("ui.stop.step") + " " + Figures.count(wanted.step())));
    }
    if (wanted.converged()) {
      said.add(words.get("ui.stop.now", words.get("ui.stop.converged")));
    }
    Tips.explain(stop, String.join("\n", said));
  }
}
