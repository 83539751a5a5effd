package uncollapse.export;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uncollapse.train.Effort;
import uncollapse.train.Footage;
import uncollapse.train.Inputs;
import uncollapse.train.Recording;

/**
 * What a film tells: a run, or a run beside another one.
 *
 * @param run the one in colour, whose numbers are written, too
 * @param against the one that it is compared with, in grey; null for none. It is trained as far as the other
 */
public record Story(Footage run, @Nullable Footage against) {
  /** Of one run alone, of which nothing was kept. */
  public Story(Recording run) {
    this(new Footage(run), null);
  }

  /** Of two runs, of which nothing was kept. */
  public Story(Recording run, Recording against) {
    this(new Footage(run), new Footage(against));
  }

  /** How many there are of the one in colour. */
  public long steps() {
    return run.recording().steps();
  }

  /** After how many steps settings were changed. */
  Stream<Long> events() {
    return recordings().flatMap(it -> it.entries().stream()).map(Recording.Entry::step);
  }

  /** What it is made of. */
  Stream<Inputs> inputs() {
    return recordings().map(it -> Inputs.of(it.start()));
  }

  /** Multiplications, roughly, if all of it is trained and looked at so many times. */
  public double effort(long pictures) {
    return recordings().mapToDouble(it -> Effort.multiplications(it.start(), it.steps(), pictures)).sum();
  }

  private Stream<Recording> recordings() {
    return against == null ? Stream.of(run.recording()) : Stream.of(run.recording(), against.recording());
  }
}
