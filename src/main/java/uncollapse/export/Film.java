package uncollapse.export;

import java.io.IOException;
import uncollapse.train.Recording;
import uncollapse.train.Trainer;

/** A run on simulated time: trains it, changes and all, and lets it be looked at on the way. */
final class Film {
  private final Recording run;
  private int applied;

  private Film(Recording run) {
    this.run = run;
  }

  /** What is done between two steps. */
  @FunctionalInterface
  interface Look {
    /**
     * Looks at the run.
     *
     * @param last whether no step is to come
     */
    void at(Trainer trainer, boolean last) throws IOException;
  }

  /**
   * Trains until so many steps are taken, or the run diverges, and hands out the run as it is then.
   *
   * @param tick called at every step
   */
  static Trainer play(Recording run, long until, Runnable tick, Look look) throws IOException {
    Film film = new Film(run);
    Trainer trainer = new Trainer(run.start());
    boolean more = true;
    while (more) {
      film.apply(trainer);
      more = trainer.stepsTaken() < until;
      look.at(trainer, !more);
      if (more) {
        more = trainer.step();
        tick.run();
      }
    }
    return trainer;
  }

  private void apply(Trainer trainer) {
    while (applied < run.entries().size() && run.entries().get(applied).step() <= trainer.stepsTaken()) {
      trainer.apply(run.entries().get(applied).command());
      applied++;
    }
  }
}
