package uncollapse.export;

import java.util.List;
import java.util.TreeSet;
import uncollapse.train.Recording;

/**
 * Which step each frame of a film shows. Much happens right after the start and after each change of a setting, little
 * later: film time runs with the logarithm of the steps since the last of them.
 */
final class Pacing {
  /** Steps after an event that pass about evenly, before the film speeds up. */
  private static final double SLOW = 12;

  private Pacing() {}

  /** Rising steps from 0 to the last one, one per frame. */
  static long[] steps(Recording run, int frames) {
    long steps = run.steps();
    double[] time = new double[Math.toIntExact(steps) + 1];
    TreeSet<Long> events = new TreeSet<>(run.entries().stream().map(Recording.Entry::step).toList());
    events.add(0L);
    for (int s = 1; s < time.length; s++) {
      long since = s - 1 - events.floor((long) s - 1);
      time[s] = time[s - 1] + 1 / (SLOW + since);
    }
    long[] shown = new long[frames];
    int s = 0;
    for (int k = 0; k < frames; k++) {
      double at = time[time.length - 1] * k / (frames - 1);
      while (s < steps && time[s] < at - 1e-12) {
        s++;
      }
      shown[k] = s;
    }
    return shown;
  }

  /** Hundredths of a second for each frame: their sum never strays from the film's time by more than half of one. */
  static List<Integer> delays(int frames, double framesPerSecond, int holdFirst, int holdLast) {
    Integer[] delays = new Integer[frames];
    for (int k = 0; k < frames; k++) {
      delays[k] = (int) (Math.round(100 * (k + 1) / framesPerSecond) - Math.round(100 * k / framesPerSecond));
    }
    delays[0] += holdFirst;
    delays[frames - 1] += holdLast;
    return List.of(delays);
  }
}
