package uncollapse.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;

/** Follows the {@link Motion} of a run's features, as far as somebody wants to see it. */
final class MotionMeter {
  static final int MOST_PLACES = 32;

  /** Numbers in a trail at most: 16 MB. */
  private static final int MOST_NUMBERS = 1 << 21;

  private final Deque<Motion.Place> trail = new ArrayDeque<>();
  private final ForceMeter meter;
  private Motion.Wanted wanted;
  private @Nullable Forces forces;

  /**
   * Of a run.
   *
   * @param before where its features have been, oldest first
   */
  MotionMeter(Run run, Motion.Wanted wanted, List<Motion.Place> before) {
    meter = new ForceMeter(run);
    this.wanted = wanted;
    before.forEach(place -> see(place.step(), place.embedding()));
  }

  Motion.Wanted wanted() {
    return wanted;
  }

  void want(Motion.Wanted now) {
    forces = now.point() == wanted.point() && now.forces() ? forces : null;
    wanted = now;
    if (!now.trail()) {
      trail.clear();
    }
  }

  /** Where the features have been, oldest first. */
  List<Motion.Place> trail() {
    return List.copyOf(trail);
  }

  /** Weights or settings have changed. */
  void forget() {
    forces = null;
  }

  private void see(long step, Matrix embedding) {
    if (!wanted.trail()) {
      return;
    }
    while (!trail.isEmpty() && trail.getLast().step() >= step) {
      trail.removeLast();
    }
    trail.addLast(new Motion.Place(step, embedding));
    int most = Math.clamp(MOST_NUMBERS / Math.max(1, embedding.data().length), 2, MOST_PLACES);
    while (trail.size() > most) {
      trail.removeFirst();
    }
  }

  /**
   * The motion after a step.
   *
   * @param embedding the probe set's features now; kept, not copied
   */
  Motion at(long step, Matrix embedding) {
    see(step, embedding);
    if (wanted.forces() && forces == null) {
      forces = meter.measure(wanted.point());
    }
    return new Motion(forces, trail());
  }
}
