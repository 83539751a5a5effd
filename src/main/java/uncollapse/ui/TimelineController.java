package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import uncollapse.scene.SpectrumTimeline;
import uncollapse.text.Words;
import uncollapse.train.LabView;
import uncollapse.train.Snapshot;

/** s_μ between its bounds since step 0, with a marker at each knob move: what the record is looked through by. */
public final class TimelineController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final RenderLoop loop;
  private boolean past;

  @FXML private PainterCanvas timeline;
  @FXML private Label state;
  @FXML private Label kept;
  @FXML private Button branch;
  @FXML private Button start;
  @FXML private Button reverse;
  @FXML private Button forward;
  @FXML private Button present;
  @FXML private FontIcon reverseIcon;
  @FXML private FontIcon forwardIcon;

  TimelineController(RunModel run, Watch watch, Words words, RenderLoop loop) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.loop = loop;
  }

  @FXML
  private void initialize() {
    SpectrumTimeline painter = new SpectrumTimeline();
    timeline.setPainter(painter);
    timeline.setFocusTraversable(true);
    timeline.setAccessibleHelp(Plain.of(words.get("ui.timeline.tip")));
    new TimelineMouse(timeline, painter, run);
    loop.addChart(timeline, RenderLoop.Subject.BOTH);
    branch.managedProperty().bind(branch.visibleProperty());
    Tips.explain(start, words.get("ui.timeline.start.tip"));
    Tips.explain(present, words.get("ui.timeline.present.tip"));
    Tips.explain(branch, words.get("ui.timeline.branch.tip"));
    kept.setTooltip(Tips.of(words.get("ui.timeline.kept.tip", run.playhead().memory() >> 20)));
    watch.on(run.labProperty(), this::enable);
    watch.on(run.readingProperty(), this::tell);
    watch.on(run.playingProperty(), _ -> showPlaying());
    watch.on(run.playhead().reversingProperty(), _ -> showPlaying());
  }

  @FXML
  private void toStart() {
    run.playhead().start();
  }

  @FXML
  private void toggleReverse() {
    if (!run.playhead().stop()) {
      run.playhead().reverse();
    }
  }

  @FXML
  private void toggleForward() {
    run.playhead().stop();
    run.togglePlaying();
  }

  @FXML
  private void toPresent() {
    run.playhead().present();
  }

  @FXML
  private void goOn() {
    run.playhead().branch();
  }

  private void enable(LabView view) {
    Snapshot shown = view.of(run.side());
    branch.setVisible(view.past());
    start.setDisable(shown.step() == 0);
    reverse.setDisable(shown.step() == 0);
    forward.setDisable(!view.past());
    present.setDisable(!view.past());
    if (view.past() != past) {
      past = view.past();
      showPlaying();
    }
  }

  private void tell(Snapshot snapshot) {
    String step = Numbers.grouped(snapshot.step());
    String head = Numbers.grouped(snapshot.head());
    state.setText(past ? words.get("ui.timeline.past", step, head) : words.get("ui.timeline.hint"));
    kept.setText(words.get("ui.timeline.kept", snapshot.head(), head));
    timeline.setAccessibleText(words.get("ui.timeline.at", step, head));
  }

  /** Each of the two says what pressing it does. */
  private void showPlaying() {
    boolean back = run.playhead().reversingProperty().get();
    boolean on = past && run.playingProperty().get();
    reverseIcon.setIconCode(back ? BootstrapIcons.PAUSE_FILL : BootstrapIcons.CARET_LEFT_FILL);
    forwardIcon.setIconCode(on ? BootstrapIcons.PAUSE_FILL : BootstrapIcons.CARET_RIGHT_FILL);
    Tips.explain(reverse, words.get(back ? "ui.timeline.pause" : "ui.timeline.reverse"));
    Tips.explain(forward, words.get(on ? "ui.timeline.pause" : "ui.timeline.forward"));
    reverse.setAccessibleText(words.get(back ? "ui.timeline.pause" : "ui.timeline.reverse"));
    forward.setAccessibleText(words.get(on ? "ui.timeline.pause" : "ui.timeline.forward"));
  }
}
