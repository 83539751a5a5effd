package uncollapse.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import uncollapse.scene.Figures;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Divergence;
import uncollapse.train.KnobMove;

/** Says above the picture that the run diverged, or that a file was bad. Neither stops the window. */
public final class BannerController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Notices notices;

  @FXML private HBox divergence;
  @FXML private Label divergenceText;
  @FXML private HBox fault;
  @FXML private Label faultText;
  @FXML private Node banners;

  BannerController(RunModel run, Watch watch, Words words, Notices notices) {
    this.run = run;
    this.watch = watch;
    this.words = words;
    this.notices = notices;
  }

  @FXML
  private void initialize() {
    divergence.managedProperty().bind(divergence.visibleProperty());
    fault.managedProperty().bind(fault.visibleProperty());
    banners.managedProperty().bind(divergence.visibleProperty().or(fault.visibleProperty()));
    watch.on(run.readingProperty(), snapshot -> show(snapshot.divergence()));
    watch.on(
        notices.faultProperty(),
        sentence -> {
          faultText.setText(sentence.map(it -> it.apply(words)).orElse(""));
          fault.setVisible(sentence.isPresent());
        });
  }

  @FXML
  private void reset() {
    run.reset();
    run.play();
  }

  @FXML
  private void dismiss() {
    notices.clear();
  }

  private void show(@Nullable Divergence diverged) {
    divergence.setVisible(diverged != null);
    if (diverged != null) {
      divergenceText.setText(describe(diverged));
    }
  }

  private String describe(Divergence diverged) {
    String step = Figures.count(diverged.step());
    KnobMove move = diverged.lastMove();
    return move == null
        ? words.get("ui.diverged", step)
        : words.get(
            "ui.diverged.move",
            step,
            Names.change(move.setting(), move.from(), move.to(), words),
            Figures.count(move.step()));
  }
}
