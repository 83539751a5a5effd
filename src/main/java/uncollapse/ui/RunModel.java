package uncollapse.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import uncollapse.nn.FeatureLayer;
import uncollapse.train.Command;
import uncollapse.train.Experiment;
import uncollapse.train.Lab;
import uncollapse.train.LabView;
import uncollapse.train.Motion;
import uncollapse.train.Pace;
import uncollapse.train.Side;
import uncollapse.train.SlowStep;
import uncollapse.train.Snapshot;
import uncollapse.train.TrainingLoop;

/**
 * The run, as the window knows it: properties that the render loop fills from the newest snapshot, and the user's
 * commands on their way to the training loop. Lives as long as the window, through every change of language.
 */
public final class RunModel {
  private final TrainingLoop loop;
  private final ReadOnlyObjectWrapper<LabView> lab;
  private final ReadOnlyObjectWrapper<Snapshot> snapshot;
  private final ReadOnlyObjectWrapper<Snapshot> reading;
  private final ReadOnlyObjectWrapper<Experiment> experiment;
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private final ReadOnlyDoubleWrapper stepsPerSecond = new ReadOnlyDoubleWrapper(this, "stepsPerSecond");
  private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(this, "pace", new Pace.PerFrame(1));
  private final ObjectProperty<FeatureLayer> frozen =
      new SimpleObjectProperty<>(this, "frozen", FeatureLayer.EMBEDDING);

  private final StopModel stops;
  private final Sides sides = new Sides();
  private final Playhead playhead;
  /** What is shown in place of the newest snapshot. */
  final Held held = new Held();
  private Experiment opened;
  private Experiment loading;

  public RunModel(TrainingLoop loop) {
    this.loop = loop;
    playhead = new Playhead(this, loop.memory());
    LabView seen = loop.view();
    Snapshot first = seen.a();
    lab = new ReadOnlyObjectWrapper<>(this, "lab", seen);
    snapshot = new ReadOnlyObjectWrapper<>(this, "snapshot", first);
    reading = new ReadOnlyObjectWrapper<>(this, "reading", first);
    experiment = new ReadOnlyObjectWrapper<>(this, "experiment", first.experiment());
    opened = first.experiment();
    loading = opened;
    pace.subscribe(loop::pace);
    frozen.subscribe(loop::freeze);
    stops = new StopModel(loop.halt());
  }

  /** All that can be seen, changed every frame while training. */
  public ReadOnlyObjectProperty<LabView> labProperty() {
    return lab.getReadOnlyProperty();
  }

  /** The newest snapshot of the chosen side, changed every frame while training: for pictures that move. */
  public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** The newest snapshot, changed about fifteen times a second: for numbers that people read. */
  public ReadOnlyObjectProperty<Snapshot> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** The experiment as the engine has it; changes only when a setting does. */
  public ReadOnlyObjectProperty<Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /** Whether any setting differs from the experiment as it was opened. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  public ReadOnlyDoubleProperty stepsPerSecondProperty() {
    return stepsPerSecond.getReadOnlyProperty();
  }

  public ObjectProperty<Pace> paceProperty() {
    return pace;
  }

  StopModel stops() {
    return stops;
  }

  /** The layer whose frozen features are measured, as far as the network has it. */
  public ObjectProperty<FeatureLayer> frozenProperty() {
    return frozen;
  }

  public LabView lab() {
    return lab.get();
  }

  /** Which runs there are. */
  Sides sides() {
    return sides;
  }

  /** The side whose settings are shown and changed; A where there is only one. */
  public Side side() {
    return sides.get();
  }

  /** Chooses the side whose settings are shown and changed; without effect where there is only one. */
  public void choose(Side wanted) {
    if (lab().compares()) {
      sides.choose(wanted);
      follow(lab());
      reading.set(snapshot());
    }
  }

  /** Has something done in the laboratory before the next step. */
  public void ask(Consumer<Lab> request) {
    loop.ask(request);
  }

  public Snapshot snapshot() {
    return snapshot.get();
  }

  public Experiment experiment() {
    return experiment.get();
  }

  /** A hand takes hold of a control or lets go of it: what it changes about a setting in between is one change. */
  void hold(boolean holds) {
    loop.hold(holds);
  }

  public void send(Command command) {
    loop.send(side(), command);
  }

  /** Turns a dial; without effect where the method does not have it any more. */
  void set(Dial dial, double value) {
    if (dial.isIn(experiment()) && dial.in(experiment()) != value) {
      send(dial.set(value));
    }
  }

  /** Starts another experiment: eased if it asks for that, else at the speed that the user chose. */
  public void load(Experiment next) {
    loading = next;
    send(new Command.Load(next));
    begin(next);
  }

  /** Another experiment was opened in the laboratory itself; A is looked at. */
  void took(Experiment next) {
    loading = next;
    opened = next;
    sides.choose(Side.A);
  }

  /** Whether a run is being run again to where it ended. */
  boolean opening() {
    return !lab.get().past() && lab.get().way() != null;
  }

  /** Starts the experiment again as it was opened, without what has been changed since. */
  void restore() {
    load(opened);
  }

  /** Plays the experiment that is there from the start. */
  public void begin() {
    begin(experiment());
  }

  /** Plays an experiment that has just been opened. */
  void begin(Experiment next) {
    if (next.eased()) {
      pace.set(new Pace.Eased());
    } else if (pace.get() instanceof Pace.Eased) {
      pace.set(new Pace.PerFrame(1));
    }
    play();
  }

  public void play() {
    loop.play();
  }

  void pause() {
    loop.pause();
  }

  Playhead playhead() {
    return playhead;
  }

  /** Plays or pauses; in the past, the record. */
  public void togglePlaying() {
    playhead.toggle(loop.playing());
  }

  public void step() {
    playhead.forth(1);
  }

  /** Pauses, takes one step and has it told to {@code receiver}, on the JavaFX thread; empty if the run has diverged. */
  void slowStep(Consumer<Optional<SlowStep>> receiver) {
    loop.slowStep(side(), held.until(receiver));
  }

  /** Has forces and trails measured from now on, or not any more. */
  void want(Motion.Wanted now) {
    loop.want(now);
  }

  public void reset() {
    send(new Command.Reset());
  }

  /** Takes the last change back, if there is one. */
  public void undo() {
    ask(Lab::undo);
  }

  /** Does once more what was undone last. */
  public void redo() {
    ask(Lab::redo);
  }

  /** Takes the newest snapshot; called by the render loop at the start of a frame. */
  void refresh(boolean readNow) {
    playhead.frame();
    LabView before = lab();
    LabView seen = held.of(loop.view(), before, side(), loop.playing());
    lab.set(seen);
    playing.set(loop.playing());
    sides.follow(before, seen);
    follow(seen);
    if (readNow) {
      reading.set(snapshot());
      stepsPerSecond.set(loop.stepsPerSecond());
    }
  }

  private void follow(LabView seen) {
    Snapshot newest = seen.of(side());
    stops.refresh(playing.get(), newest);
    snapshot.set(newest);
    if (newest.experiment().equals(loading)) {
      opened = loading; // the engine has taken it
    }
    changed.set(!newest.experiment().equals(opened));
    if (!newest.experiment().equals(experiment.get())) {
      experiment.set(newest.experiment());
    }
  }
}
