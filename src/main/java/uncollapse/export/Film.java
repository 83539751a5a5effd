package uncollapse.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.train.Recording;
import uncollapse.train.Trainer;

/** A run on simulated time: trains it, changes and all, and lets it be looked at on the way. */
final class Film {
  private final Trainer trainer;
  private final List<Recording.Entry> entries;
  private int applied;

  private Film(Recording run) {
    trainer = new Trainer(run.start());
    entries = run.entries();
  }

  /** Runs as they are between two steps. */
  record Scene(Trainer run, @Nullable Trainer against) {
    long step() {
      return run.stepsTaken();
    }
  }

  /** What is done between two steps. */
  @FunctionalInterface
  interface Look {
    /**
     * Looks at the runs.
     *
     * @param last whether no step is to come
     */
    void at(Scene scene, boolean last) throws IOException;
  }

  /**
   * Trains until so many steps are taken, or a run diverges, and hands out the runs as they are then.
   *
   * @param tick called at every step
   */
  static Scene play(Story story, long until, Runnable tick, Look look) throws IOException {
    Film film = new Film(story.run());
    @Nullable Film other = story.against() == null ? null : new Film(story.against());
    Scene scene = new Scene(film.trainer, other == null ? null : other.trainer);
    boolean more = true;
    while (more) {
      film.apply();
      if (other != null) {
        other.apply();
      }
      more = scene.step() < until;
      look.at(scene, !more);
      if (more) {
        boolean first = film.trainer.step();
        boolean second = other == null || other.trainer.step();
        more = first && second;
        tick.run();
      }
    }
    return scene;
  }

  private void apply() {
    while (applied < entries.size() && entries.get(applied).step() <= trainer.stepsTaken()) {
      trainer.apply(entries.get(applied).command(), entries.get(applied).drag());
      applied++;
    }
  }
}
