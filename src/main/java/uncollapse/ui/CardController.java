package uncollapse.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import uncollapse.measure.Regime;
import uncollapse.objective.Term;
import uncollapse.scene.FeaturesPainter;
import uncollapse.scene.Figures;
import uncollapse.scene.InputSpacePainter;
import uncollapse.scene.Names;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.Snapshot;

/** One run as a picture: its method and verdict, its features, and the input space they come from. */
public final class CardController {
  /** How much of a card's height the input space takes. */
  private static final double INPUT_SHARE = 0.31;

  /** How wide the input space is for its height. */
  private static final double INPUT_WIDTH = 1.15;

  private final RunModel run;
  private final Look look;
  private final Watch watch;
  private final Words words;
  private final Hint hintModel;
  private final RenderLoop loop;

  @FXML private Region card;
  @FXML private Region inputRow;
  @FXML private Label title;
  @FXML private Label pill;
  @FXML private Label experimentTitle;
  @FXML private Button original;
  @FXML private Label about;
  @FXML private Label notes;
  @FXML private Region inputBox;
  @FXML private PainterCanvas features;
  @FXML private PainterCanvas input;
  @FXML private HBox hint;
  @FXML private Label hintText;

  CardController(RunModel run, Look look, Watch watch, Words words, Hint hint, RenderLoop loop) {
    this.run = run;
    this.look = look;
    this.watch = watch;
    this.words = words;
    this.hintModel = hint;
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    FeaturesPainter featuresPainter = new FeaturesPainter();
    InputSpacePainter inputPainter = new InputSpacePainter();
    features.setPainter(featuresPainter);
    input.setPainter(inputPainter);
    new PointMouse(features, featuresPainter, look, () -> FeaturesPainter.turns(run.experiment()));
    new PointMouse(input, inputPainter, look, () -> run.experiment().data().source().dimension() == 3);
    loop.addMoving(features);
    loop.addChart(input);
    inputRow.prefHeightProperty().bind(card.heightProperty().multiply(INPUT_SHARE));
    inputBox.prefWidthProperty().bind(inputRow.heightProperty().multiply(INPUT_WIDTH));
    watch.on(run.experimentProperty(), this::describe);
    original.managedProperty().bind(original.visibleProperty());
    watch.on(run.changedProperty(), original::setVisible);
    watch.on(run.readingProperty(), this::judge);
    watch.on(run.snapshotProperty(), hintModel::follow);
    watch.on(
        hintModel.textProperty(),
        text -> {
          hintText.setText(Plain.of(text.in(words.language())));
          hint.setVisible(!hintText.getText().isEmpty());
        });
  }

  @FXML
  private void restore() {
    run.restore();
  }

  @FXML
  private void dismissHint() {
    hintModel.dismiss();
  }

  private void describe(Experiment experiment) {
    title.setText(titleOf(experiment));
    experimentTitle.setText(experiment.title().in(words.language()));
    about.setText(Plain.of(experiment.about().in(words.language())));
    boolean space = experiment.data().source().dimension() == 3;
    boolean turns = space || FeaturesPainter.turns(experiment);
    List<String> said = new ArrayList<>(marks(experiment));
    if (!space) {
      said.add(words.get("ui.field"));
    }
    said.add(words.get("ui.hover"));
    if (turns) {
      said.add(words.get("ui.turn"));
    }
    notes.setText(String.join(words.language() == Language.CHINESE ? "" : " ", said));
    notes.setTooltip(Tips.of(notes.getText()));
  }

  /** What is drawn around the features, where it needs a word. */
  private List<String> marks(Experiment experiment) {
    List<String> marks = new ArrayList<>();
    if (experiment.network().d() <= 3 && !experiment.network().normalise() && experiment.aimsAtGamma()) {
      marks.add(words.get("ui.gamma"));
    }
    return marks;
  }

  private String titleOf(Experiment experiment) {
    List<Term> terms = experiment.regularisers();
    return switch (terms.size()) {
      case 0 -> words.get("ui.regularisers.none");
      case 1 ->
          words.get("ui.card.title", Names.of(terms.getFirst().key(), words), Numbers.write(terms.getFirst().weight()));
      default -> Names.weighted(terms, words);
    };
  }

  private void judge(Snapshot snapshot) {
    Regime regime = snapshot.regime();
    String name = Names.of(regime, words);
    // Of raw rows, utilisation is no measure of collapse, and so no reason for the verdict.
    String share = Figures.percent(snapshot.spectrum().utilisation());
    pill.setText(snapshot.spectrum().unitRows() ? words.get("ui.card.pill", name, share) : name);
    for (Regime other : Regime.values()) {
      pill.pseudoClassStateChanged(PseudoClass.getPseudoClass(RegimeController.styleOf(other)), other == regime);
    }
  }
}
