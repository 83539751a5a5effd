package uncollapse.ui;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import uncollapse.scene.Figures;
import uncollapse.text.Words;
import uncollapse.train.Snapshot;

/** What stands over the pictures in presentation mode: which experiment, which step, and for a while how to leave. */
public final class PresentationController {
  private static final Duration STAY = Duration.seconds(4);
  private static final Duration FADE = Duration.seconds(1.5);

  private final RunModel run;
  private final Look look;
  private final Watch watch;
  private final Words words;
  private final FadeTransition fade = new FadeTransition(FADE);
  private final SequentialTransition leaving = new SequentialTransition(new PauseTransition(STAY), fade);

  @FXML private HBox presentation;
  @FXML private Label title;
  @FXML private Label leave;
  @FXML private Label step;

  PresentationController(RunModel run, Look look, Watch watch, Words words) {
    this.run = run;
    this.look = look;
    this.watch = watch;
    this.words = words;
  }

  @FXML
  private void initialize() {
    presentation.managedProperty().bind(presentation.visibleProperty());
    fade.setNode(leave);
    fade.setFromValue(1);
    fade.setToValue(0);
    watch.on(look.presentingProperty(), this::present);
    watch.on(run.experimentProperty(), experiment -> title.setText(experiment.title().in(words.language())));
    watch.on(run.readingProperty(), this::count);
  }

  private void present(boolean presenting) {
    presentation.setVisible(presenting);
    leaving.stop();
    leave.setOpacity(1);
    if (presenting) {
      leaving.play();
    }
  }

  private void count(Snapshot snapshot) {
    step.setText(words.get("ui.presentation.step", Figures.count(snapshot.step())));
  }
}
