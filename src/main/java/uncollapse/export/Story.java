package uncollapse.export;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uncollapse.train.Inputs;
import uncollapse.train.Recording;

/**
 * What a film tells: a run, or a run beside another one.
 *
 * @param run the one in colour, whose numbers are written, too
 * @param against the one that it is compared with, in grey; null for none. It is trained as far as the other
 */
public record Story(Recording run, @Nullable Recording against) {
  /** Of one run alone. */
  public Story(Recording run) {
    this(run, null);
  }

  /** How many there are of the one in colour. */
  public long steps() {
    return run.steps();
  }

  /** After how many steps settings were changed. */
  Stream<Long> events() {
    List<Recording.Entry> others = against == null ? List.of() : against.entries();
    return Stream.concat(run.entries().stream(), others.stream()).map(Recording.Entry::step);
  }

  /** What it is made of. */
  Stream<Inputs> inputs() {
    Stream<Inputs> own = Stream.of(Inputs.of(run.start()));
    return against == null ? own : Stream.concat(own, Stream.of(Inputs.of(against.start())));
  }
}
