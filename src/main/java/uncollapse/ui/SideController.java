package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import uncollapse.train.Side;

/** Says whose settings are below, and chooses the other side's; there only while two runs are compared. */
public final class SideController {
  private final RunModel run;
  private final Watch watch;

  @FXML private HBox sides;
  @FXML private ToggleButton ofA;
  @FXML private ToggleButton ofB;

  SideController(RunModel run, Watch watch) {
    this.run = run;
    this.watch = watch;
  }

  @FXML
  private void initialize() {
    sides.managedProperty().bind(sides.visibleProperty());
    watch.on(run.sides().comparingProperty(), sides::setVisible);
    watch.on(run.sides().chosenProperty(), this::show);
  }

  private void show(Side side) {
    ofA.setSelected(side == Side.A);
    ofB.setSelected(side == Side.B);
  }

  /** Pressing the one that is chosen already changes nothing. */
  @FXML
  private void chooseA() {
    run.choose(Side.A);
    show(Side.A);
  }

  @FXML
  private void chooseB() {
    run.choose(Side.B);
    show(Side.B);
  }
}
