package uncollapse.train;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uncollapse.nn.FeatureLayer;
import uncollapse.text.BadInputException;

/**
 * The one training thread. It steps a {@link Trainer} at the pace asked for, does commands between two steps, and
 * publishes snapshots: when the viewer has taken the last one, at most some 60 a second, and at once after a command or a
 * pause. All methods may be called from any thread and none of them waits for a step, but for {@link #close}.
 */
public final class TrainingLoop implements AutoCloseable {
  private static final long SECOND = 1_000_000_000;
  private static final long FRAME = SECOND / 60;

  /** A little less than a frame, so that a viewer that looks once a frame finds a new snapshot each time. */
  private static final long BETWEEN_SNAPSHOTS = FRAME * 9 / 10;

  private static final long BETWEEN_DETAILS = SECOND / 10;
  private static final long BETWEEN_QUALITIES = SECOND / 3;
  private static final long RATE_WINDOW = SECOND / 2;
  private static final long BETWEEN_MOVES = SECOND / 2;

  private final Trainer trainer;
  private final Consumer<Throwable> onFailure;
  private final LinkedBlockingQueue<Runnable> requests = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "training");
  private volatile Snapshot newest;
  private volatile boolean taken;
  private volatile boolean playing;
  private volatile boolean open = true;
  private volatile double rate;
  private volatile Pace pace = new Pace.FlatOut();

  // Of the training thread alone, in nanoseconds of System.nanoTime.
  private long due;
  private long nextSnapshot;
  private boolean owed;
  private long nextDetail;
  private long nextQuality;
  private @Nullable Setting lastSetting;
  private long lastChange;
  private long windowStart;
  private long windowSteps;

  /**
   * Starts paused, at step 0.
   *
   * @param onFailure told, on the training thread, what went wrong there: a {@link BadInputException} if a command could
   *     not be done, which then has changed nothing; anything else is a mistake in the program and pauses the run
   * @throws BadInputException if the experiment cannot be run
   */
  public TrainingLoop(Experiment experiment, Consumer<Throwable> onFailure) {
    this.trainer = new Trainer(experiment);
    this.onFailure = onFailure;
    this.newest = trainer.snapshot();
    thread.setDaemon(true);
    thread.start();
  }

  /** Has a command done before the next step. */
  public void send(Command command) {
    requests.add(() -> apply(command));
  }

  /** Lets it step; without effect while the run has diverged. */
  public void play() {
    playing = true;
    requests.add(this::beginAnew);
  }

  public void pause() {
    playing = false;
    wake();
  }

  /** Pauses, then takes one step. */
  public void step() {
    playing = false;
    requests.add(trainer::step);
  }

  public void pace(Pace wanted) {
    pace = wanted;
    requests.add(this::beginAnew);
  }

  /** Has the frozen features of another layer measured, at once. */
  public void freeze(FeatureLayer layer) {
    requests.add(
        () -> {
          trainer.freeze(layer);
          nextQuality = System.nanoTime();
        });
  }

  /** Has forces and trails measured, at once, or not any more. */
  public void want(Motion.Wanted wanted) {
    requests.add(() -> trainer.want(wanted));
  }

  /** Has the run up to now told to {@code receiver}, on the training thread. */
  public void recording(Consumer<Recording> receiver) {
    requests.add(() -> receiver.accept(trainer.recording()));
  }

  /** The newest published snapshot; asking for it asks for another one. */
  public Snapshot snapshot() {
    taken = true;
    return newest;
  }

  public boolean playing() {
    return playing;
  }

  /** Over about the last half second; 0 while paused. */
  public double stepsPerSecond() {
    return playing ? rate : 0;
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
    if (!playing) {
      return requests.take();
    }
    long wait = (owed ? Math.min(due, nextSnapshot) : due) - System.nanoTime();
    return wait > 0 ? requests.poll(wait, TimeUnit.NANOSECONDS) : requests.poll();
  }

  /** Changes of one setting in quick succession are one drag. */
  private void apply(Command command) {
    long now = System.nanoTime();
    Setting setting = command instanceof Command.Live live ? MoveLog.settingOf(trainer.experiment(), live) : null;
    boolean drag = setting != null && setting.equals(lastSetting) && now - lastChange < BETWEEN_MOVES;
    lastSetting = setting;
    lastChange = now;
    trainer.apply(command, drag);
  }

  private void beginAnew() {
    due = System.nanoTime();
    windowStart = due;
    windowSteps = 0;
  }

  /** Everything asked for up to now, then a snapshot: at once and exact while paused, else with the next step. */
  private void serve(Runnable first) {
    Runnable request = first;
    while (request != null && open) {
      guarded(request);
      request = requests.poll();
    }
    stopIfDiverged();
    owed = true;
    publishIfDue();
  }

  private void stepOnce() {
    guarded(trainer::step);
    stopIfDiverged();
    long now = System.nanoTime();
    // Steps that could not be taken in time are not made up for, but for a frame's worth.
    due = Math.max(due + interval(), now - FRAME);
    count(now);
    owed |= taken || due - now >= BETWEEN_SNAPSHOTS;
    publishIfDue();
  }

  private void stopIfDiverged() {
    if (trainer.divergence() != null) {
      playing = false;
    }
  }

  private void publishIfDue() {
    if (!playing || (owed && System.nanoTime() >= nextSnapshot)) {
      guarded(() -> publish(!playing));
    }
  }

  private long interval() {
    return switch (pace) {
      case Pace.PerSecond(double steps) -> (long) (SECOND / steps);
      case Pace.PerFrame(int steps) -> FRAME / steps;
      case Pace.FlatOut _ -> 0;
      case Pace.Eased _ -> trainer.stepsTaken() < Pace.Eased.SLOW_STEPS ? SECOND / Pace.Eased.SLOW : FRAME;
    };
  }

  private void count(long now) {
    windowSteps++;
    if (now - windowStart >= RATE_WINDOW) {
      rate = windowSteps * (double) SECOND / (now - windowStart);
      windowStart = now;
      windowSteps = 0;
    }
  }

  /**
   * Pictures take at most about a third of the time, however large the network is, and the quality in them a twentieth.
   * What is dear is taken in turns.
   */
  private void publish(boolean exact) {
    long before = System.nanoTime();
    boolean quality = exact || before >= nextQuality;
    boolean detail = exact || (!quality && before >= nextDetail);
    newest = trainer.snapshot(detail, quality);
    taken = false;
    owed = false;
    long now = System.nanoTime();
    long cost = now - before;
    nextSnapshot = before + (detail || quality ? BETWEEN_SNAPSHOTS : Math.max(BETWEEN_SNAPSHOTS, 3 * cost));
    if (quality) {
      nextQuality = now + Math.max(BETWEEN_QUALITIES, 20 * cost);
    }
    if (detail) {
      nextDetail = now + Math.max(BETWEEN_DETAILS, exact ? 0 : 5 * cost);
    }
  }

  private void guarded(Runnable action) {
    try {
      action.run();
    } catch (BadInputException e) {
      onFailure.accept(e);
    } catch (RuntimeException | Error e) {
      playing = false;
      onFailure.accept(e);
    }
  }
}
