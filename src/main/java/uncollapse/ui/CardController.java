package uncollapse.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import uncollapse.scene.FeaturesPainter;
import uncollapse.scene.InputSpacePainter;
import uncollapse.scene.PictureSummary;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.Side;

/** One run as a picture: its method and verdict, its features, and the input space they come from. */
public final class CardController {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** How much of a card's height the input space takes. */
  private static final double INPUT_SHARE = 0.31;

  /** How wide the input space is for its height, where notes stand beside it. */
  private static final double INPUT_WIDTH = 1.15;

  private final RunModel run;
  private final Look look;
  private final Watch watch;
  private final Words words;
  private final Hint hintModel;
  private final RenderLoop loop;
  private Side side = Side.A;

  @FXML private Region card;
  @FXML private Region inputRow;
  @FXML private Label title;
  @FXML private Label pill;
  @FXML private Button close;
  @FXML private Node aboutBox;
  @FXML private Node notesBox;
  @FXML private Node exportsBox;
  @FXML private Node slowBox;
  @FXML private Node layersBox;
  @FXML private Region inputBox;
  @FXML private PainterCanvas features;
  @FXML private PainterCanvas input;
  @FXML private Button pencil;
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

  /** Shows this side's run from now on; to be called once. */
  void show(Side shown) {
    side = shown;
    FeaturesPainter featuresPainter = new FeaturesPainter();
    InputSpacePainter inputPainter = new InputSpacePainter();
    features.setPainter(featuresPainter);
    input.setPainter(inputPainter);
    new PointMouse(features, featuresPainter, look, () -> FeaturesPainter.turns(experiment()));
    new PointMouse(input, inputPainter, look, () -> experiment().data().source().dimension() == 3);
    RenderLoop.Subject subject = side == Side.A ? RenderLoop.Subject.A : RenderLoop.Subject.B;
    features.setSummary(PictureSummary::features);
    input.setSummary(PictureSummary::inputs);
    loop.addMoving(features, subject);
    loop.addPoints(input, subject);
    layOut();
    card.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> run.choose(side));
    for (Side each : Side.values()) {
      watch.on(run.labProperty().map(it -> it.of(each).experiment()), _ -> describe());
    }
    watch.on(run.sides().comparingProperty(), _ -> describe());
    watch.on(run.sides().chosenProperty(), _ -> describe());
    watch.on(run.readingProperty(), _ -> RegimeController.judge(pill, run.lab().of(side), run.sides().comparingProperty().get(), words));
    if (side == Side.A) {
      watch.on(run.snapshotProperty(), hintModel::follow);
      watch.on(hintModel.textProperty(), text -> hintText.setText(Plain.of(text.in(words.language()))));
    }
  }

  private Experiment experiment() {
    return run.lab().of(side).experiment();
  }

  /** Alone with notes beside the input space; of two, each as wide as its card. */
  private void layOut() {
    var alone = Bindings.not(run.sides().comparingProperty());
    for (Node node : List.of(aboutBox, notesBox, layersBox, hint, exportsBox, slowBox, close)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    aboutBox.visibleProperty().bind(alone);
    notesBox.visibleProperty().bind(alone);
    var explained = look.presentingProperty().not();
    layersBox.visibleProperty().bind(alone.and(explained));
    slowBox.visibleProperty().bind(run.sides().chosenProperty().isEqualTo(side));
    exportsBox.setVisible(side == Side.A);
    close.visibleProperty().bind(run.sides().comparingProperty().and(explained));
    hint.visibleProperty().bind(alone.and(explained).and(hintText.textProperty().isNotEmpty()));
    inputRow.prefHeightProperty().bind(card.heightProperty().multiply(INPUT_SHARE));
    inputBox.prefWidthProperty().bind(
        Bindings.when(alone)
            .then(inputRow.heightProperty().multiply(INPUT_WIDTH))
            .otherwise(inputRow.widthProperty()));
    Tips.explain(close, words.get("ui.compare.close", side.other().name()));
    close.setAccessibleText(words.get("ui.compare.close", side.other().name()));
  }

  @FXML
  private void dismissHint() {
    hintModel.dismiss();
  }

  /** Ends the comparison with the other run alone. */
  @FXML
  private void close() {
    Side other = side.other();
    run.ask(lab -> lab.keep(other));
  }

  /** Of two cards each says which it is. */
  private String named(String key, boolean both) {
    return both ? words.get("ui.compare.card", side.name(), words.get(key)) : words.get(key);
  }

  private void describe() {
    boolean both = run.sides().comparingProperty().get();
    title.setText(both ? CardTitle.ofOne(run.lab(), side, words) : CardTitle.ofAlone(experiment(), words));
    title.setTooltip(both ? Tips.of(CardTitle.inFull(run.lab(), side, words)) : null);
    features.name(named("ui.features", both));
    input.name(named("ui.input", both));
    pencil.setAccessibleText(named("ui.draw", both));
    card.pseudoClassStateChanged(CHOSEN, both && run.side() == side);
  }
}
