package uncollapse.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import uncollapse.train.Recording;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** A run on simulated time: trains it and keeps what each frame of its film will show. */
final class Film {
  private final Recording run;
  private final long[] shown;
  private final long csvEvery;
  private final List<Snapshot> frames = new ArrayList<>();
  private int applied;

  /**
   * Nothing is trained yet.
   *
   * @param shown rising steps, one per frame
   * @param csvEvery steps between rows; 0 for no rows
   */
  Film(Recording run, long[] shown, long csvEvery) {
    this.run = run;
    this.shown = shown;
    this.csvEvery = csvEvery;
  }

  /** Trains to the end, or until the run diverges, and hands out the run as it is then; calls {@code tick} at every step. */
  Trainer train(MetricsCsv csv, Runnable tick) throws IOException {
    Trainer trainer = new Trainer(run.start());
    boolean more = true;
    while (more) {
      apply(trainer);
      more = trainer.stepsTaken() < run.steps();
      look(trainer, csv, !more);
      if (more) {
        more = trainer.step();
        tick.run();
      }
    }
    csv.finish();
    if (trainer.divergence() != null && shown.length > 0) {
      frames.add(trainer.snapshot());
    }
    return trainer;
  }

  /** One snapshot per frame; fewer than asked for if the run diverged. */
  List<Snapshot> frames() {
    return frames;
  }

  private void apply(Trainer trainer) {
    while (applied < run.entries().size() && run.entries().get(applied).step() <= trainer.stepsTaken()) {
      trainer.apply(run.entries().get(applied).command());
      applied++;
    }
  }

  private void look(Trainer trainer, MetricsCsv csv, boolean last) throws IOException {
    long step = trainer.stepsTaken();
    if (csvEvery > 0 && (last || step % csvEvery == 0)) {
      csv.add(trainer.recentSnapshot());
    }
    if (frames.size() < shown.length && shown[frames.size()] <= step) {
      Snapshot snapshot = trainer.snapshot();
      while (frames.size() < shown.length && shown[frames.size()] <= step) {
        frames.add(snapshot);
      }
    }
  }
}
