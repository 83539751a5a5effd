package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import uncollapse.text.Words;
import uncollapse.train.Pace;

/** Reset, play or pause, one step, and how fast. */
public final class TransportController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final SlowMotion slow;
  private boolean following;

  @FXML private Button play;
  @FXML private FontIcon playIcon;
  @FXML private Slider speed;
  @FXML private Label speedWords;

  TransportController(RunModel run, Watch watch, Words words, SlowMotion slow) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.slow = slow;
  }

  @FXML
  private void initialize() {
    speed.setMax(Speed.POSITIONS.size() - 1);
    watch.on(run.playingProperty(), this::showPlaying);
    watch.on(run.paceProperty(), this::showPace);
    speed.valueProperty().subscribe((_, position) -> choose(position.doubleValue()));
  }

  @FXML
  private void reset() {
    run.reset();
  }

  @FXML
  private void togglePlaying() {
    run.togglePlaying();
  }

  @FXML
  private void step() {
    run.step();
  }

  @FXML
  private void slowMotion() {
    slow.next();
  }

  private void showPlaying(boolean playing) {
    String key = playing ? "ui.pause" : "ui.play";
    play.setText(words.get(key));
    play.setAccessibleText(words.get(key));
    play.setTooltip(new Tooltip(words.get(key + ".tip")));
    playIcon.setIconCode(playing ? BootstrapIcons.PAUSE_FILL : BootstrapIcons.PLAY_FILL);
  }

  private void showPace(Pace pace) {
    speedWords.setText(Speed.inWords(pace, words));
    following = true;
    speed.setValue(Speed.position(pace));
    following = false;
  }

  private void choose(double position) {
    if (!following) {
      run.paceProperty().set(Speed.POSITIONS.get((int) Math.round(position)));
    }
  }
}
