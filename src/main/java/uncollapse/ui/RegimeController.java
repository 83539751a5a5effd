package uncollapse.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import uncollapse.measure.Regime;
import uncollapse.scene.Figures;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** The regime strip: four chips, the present one lit, each stating its rule on hover. */
public final class RegimeController {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Map<Regime, Label> chips = new EnumMap<>(Regime.class);

  @FXML private HBox strip;

  RegimeController(RunModel run, Watch watch, Words words) {
    this.run = run;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    for (Regime regime : Regime.values()) {
      Label chip = chip(regime);
      chips.put(regime, chip);
      strip.getChildren().add(chip);
    }
    watch.on(run.readingProperty(), snapshot -> light(snapshot.regime()));
    watch.on(run.experimentProperty(), experiment -> explain(experiment.network().normalise()));
  }

  private Label chip(Regime regime) {
    Label chip = new Label(Names.of(regime, words));
    chip.getStyleClass().addAll("chip", styleOf(regime));
    chip.setMaxWidth(Double.MAX_VALUE);
    // The same preferred width for all, whatever their words: the strip is divided evenly.
    chip.setPrefWidth(1);
    HBox.setHgrow(chip, Priority.ALWAYS);
    return chip;
  }

  private void explain(boolean unitRows) {
    chips.forEach((regime, chip) -> Tips.explain(chip, Names.rule(regime, unitRows, words)));
  }

  private void light(Regime present) {
    chips.forEach((regime, chip) -> chip.pseudoClassStateChanged(LIT, regime == present));
  }

  /** Lets a card's pill say the regime of a run, in few words where there is little room. */
  static void judge(Label pill, Snapshot snapshot, boolean brief, Words words) {
    Regime regime = snapshot.regime();
    String name = brief ? Names.brief(regime, words) : Names.of(regime, words);
    // Of raw rows, utilisation is no measure of collapse, and so no reason for the verdict.
    String share = Figures.percent(snapshot.spectrum().utilisation());
    pill.setText(snapshot.spectrum().unitRows() ? words.get("ui.card.pill", name, share) : name);
    for (Regime other : Regime.values()) {
      pill.pseudoClassStateChanged(PseudoClass.getPseudoClass(styleOf(other)), other == regime);
    }
  }

  /** The style class that colours a regime, here and on the pill of a card. */
  static String styleOf(Regime regime) {
    return "regime-" + regime.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
