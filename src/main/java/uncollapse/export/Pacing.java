package uncollapse.export;

import java.util.NavigableSet;
import java.util.TreeSet;

/** Which step each frame of a film shows. */
final class Pacing {
  /** Steps after an event that pass about evenly, before the film speeds up. */
  private static final double SLOW = 12;

  private Pacing() {}

  /**
   * Much happens right after the start and after each change of a setting, little later: film time runs with the logarithm
   * of the steps since the last of them.
   */
  static long[] slowStart(Story story, long from, long to, int frames) {
    NavigableSet<Long> events = new TreeSet<>(story.events().toList());
    events.add(from);
    double all = 0;
    for (long s = from; s < to; s++) {
      all += time(s, events);
    }
    long[] shown = new long[frames];
    long s = from;
    double now = 0;
    for (int k = 0; k < frames; k++) {
      double at = all * k / (frames - 1);
      while (s < to && now < at - 1e-12) {
        now += time(s, events);
        s++;
      }
      shown[k] = s;
    }
    return shown;
  }

  /** The film time that passes from one step to the next. */
  private static double time(long step, NavigableSet<Long> events) {
    return 1 / (SLOW + step - events.floor(step));
  }

  static long[] even(long from, long to, int frames) {
    long[] shown = new long[frames];
    for (int k = 0; k < frames; k++) {
      shown[k] = from + Math.round((double) (to - from) * k / (frames - 1));
    }
    return shown;
  }

  static long[] every(long stride, long from, long to, int frames) {
    long[] shown = new long[frames];
    for (int k = 0; k < frames; k++) {
      shown[k] = Math.min(to, from + k * stride);
    }
    return shown;
  }
}
