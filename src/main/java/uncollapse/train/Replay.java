package uncollapse.train;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Takes a run along the changes that were recorded of it. */
final class Replay {
  private final Trainer trainer;
  private final List<Recording.Entry> entries;
  private int applied;

  /**
   * From where the trainer stands.
   *
   * @param entries of the whole run; those before the trainer's last step are behind it
   */
  Replay(Trainer trainer, List<Recording.Entry> entries) {
    this.trainer = trainer;
    this.entries = entries;
    while (applied < entries.size() && entries.get(applied).step() < trainer.stepsTaken()) {
      applied++;
    }
  }

  /**
   * Steps on until so many steps are taken, without the changes that were made after the last of them.
   *
   * @param goOn asked after each step
   * @return whether it got there, or as far as the run can go
   */
  boolean advance(long steps, BooleanSupplier goOn) {
    while (trainer.stepsTaken() < steps) {
      apply();
      if (!trainer.step()) {
        return true;
      }
      if (!goOn.getAsBoolean()) {
        return trainer.stepsTaken() == steps;
      }
    }
    return true;
  }

  /** Makes the changes of this step boundary, too, and hands the run out. */
  Trainer arrive() {
    apply();
    return trainer;
  }

  private void apply() {
    while (applied < entries.size() && entries.get(applied).step() <= trainer.stepsTaken()) {
      trainer.apply(entries.get(applied).command(), entries.get(applied).drag());
      applied++;
    }
  }

  Trainer trainer() {
    return trainer;
  }
}
