package uncollapse.ui;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import uncollapse.train.Lab;
import uncollapse.train.LabView;

/**
 * Where in its course the run is looked at. However fast wishes come, one request at most waits for the training thread,
 * which then does what is wished by that time.
 */
final class Playhead {
  private static final double SECOND = 1e9;

  /** Backwards flat out the whole record takes so long, but no less than 6,000 steps are passed in a second. */
  private static final double FLAT_OUT_SECONDS = 5;

  private static final double FLAT_OUT_STEPS = 6_000;

  /** What could not be shown in this time is not made up for. */
  private static final double MOST_LAG = 0.1;

  /** So many steps at most are trained without looking for other wishes. */
  private static final long MOST_AT_ONCE = 100;

  private final RunModel run;
  private final long memory;
  private final AtomicReference<Optional<LongUnaryOperator>> wish = new AtomicReference<>(Optional.empty());
  private final AtomicLong ahead = new AtomicLong();
  private final ReadOnlyBooleanWrapper reversing = new ReadOnlyBooleanWrapper(this, "reversing");

  // While reversing.
  private long last;
  private double credit;
  private boolean inPast;

  /**
   * Of a run.
   *
   * @param memory bytes for what is kept of the past
   */
  Playhead(RunModel run, long memory) {
    this.run = run;
    this.memory = memory;
  }

  long memory() {
    return memory;
  }

  /** Whether the record is played backwards. */
  ReadOnlyBooleanProperty reversingProperty() {
    return reversing.getReadOnlyProperty();
  }

  private LabView view() {
    return run.labProperty().get();
  }

  /** Pauses and shows a step; the present if so many were never taken. */
  void seek(long step) {
    stop();
    run.pause();
    want(_ -> step);
  }

  /** Pauses and shows the start. */
  void start() {
    seek(0);
  }

  /** Shows the present again. */
  void present() {
    seek(Long.MAX_VALUE);
  }

  /** Pauses and looks so many steps back. */
  void back(long steps) {
    stop();
    run.pause();
    want(shown -> shown - steps);
  }

  /** Pauses and looks so many steps on; at the present takes them. */
  void forth(long steps) {
    stop();
    run.pause();
    if (ahead.getAndAdd(steps) == 0) {
      run.ask(lab -> advance(lab, Math.min(MOST_AT_ONCE, ahead.getAndSet(0))));
    }
  }

  private static void advance(Lab lab, long steps) {
    if (lab.inPast()) {
      lab.seek(lab.shown() + steps);
      return;
    }
    for (long i = 0; i < steps && lab.step(); i++) {}
  }

  /** Shows what was before the last change of a setting before the step that is shown. */
  void previousMove() {
    long shown = view().of(run.side()).step();
    moves().filter(before -> before < shown).max().ifPresentOrElse(this::seek, this::start);
  }

  /** Shows what was before the next change of a setting, or the present. */
  void nextMove() {
    long shown = view().of(run.side()).step();
    moves().filter(before -> before > shown).min().ifPresentOrElse(this::seek, this::present);
  }

  private LongStream moves() {
    return view().of(run.side()).moves().stream().mapToLong(move -> move.step() - 1);
  }

  /** Goes on from the step that is shown, which then is the present. */
  void branch() {
    stop();
    run.ask(Lab::branch);
  }

  /** Plays the record from where it is shown back to its start, at the pace of training. */
  void reverse() {
    run.pause();
    reversing.set(true);
    last = System.nanoTime();
    credit = 1;
    inPast = view().past();
  }

  /** Stops playing backwards; whether that was so. */
  boolean stop() {
    boolean was = reversing.get();
    reversing.set(false);
    return was;
  }

  /** Pauses what is played, forwards or backwards, or plays on from the step that is shown. */
  void toggle(boolean playing) {
    boolean reversed = stop();
    if (playing) {
      run.pause();
    } else if (!reversed) {
      run.play();
    }
  }

  /** To be called once a frame. */
  void frame() {
    if (!reversing.get()) {
      return;
    }
    boolean left = inPast && !view().past();
    inPast |= view().past();
    if (left || run.playingProperty().get() || (inPast && view().a().step() == 0)) {
      stop();
      return;
    }
    long now = System.nanoTime();
    credit += Math.min(MOST_LAG, (now - last) / SECOND) * stepsPerSecond();
    last = now;
    if (credit >= 1 && wish.get().isEmpty()) {
      long steps = (long) credit;
      credit -= steps;
      want(shown -> shown - steps);
    }
  }

  private double stepsPerSecond() {
    double flatOut = Math.max(FLAT_OUT_STEPS, view().a().head() / FLAT_OUT_SECONDS);
    return Math.min(flatOut, run.paceProperty().get().stepsPerSecond(view().a().step()));
  }

  /** @param next from the step that is shown to the one to show */
  private void want(LongUnaryOperator next) {
    Optional<LongUnaryOperator> waiting =
        wish.getAndUpdate(earlier -> Optional.of(earlier.map(it -> it.andThen(next)).orElse(next)));
    if (waiting.isEmpty()) {
      run.ask(lab -> wish.getAndSet(Optional.empty()).ifPresent(it -> lab.seek(it.applyAsLong(lab.shown()))));
    }
  }
}
