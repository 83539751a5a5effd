package uncollapse.ui;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import uncollapse.objective.Knob;
import uncollapse.objective.Term;
import uncollapse.scene.Figures;
import uncollapse.text.Words;
import uncollapse.train.Command;
import uncollapse.train.Divergence;
import uncollapse.train.Experiment;
import uncollapse.train.Halt;
import uncollapse.train.KnobMove;
import uncollapse.train.LabView;
import uncollapse.train.Rewind;
import uncollapse.train.Setting;
import uncollapse.train.Side;
import uncollapse.train.Snapshot;

/** Says above the picture that the run diverged or stopped by itself, or that a file was bad. None stops the window. */
public final class BannerController {
  private final RunModel run;
  private final Watch watch;
  private final Words words;
  private final Notices notices;

  @FXML private HBox divergence;
  @FXML private Label divergenceText;
  @FXML private Button rewindButton;
  @FXML private Button resetButton;
  @FXML private HBox halted;
  @FXML private Label haltedText;
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
    halted.managedProperty().bind(halted.visibleProperty());
    fault.managedProperty().bind(fault.visibleProperty());
    banners
        .managedProperty()
        .bind(divergence.visibleProperty().or(halted.visibleProperty()).or(fault.visibleProperty()));
    watch.on(run.readingProperty(), _ -> show(run.labProperty().get()));
    watch.on(run.stops().reasonProperty(), this::show);
    watch.on(
        notices.faultProperty(),
        sentence -> {
          faultText.setText(sentence.map(it -> it.apply(words)).orElse(""));
          fault.setVisible(sentence.isPresent());
        });
  }

  /** To the last good step, and on from there. */
  @FXML
  private void rewind() {
    run.ask(Rewind::perform);
  }

  /**
   * Takes the last move of a knob back, because it would lead to the same end again, and starts anew: in one go, so that
   * nothing in between is seen.
   */
  @FXML
  private void reset() {
    LabView now = run.labProperty().get();
    Side side = Divergences.side(now).orElse(run.side());
    Optional<Command> back = lastDial(now.of(side));
    run.ask(
        lab -> {
          back.ifPresent(it -> lab.apply(side, it, false));
          lab.apply(side, new Command.Reset(), false);
        });
    run.play();
  }

  @FXML
  private void goOn() {
    run.play();
  }

  @FXML
  private void dismiss() {
    notices.clear();
  }

  private void show(LabView now) {
    Optional<Side> side = Divergences.side(now);
    divergence.setVisible(side.isPresent());
    side.ifPresent(it -> tell(it, now));
  }

  private void tell(Side side, LabView now) {
    Snapshot of = now.of(side);
    Divergence diverged = of.divergence();
    if (diverged != null) {
      String sentence = Divergences.inWords(diverged, side, now, words);
      if (!divergenceText.getText().equals(sentence)) {
        divergenceText.setText(sentence);
        rewindButton.setText(words.get("ui.rewind", Figures.count(diverged.rewind().step())));
        Tips.explain(rewindButton, Divergences.wayBack(diverged.rewind().undone(), of, words));
        resetButton.setText(words.get(lastDial(of).isPresent() ? "ui.diverged.undo" : "ui.reset"));
      }
    }
  }

  private void show(Optional<Halt.Reason> reason) {
    halted.setVisible(reason.isPresent());
    reason.ifPresent(
        it ->
            haltedText.setText(
                words.get(it.converged() ? "ui.halted.converged" : "ui.halted.step", Figures.count(it.step()))));
  }

  /** What puts the dial that was moved last back to where it stood. */
  private static Optional<Command> lastDial(Snapshot of) {
    return Optional.ofNullable(of.divergence())
        .map(Divergence::lastMove)
        .flatMap(move -> dial(move, of.experiment()).map(dial -> dial.set(Double.parseDouble(move.from()))));
  }

  private static Optional<Dial> dial(KnobMove move, Experiment experiment) {
    return switch (move.setting()) {
      case Setting.OfKnob(Knob knob) -> Optional.of(new Dial.OfKnob(knob));
      case Setting.Weight(Term.Key term) -> {
        List<Term.Key> keys = experiment.regularisers().stream().map(Term::key).toList();
        yield keys.contains(term) ? Optional.of(new Dial.Weight(keys.indexOf(term))) : Optional.empty();
      }
      case Setting.Part _ -> Optional.empty();
    };
  }
}
