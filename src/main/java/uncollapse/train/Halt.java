package uncollapse.train;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the training loop where to pause. What is wanted and the reason may be set and read on any thread. */
public final class Halt {
  /** Convergence is looked for so often, in steps. */
  private static final int BETWEEN = 100;

  private volatile Stop wanted = Stop.NEVER;
  private volatile @Nullable Reason reason;
  private List<Experiment> told = List.of();

  /**
   * Why it paused, until it does so again.
   *
   * @param step where
   * @param converged or else because it had been asked for that step
   */
  public record Reason(long step, boolean converged) {}

  Halt() {}

  public void at(Stop stop) {
    wanted = stop;
  }

  public @Nullable Reason reason() {
    return reason;
  }

  /** To be asked after each step. That a run has converged is told once, until a setting is changed or it begins anew. */
  boolean pauses(Lab lab) {
    Stop stop = wanted;
    long step = lab.stepsTaken();
    if (lab.inPast()) {
      return false;
    }
    if (step == stop.step()) {
      reason = new Reason(step, false);
      return true;
    }
    return stop.converged() && step % BETWEEN == 0 && hasNewlyConverged(lab);
  }

  private boolean hasNewlyConverged(Lab lab) {
    Reason before = reason;
    List<Trainer> runs = Stream.of(Side.values()).map(lab::trainer).distinct().toList();
    List<Experiment> settings = runs.stream().map(Trainer::experiment).toList();
    boolean known = before != null && settings.equals(told) && lab.stepsTaken() > before.step();
    if (known || !runs.stream().allMatch(run -> Convergence.of(run.recentSnapshot().history()))) {
      return false;
    }
    told = settings;
    reason = new Reason(lab.stepsTaken(), true);
    return true;
  }
}
