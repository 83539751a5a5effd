package uncollapse.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uncollapse.autograd.Parameter;
import uncollapse.measure.Regime;
import uncollapse.nn.FeatureLayer;

/**
 * A run that can be stepped, changed and looked at. Knows nothing of time, threads or windows: the same calls give the
 * same bits. For one thread.
 */
public final class Trainer {
  private final long budget;
  private final long number;
  private final Experiment start;
  private final Run run;
  private final MoveLog log;
  private Course course;
  private List<Branch> branches = List.of();
  private final Observer observer;
  private @Nullable Divergence divergence;

  /**
   * A run at step 0.
   *
   * @throws uncollapse.text.BadInputException if the experiment's data cannot be read or do not fit its task
   */
  public Trainer(Experiment experiment) {
    this(experiment, 0);
  }

  /**
   * As {@link #Trainer(Experiment)}; earlier steps can be returned to.
   *
   * @param budget bytes for what is kept of them; 0 for nothing
   */
  Trainer(Experiment experiment, long budget) {
    this(experiment, budget, 0, null, null);
  }

  /** A recorded run at step 0, with all that is known of its curves. */
  Trainer(Footage footage) {
    this(footage.recording().start(), 0, 0, null, footage.curves());
  }

  private Trainer(
      Experiment experiment, long budget, long number, @Nullable Observer before, @Nullable Recorder curves) {
    this.budget = budget;
    this.number = number;
    start = experiment;
    run = new Run(experiment);
    log = new MoveLog();
    course = curves == null ? Course.of(run, budget) : Course.along(curves);
    observer = Observer.of(run, before);
    course.write(run, observer);
  }

  /**
   * A run as another one was or will be at a checkpoint. What is written of that one serves it, too, until it {@link #part}s.
   *
   * @param entries changes up to then; later ones do not matter
   */
  private Trainer(Trainer other, Checkpoint from, List<Recording.Entry> entries, Function<Run, Observer> looking) {
    budget = other.budget;
    number = other.number;
    start = other.start;
    run = other.run.at(from);
    log = MoveLog.of(start, entries.stream().takeWhile(entry -> entry.step() < from.step()).toList());
    course = other.course;
    branches = other.branches;
    observer = looking.apply(run);
  }

  /** From here on it may go another way than the run that it was. */
  private void part() {
    course = course.until(stepsTaken());
  }

  /**
   * This run on its way to an earlier step: another one, from the last checkpoint before it, for which this one stays as it
   * is.
   *
   * @param seen what was looked at last: this run, as it is or as it was
   * @throws IllegalStateException if nothing is kept of earlier steps
   */
  Replay towards(long step, Trainer seen) {
    Timeline kept = course.timeline();
    Checkpoint from = kept.before(step);
    List<Recording.Entry> entries = log.recording(start, step).entries();
    return new Replay(new Trainer(this, from, entries, it -> seen.observer.of(it, kept.trail(from.step()))), entries);
  }

  /**
   * This run at a later step: another one, and this one is done with.
   *
   * @param entries all of its changes up to then
   */
  Trainer later(Checkpoint to, List<Recording.Entry> entries) {
    return new Trainer(this, to, entries, observer::later);
  }

  /** What is kept of earlier steps, where something is. */
  Timeline timeline() {
    return course.timeline();
  }

  /**
   * Another run, from step 0, with the settings as they stand here and what the command changes about them.
   *
   * @throws uncollapse.text.BadInputException if it cannot be done
   */
  public Trainer restarted(Command.Restarting command) {
    return new Trainer(Change.of(experiment(), command), budget, number + 1, observer, null);
  }

  /** This run once more, to go its own way. */
  Trainer copy() {
    Replay replay = towards(stepsTaken(), this);
    replay.advance(stepsTaken(), () -> true);
    Trainer copy = replay.arrive();
    copy.part();
    return copy;
  }

  /** Goes its own way from here, and remembers the course that {@code old} took after this step. */
  void branchOff(Trainer old) {
    part();
    List<Branch> all = new ArrayList<>(branches);
    all.add(new Branch(stepsTaken(), old.history()));
    branches = List.copyOf(all.subList(Math.max(0, all.size() - Branch.MOST), all.size()));
  }

  /** Takes one step; false, and nothing has changed, if the run has diverged. */
  public boolean step() {
    return step(_ -> {});
  }

  /** Takes the step that {@link #step()} would take, and tells what happened in it; null if the run has diverged. */
  public @Nullable SlowStep slowStep() {
    Snapshot before = snapshot();
    StepWatch watch = new StepWatch(run);
    return step(watch::see) ? watch.tell(before, snapshot()) : null;
  }

  private boolean step(Consumer<TrainingStep> seen) {
    if (divergence != null) {
      return false;
    }
    if (!run.step(seen)) {
      long failed = run.stepsTaken() + 1;
      divergence = new Divergence(failed, log.last(), run.fault(), Rewind.of(failed, log, history()));
      return false;
    }
    observer.stepped();
    course.write(run, observer);
    return true;
  }

  /** Steps until so many are taken, or the run diverges. */
  public void advanceTo(long steps) {
    while (run.stepsTaken() < steps && step()) {}
  }

  /**
   * Does what a user asks for, at this step boundary.
   *
   * @throws uncollapse.text.BadInputException if it cannot be done; then nothing has changed
   */
  public void apply(Command.Live command) {
    apply(command, false);
  }

  /**
   * As {@link #apply(Command.Live)}.
   *
   * @param drag whether this goes on with the last change of the same setting: both are then one move for people
   */
  public void apply(Command.Live command, boolean drag) {
    Experiment old = experiment();
    Experiment changed = Change.of(old, command);
    if (changed.equals(old)) {
      return;
    }
    run.set(changed); // which refuses what does not fit
    observer.settingChanged();
    run.set(log.note(run.stepsTaken(), old, command, drag));
  }

  /** As it stands now, live changes included. */
  public Experiment experiment() {
    return run.experiment();
  }

  /** Steps taken since the start. */
  public long stepsTaken() {
    return run.stepsTaken();
  }

  /** What went wrong, or null. */
  public @Nullable Divergence divergence() {
    return divergence;
  }

  /** All weights and biases, in a fixed order: their matrices are the ones that the next step changes. */
  public List<Parameter> parameters() {
    return run.parameters();
  }

  /** All it takes to have this run again. */
  public Recording recording() {
    return log.recording(start, run.stepsTaken());
  }

  /** All there is of this run up to now: any of its steps is had again soon. */
  public Footage footage() {
    return footage(recording(), course.checkpoints());
  }

  /** What there is of a recorded run that has come as far as this one, with checkpoints on its way. */
  Footage footage(Recording recording, List<Checkpoint> checkpoints) {
    return new Footage(recording, stepsTaken(), checkpoints, course.curves(stepsTaken()));
  }

  Checkpoint checkpoint() {
    return run.save();
  }

  /** Has the frozen features of another layer measured; of the embedding while the network has no such layer. */
  public void freeze(FeatureLayer layer) {
    observer.freeze(layer);
  }

  /** Has forces and trails measured from now on, or not any more. */
  public void want(Motion.Wanted wanted) {
    observer.want(wanted);
  }

  /** What each layer of the network makes of the probe set now, by all of its points. */
  public List<LayerQuality> layers() {
    return observer.layers();
  }

  /** A picture of the run, exact in every number. */
  public Snapshot snapshot() {
    return snapshot(true, true);
  }

  /**
   * A picture of the run with the field, the correlation and the quality of the last one, if there is one since the start:
   * those are dear, and may be looked at a little late. All else is exact.
   */
  public Snapshot recentSnapshot() {
    return snapshot(false, false);
  }

  /**
   * A picture of the run.
   *
   * @param exactDetail whether field and correlation are to be as they are now
   * @param exactQuality whether the quality is to be as it is now
   */
  public Snapshot snapshot(boolean exactDetail, boolean exactQuality) {
    Observer.Probe shown = observer.probe();
    Observer.Detail detail = observer.detail(exactDetail);
    return new Snapshot(
        number, run.stepsTaken(), experiment(), run.train().labels().length, run.probe(), shown.embedding(),
        shown.spectrum(), Regime.of(shown.spectrum()), detail.correlation(), observer.quality(exactQuality), run.losses(),
        detail.field(), history(), log.moves(), divergence, observer.motion(), run.stepsTaken(), branches);
  }

  private History history() {
    return course.history(stepsTaken());
  }

  /**
   * A picture of another moment of this run, in its whole course.
   *
   * @param there the run as it was then
   */
  Snapshot lookBack(Trainer there, boolean exactDetail, boolean exactQuality) {
    return there.snapshot(exactDetail, exactQuality).in(history(), log.moves(), stepsTaken(), branches);
  }

  /**
   * What was seen at {@code step} or last before it, at once; its field, correlation and quality are those of {@code like}.
   */
  Snapshot glimpse(long step, Snapshot like) {
    return like.seen(course.timeline().frame(step)).in(history(), log.moves(), stepsTaken(), branches);
  }
}
