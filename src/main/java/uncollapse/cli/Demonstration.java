package uncollapse.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.export.Outputs;
import uncollapse.text.Words;
import uncollapse.train.Command.SetWeight;
import uncollapse.train.Recording;

/** What the window would have shown, as files, on a machine without a display. */
record Demonstration(Words words, Path folder, PrintWriter out, Job job) {
  /** The first lesson: everything falls into a dot; λ goes to 1, as its hint asks; the arms come apart. */
  private static final List<Recording.Entry> LESSON = List.of(new Recording.Entry(150, new SetWeight(0, 1)));

  private static final int LESSON_STEPS = 700;

  /**
   * Leaves a film, its last picture and the numbers in the folder.
   *
   * @param subject the file or the sample to show; null for the first lesson
   */
  int give(@Nullable String subject) {
    ExperimentName named = subject == null ? ExperimentName.first() : ExperimentName.of(subject);
    out.println(words.get("cli.no-display"));
    out.flush();
    Outputs outputs = Outputs.all(folder.resolve(named.base()));
    return subject == null
        ? job.run(new Recording(named.experiment(), LESSON, LESSON_STEPS, true), named.inputs(), outputs)
        : job.run(named, RunOptions.STEPS, outputs);
  }
}
