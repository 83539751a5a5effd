package uncollapse.train;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uncollapse.nn.FeatureLayer;
import uncollapse.text.BadInputException;

/**
 * The one training thread. It steps a {@link Lab} at the pace asked for, does commands between two steps, and
 * publishes snapshots: when the viewer has taken the last one, at most some 60 a second, and at once after a command or a
 * pause. All methods may be called from any thread and none of them waits for a step, but for {@link #close}.
 */
public final class TrainingLoop implements AutoCloseable {
  private final long memory;
  private final Lab lab;
  private final Halt halt = new Halt();
  private final Consumer<Throwable> onFailure;
  private final LinkedBlockingQueue<Runnable> requests = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "training");
  private volatile LabView newest;
  private volatile boolean taken;
  private final Playing playing = new Playing();
  private volatile boolean open = true;
  private final Rate rate = new Rate();
  private volatile Pace pace = new Pace.FlatOut();

  // Of the training thread alone, in nanoseconds of System.nanoTime.
  private final Cadence cadence = new Cadence();
  private long due;
  private boolean owed;
  private final Drag drag = new Drag();

  /** Whether the last picture showed an earlier quality, to be there in time. */
  private boolean late;

  /**
   * Starts paused, at step 0.
   *
   * @param onFailure told, on the training thread, what went wrong there: a {@link BadInputException} if a command could
   *     not be done, which then has changed nothing; anything else is a mistake in the program and pauses the run
   * @throws BadInputException if the experiment cannot be run
   */
  public TrainingLoop(Experiment experiment, Consumer<Throwable> onFailure) {
    this(experiment, Lab.BUDGET, onFailure);
  }

  /**
   * As {@link #TrainingLoop(Experiment, Consumer)}.
   *
   * @param memory bytes for what is kept of the past
   */
  public TrainingLoop(Experiment experiment, long memory, Consumer<Throwable> onFailure) {
    this.memory = memory;
    this.lab = new Lab(experiment, memory);
    this.onFailure = onFailure;
    this.newest = lab.view();
    thread.setDaemon(true);
    thread.start();
  }

  public long memory() {
    return memory;
  }

  /** Has a command done before the next step. */
  public void send(Side side, Command command) {
    requests.add(() -> apply(side, command));
  }

  /** As {@link #send(Side, Command)}, to the run that is alone. */
  public void send(Command command) {
    send(Side.A, command);
  }

  /** A hand takes hold of a control or lets go of it: what it changes about a setting in between is one change. */
  public void hold(boolean holds) {
    requests.add(() -> drag.hold(holds));
  }

  /** Has something done in the laboratory before the next step. */
  public void ask(Consumer<Lab> request) {
    requests.add(() -> request.accept(lab));
  }

  /** Lets it step; without effect while the run has diverged. */
  public void play() {
    playing.begin();
    requests.add(this::beginAnew);
  }

  public void pause() {
    playing.pause();
    wake();
  }

  /** Pauses, then takes one step. */
  public void step() {
    playing.pause();
    requests.add(lab::step);
  }

  /** As {@link #step}; has that of one side told to {@code receiver}, on the training thread, if there was one to take. */
  public void slowStep(Side side, Consumer<Optional<SlowStep>> receiver) {
    playing.pause();
    requests.add(() -> receiver.accept(Optional.ofNullable(SlowSteps.take(lab, side))));
  }

  public void pace(Pace wanted) {
    pace = wanted;
    requests.add(this::beginAnew);
  }

  /** Where it pauses by itself. */
  public Halt halt() {
    return halt;
  }

  /** Has the frozen features of another layer measured, at once. */
  public void freeze(FeatureLayer layer) {
    requests.add(
        () -> {
          lab.each(trainer -> trainer.freeze(layer));
          cadence.wantQuality();
        });
  }

  /** Has forces and trails measured, at once, or not any more. */
  public void want(Motion.Wanted wanted) {
    requests.add(() -> lab.each(trainer -> trainer.want(wanted)));
  }

  /** The newest published picture; asking for it asks for another one. */
  public LabView view() {
    taken = true;
    return newest;
  }

  /** That of the first run. */
  public Snapshot snapshot() {
    return view().a();
  }

  public boolean playing() {
    return playing.on();
  }

  /** Over about the last half second; 0 while paused. */
  public double stepsPerSecond() {
    return playing.on() ? rate.perSecond() : 0;
  }

  /** Ends the thread after the step that it is in. Nothing is done or published any more once this returns. */
  @Override
  public void close() {
    open = false;
    wake();
    if (Thread.currentThread().equals(thread)) {
      return;
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void wake() {
    requests.add(() -> {});
  }

  private void run() {
    while (open) {
      try {
        Runnable request = next();
        if (request != null) {
          serve(request);
        } else if (lab.travels()) {
          travel();
        } else if (late) {
          guarded(() -> publish(!playing.on()));
        } else if (System.nanoTime() >= due) {
          stepOnce();
        } else {
          publishIfDue();
        }
      } catch (InterruptedException e) {
        // Nobody in the program interrupts this thread; whoever does wants it to end.
        open = false;
      }
    }
  }

  /** The next request, or null when a step or a snapshot is due. */
  private @Nullable Runnable next() throws InterruptedException {
    if (lab.travels()) {
      return requests.poll();
    }
    if (late) {
      return requests.poll(Cadence.REST, TimeUnit.NANOSECONDS);
    }
    if (!playing.on()) {
      return requests.take();
    }
    long wait = (owed ? Math.min(due, cadence.next()) : due) - System.nanoTime();
    return wait > 0 ? requests.poll(wait, TimeUnit.NANOSECONDS) : requests.poll();
  }

  private void apply(Side side, Command command) {
    Setting changed = command instanceof Command.Live live ? lab.changedBy(side, live) : null;
    lab.apply(side, command, changed != null && drag.goesOn(side, changed));
  }

  private void beginAnew() {
    due = System.nanoTime();
    rate.begin(due);
  }

  /** Everything asked for up to now, then a snapshot: at once and exact while paused, else with the next step. */
  private void serve(Runnable first) {
    long time = playing.time();
    for (Runnable request = first; request != null && open; request = requests.poll()) {
      guarded(request);
      time = playing.time();
    }
    if (lab.diverged()) {
      playing.pauseIfStill(time);
    }
    owed = true;
    if (!lab.travels()) {
      publishIfDue();
    }
  }

  /** Towards an earlier step, with what was seen there meanwhile; a dear quality waits until the drag rests. */
  private void travel() {
    long until = System.nanoTime() + Cadence.STAGE;
    guarded(() -> lab.travel(() -> System.nanoTime() < until));
    owed = true;
    if (lab.travels() && System.nanoTime() >= cadence.next()) {
      publish(false);
    } else if (!lab.travels()) {
      late = !playing.on() && cadence.isQualityDear();
      if (late) {
        guarded(() -> newest = lab.view(true, false));
      } else {
        publishIfDue();
      }
    }
  }

  private void stepOnce() {
    long time = playing.time();
    guarded(
        () -> {
          if (!lab.step() || halt.pauses(lab)) {
            playing.pauseIfStill(time);
          }
        });
    long now = System.nanoTime();
    // Steps that could not be taken in time are not made up for, but for a frame's worth.
    due = Math.max(due + (long) (Cadence.SECOND / pace.stepsPerSecond(lab.shown())), now - Cadence.FRAME);
    rate.count(now);
    owed |= taken || due - now >= Cadence.BETWEEN;
    publishIfDue();
  }

  private void publishIfDue() {
    if (!playing.on() || (owed && System.nanoTime() >= cadence.next())) {
      guarded(() -> publish(!playing.on()));
    }
  }

  private void publish(boolean exact) {
    late = false;
    cadence.take((detail, quality) -> newest = lab.view(detail, quality), exact);
    taken = false;
    owed = false;
  }

  private void guarded(Runnable action) {
    try {
      action.run();
    } catch (BadInputException e) {
      onFailure.accept(e);
    } catch (RuntimeException | Error e) {
      playing.pause();
      onFailure.accept(e);
    }
  }
}
