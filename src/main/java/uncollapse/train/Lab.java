package uncollapse.train;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One run or two of them in lockstep, with their past. Two are of the same data, initial weights and batches and differ only
 * in what is set on either side. Knows nothing of time, threads or windows. For one thread.
 */
public final class Lab {
  /** Room for the timelines of both sides, in bytes. */
  public static final long BUDGET = 256L << 20;

  private final long budget;
  private final Undo undo = new Undo();
  private Pair runs;
  private @Nullable Journey journey;

  /**
   * One run at step 0.
   *
   * @param budget bytes for the timelines
   * @throws uncollapse.text.BadInputException if the experiment cannot be run
   */
  public Lab(Experiment experiment, long budget) {
    this.budget = Math.max(1, budget);
    runs = new Pair(new Trainer(experiment, this.budget), null);
  }

  /** The run as it stands now, wherever it is looked at. */
  public Trainer trainer(Side side) {
    return runs.of(side);
  }

  public boolean compares() {
    return runs.b() != null;
  }

  /** Steps taken by A. */
  long stepsTaken() {
    return runs.a().stepsTaken();
  }

  /** The step that is shown, or will be once {@link #travel} gets there. */
  public long shown() {
    return journey == null ? stepsTaken() : journey.to();
  }

  public boolean inPast() {
    return journey != null;
  }

  public boolean diverged() {
    return runs.diverged();
  }

  /**
   * Takes one step on every side; in the past it looks at the next one.
   *
   * @return false if there is nothing to step to: a side has diverged, or the past has caught up with the present
   */
  public boolean step() {
    Journey back = journey;
    if (back == null) {
      return !runs.diverged() && runs.step();
    }
    if (!back.arrived()) {
      return true;
    }
    seek(back.to() + 1);
    return journey != null;
  }

  /**
   * Does what a user asks for on one side. A change of a setting in the past begins a new branch there; a restart is one of
   * both sides.
   *
   * @param drag whether this goes on with the last change of the same setting
   * @throws uncollapse.text.BadInputException if it cannot be done; then nothing has changed
   */
  public void apply(Side side, Command command, boolean drag) {
    switch (command) {
      case Command.Live live -> change(side, live, drag);
      case Command.Restarting restarting -> {
        boolean opened = restarting instanceof Command.Load;
        Trainer second = runs.b();
        Pair fresh =
            second == null || opened
                ? new Pair(runs.of(side).restarted(restarting), null)
                : new Pair(runs.a().restarted(restarting), second.restarted(restarting));
        replace(opened ? Deed.Whole.OPENED : Deed.Whole.RESTARTED, fresh);
      }
    }
  }

  /** The setting that a command would change there, or null if all stays as it is. */
  @Nullable Setting changedBy(Side side, Command.Live command) {
    Experiment shown = shownTrainer(side).experiment();
    return Change.of(shown, command).equals(shown) ? null : MoveLog.settingOf(shown, command);
  }

  private void change(Side side, Command.Live command, boolean drag) {
    if (journey != null) {
      if (changedBy(side, command) == null) {
        return;
      }
      branch();
    }
    Trainer trainer = runs.of(side);
    Experiment before = trainer.experiment();
    trainer.apply(command, drag);
    Experiment after = trainer.experiment();
    if (!after.equals(before)) {
      undo.note(side, MoveLog.move(trainer.stepsTaken(), before, after, command), before, after, drag);
    }
  }

  private Trainer shownTrainer(Side side) {
    return (journey == null ? runs : journey.pair()).of(side);
  }

  private void replace(Deed deed, Pair fresh) {
    undo.note(new Undo.Entry.OfRuns(deed, runs));
    swapIn(fresh);
  }

  /** Of runs that are put away only the outline is kept, from which all else can be had again. */
  private void swapIn(Pair fresh) {
    runs.forEach(
        trainer -> {
          if (!fresh.has(trainer)) {
            trainer.timeline().thin();
          }
        });
    runs = fresh;
    runs.forEach(trainer -> trainer.timeline().limit(budget / (fresh.b() == null ? 1 : 2)));
    journey = null;
  }

  /** Begins a comparison at the step that is shown: B is a copy of A as it was there. Nothing happens if there is one. */
  public void compare() {
    if (!compares()) {
      Journey back = journey;
      Trainer here = back == null || back.opens() ? runs.a() : back.branch(runs).a();
      replace(Deed.Whole.COMPARED, new Pair(here, here.copy()));
    }
  }

  /** Ends the comparison, if there is one. */
  public void keep(Side side) {
    if (compares()) {
      arrange(Deed.Whole.ENDED, it -> new Pair(it.of(side), null));
    }
  }

  /** Makes the other side of a comparison a copy of this one, past and all. */
  public void copyFrom(Side side) {
    if (compares()) {
      arrange(Deed.Whole.COPIED, it -> it.with(side.other(), it.of(side).copy()));
    }
  }

  /** Exchanges the sides of a comparison. */
  public void swap() {
    if (compares()) {
      arrange(Deed.Whole.SWAPPED, it -> new Pair(it.of(Side.B), it.a()));
    }
  }

  void arrange(Deed deed, UnaryOperator<Pair> change) {
    present();
    replace(deed, change.apply(runs));
  }

  /**
   * Opens recorded runs: from step 0 they are on their way, which {@link #travel} takes them.
   *
   * @throws uncollapse.text.BadInputException if they cannot be run
   */
  public void open(Recording a, @Nullable Recording b) {
    Pair fresh =
        new Pair(
            runs.a().restarted(new Command.Load(a.start())),
            b == null ? null : runs.a().restarted(new Command.Load(b.start())));
    replace(Deed.Whole.OPENED, fresh);
    journey = Journey.opening(fresh, a, b);
  }

  /** Sets out for an earlier step, or for the present; {@link #travel} takes it there. */
  public void seek(long step) {
    stopOpening();
    long wanted = Math.max(0, step);
    if (wanted >= stepsTaken()) {
      journey = null;
    } else if (wanted != shown()) {
      journey = Journey.back(runs, wanted, journey);
    }
  }

  /** Looks at the present again. */
  public void present() {
    stopOpening();
    journey = null;
  }

  /** A run that is being opened stays where it has got to. */
  private void stopOpening() {
    if (journey != null && journey.opens()) {
      journey = null;
    }
  }

  /** Goes on from the step that is shown; the course that was taken after it stays as a branch. */
  public void branch() {
    Journey back = journey;
    if (back == null || back.opens()) {
      journey = null;
    } else {
      replace(Deed.Whole.BRANCHED, back.branch(runs));
    }
  }

  /** Whether there is a way to go yet. */
  public boolean travels() {
    return journey != null && !journey.arrived();
  }

  /**
   * Goes on towards the step that was asked for.
   *
   * @param goOn asked after each step
   */
  public void travel(BooleanSupplier goOn) {
    Journey to = journey;
    if (to != null && !to.arrived() && to.travel(goOn) && to.opens()) {
      journey = null;
    }
  }

  /** Takes the last deed back. */
  public void undo() {
    stopOpening();
    Undo.Entry entry = undo.takeDone();
    if (entry != null) {
      undo.pushUndone(reversed(entry, Undo.Entry.OfSetting::before));
    }
  }

  /** Does once more what was undone last. */
  public void redo() {
    stopOpening();
    Undo.Entry entry = undo.takeUndone();
    if (entry != null) {
      undo.pushDone(reversed(entry, Undo.Entry.OfSetting::after));
    }
  }

  private Undo.Entry reversed(Undo.Entry entry, Function<Undo.Entry.OfSetting, Experiment> wanted) {
    return switch (entry) {
      case Undo.Entry.OfRuns(Deed deed, Pair other) -> {
        Pair now = runs;
        swapIn(other);
        yield new Undo.Entry.OfRuns(deed, now);
      }
      case Undo.Entry.OfSetting setting -> {
        journey = null;
        Trainer trainer = runs.of(setting.side());
        Change.towards(trainer.experiment(), wanted.apply(setting)).forEach(trainer::apply);
        yield setting;
      }
    };
  }

  /** Of the runs and of those that are looked back at. */
  void each(Consumer<Trainer> action) {
    runs.forEach(action);
    Journey back = journey;
    if (back != null && !back.opens()) {
      back.pair().forEach(action);
    }
  }

  /** What can be seen, exact in every number. */
  public LabView view() {
    return view(true, true);
  }

  /** As {@link #view()}, but for what {@link Trainer#recentSnapshot} tells of, unless it has to be exact. */
  LabView view(boolean exactDetail, boolean exactQuality) {
    return LabView.of(runs, journey, undo, exactDetail, exactQuality);
  }
}
