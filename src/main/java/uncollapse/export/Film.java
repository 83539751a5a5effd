package uncollapse.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uncollapse.train.Rerun;
import uncollapse.train.Trainer;

/**
 * A story on simulated time: has its runs again, changes and all, and lets them be looked at on the way. What was kept of them
 * spares it the steps in between.
 */
final class Film {
  /** Bytes. */
  private static final long MOST_KEPT = 128L << 20;

  private final Rerun run;
  private final @Nullable Rerun against;

  Film(Story story) {
    run = new Rerun(story.run());
    against = story.against() == null ? null : new Rerun(story.against());
  }

  /** Runs as they are between two steps. */
  record Scene(Trainer run, @Nullable Trainer against) {
    long step() {
      return run.stepsTaken();
    }
  }

  /** Somebody who wants to see some steps. */
  interface Viewer {
    /** The next step to look at after {@code step}, of which −1 is before the first; {@link Long#MAX_VALUE} for none. */
    default long after(long step) {
      return Long.MAX_VALUE;
    }

    /**
     * Looks at the runs; others may have wanted to.
     *
     * @param last whether no step is to come
     */
    void look(Scene scene, boolean last) throws IOException;
  }

  /** The first of some rising steps that is after {@code step}; {@link Long#MAX_VALUE} if there is none. */
  static long firstAfter(long step, long[] rising) {
    int at = Arrays.binarySearch(rising, step + 1);
    int place = at < 0 ? -at - 1 : at;
    return place == rising.length ? Long.MAX_VALUE : rising[place];
  }

  private static long stop(long after, long until, List<? extends Viewer> viewers) {
    return viewers.stream().mapToLong(it -> it.after(after)).reduce(until, Math::min);
  }

  /**
   * Goes on until so many steps are taken, or a run diverges, and hands out the runs as they are then.
   *
   * @param tick called for every step that is trained
   */
  Scene play(long until, List<? extends Viewer> viewers, Runnable tick) throws IOException {
    long at = -1;
    boolean more = true;
    while (more) {
      at = stop(at, until, viewers);
      more = seek(at, tick);
      if (more) {
        more = at < until;
        for (Viewer viewer : viewers) {
          viewer.look(scene(), !more);
        }
      }
    }
    return scene();
  }

  /** How many steps {@link #play} trains from the start, unless a run diverges. */
  long way(long until, List<? extends Viewer> viewers) {
    long all = 0;
    long at = 0;
    while (at < until) {
      long to = stop(at, until, viewers);
      all += run.footage().way(at, to) + (against == null ? 0 : against.footage().way(at, to));
      at = to;
    }
    return all;
  }

  Scene scene() {
    return new Scene(run.trainer(), against == null ? null : against.trainer());
  }

  /** Where one run may diverge, two go in step: both end there. */
  private boolean seek(long step, Runnable tick) {
    if (against == null) {
      return run.seek(step, tick);
    }
    long sure = Math.min(run.footage().trained(), against.footage().trained());
    long at = Math.max(Math.min(step, sure), run.trainer().stepsTaken());
    boolean both = seekBoth(at, tick);
    while (both && at < step) {
      at++;
      both = seekBoth(at, tick);
    }
    return both;
  }

  private boolean seekBoth(long step, Runnable tick) {
    boolean first = run.seek(step, tick);
    boolean second = against == null || against.seek(step, tick);
    return first && second;
  }

  /** Has the runs kept before the steps of frames, as far as there is room: so those are soon had again. */
  Viewer keeper(long[] shown) {
    long bytes = run.bytes() + (against == null ? 0 : against.bytes());
    int every = (int) Math.ceilDiv(shown.length, Math.max(1, MOST_KEPT / bytes));
    long[] steps =
        IntStream.range(0, shown.length)
            .filter(k -> k % every == 0)
            .mapToLong(k -> shown[k] - 1)
            .filter(step -> step > 0)
            .distinct()
            .toArray();
    run.keepAt(steps);
    if (against != null) {
      against.keepAt(steps);
    }
    return new Viewer() {
      @Override
      public long after(long step) {
        return firstAfter(step, steps);
      }

      @Override
      public void look(Scene scene, boolean last) {
        // It is there when this is called.
      }
    };
  }

  /** The story as far as it was played, with what was kept. */
  Story kept() {
    return new Story(run.kept(), against == null ? null : against.kept());
  }
}
