package uncollapse.ui;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import uncollapse.objective.Knob;
import uncollapse.objective.Term;
import uncollapse.scene.Figures;
import uncollapse.scene.Names;
import uncollapse.text.Words;
import uncollapse.train.Divergence;
import uncollapse.train.KnobMove;
import uncollapse.train.Setting;

/** Says above the picture that the run diverged, or that a file was bad. Neither stops the window. */
public final class BannerController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Notices notices;

  @FXML private HBox divergence;
  @FXML private Label divergenceText;
  @FXML private Button resetButton;
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

  /** Takes the last move of a knob back, because it would lead to the same end again, and starts anew. */
  @FXML
  private void reset() {
    lastDial(run.snapshot().divergence()).ifPresent(undo -> run.set(undo.dial, undo.before));
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
      resetButton.setText(words.get(lastDial(diverged).isPresent() ? "ui.diverged.undo" : "ui.reset"));
    }
  }

  /** The dial that was moved last, and where it stood. */
  private record Undo(Dial dial, double before) {}

  private Optional<Undo> lastDial(@Nullable Divergence diverged) {
    return Optional.ofNullable(diverged)
        .map(Divergence::lastMove)
        .flatMap(move -> dial(move.setting()).map(dial -> new Undo(dial, Double.parseDouble(move.from()))));
  }

  private Optional<Dial> dial(Setting setting) {
    return switch (setting) {
      case Setting.OfKnob(Knob knob) -> Optional.of(new Dial.OfKnob(knob));
      case Setting.Weight(Term.Key term) -> {
        List<Term.Key> keys = run.experiment().regularisers().stream().map(Term::key).toList();
        yield keys.contains(term) ? Optional.of(new Dial.Weight(keys.indexOf(term))) : Optional.empty();
      }
      case Setting.Part _ -> Optional.empty();
    };
  }

  private String describe(Divergence diverged) {
    String step = Figures.count(diverged.step());
    KnobMove move = diverged.lastMove();
    return move == null
        ? words.get("ui.diverged", step)
        : words.get(
            "ui.diverged.move",
            step,
            Names.change(move, run.experiment(), words),
            Figures.count(move.step()));
  }
}
