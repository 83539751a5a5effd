package uncollapse.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import uncollapse.text.Words;
import uncollapse.train.LabView;
import uncollapse.train.Lab;
import uncollapse.train.Side;

/** The run as one card, or two runs side by side with what can be done between them. */
public final class CardsController {
  private static final PseudoClass PAIR = PseudoClass.getPseudoClass("pair");

  private final RunModel run;
  private final Look look;
  private final Watch watch;
  private final Words words;

  @FXML private Node cards;
  @FXML private Region second;
  @FXML private CardController firstController;
  @FXML private CardController secondController;
  @FXML private Node between;
  @FXML private Node foot;
  @FXML private Label same;

  CardsController(RunModel run, Look look, Watch watch, Words words) {
    this.run = run;
    this.look = look;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    firstController.show(Side.A);
    secondController.show(Side.B);
    var comparing = run.sides().comparingProperty();
    watch.on(comparing, both -> cards.pseudoClassStateChanged(PAIR, both));
    second.visibleProperty().bind(comparing);
    for (Node node : List.of(between, foot)) {
      node.visibleProperty().bind(comparing.and(look.presentingProperty().not()));
    }
    for (Node node : List.of(second, between, foot)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    watch.on(run.readingProperty(), _ -> tell(run.lab()));
  }

  private void tell(LabView lab) {
    if (lab.compares()) {
      String text = Shared.sentence(lab.of(Side.A), lab.of(Side.B), words);
      if (!text.equals(same.getText())) {
        same.setText(text);
        same.setTooltip(Tips.of(text));
      }
    }
  }

  @FXML
  private void swap() {
    run.ask(Lab::swap);
  }

  @FXML
  private void copyA() {
    run.ask(lab -> lab.copyFrom(Side.A));
  }

  @FXML
  private void copyB() {
    run.ask(lab -> lab.copyFrom(Side.B));
  }
}
