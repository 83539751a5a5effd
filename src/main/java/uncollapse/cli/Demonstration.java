package uncollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.export.Outputs;
import uncollapse.export.Story;
import uncollapse.text.Words;
import uncollapse.train.Command.SetWeight;
import uncollapse.train.Experiment;
import uncollapse.train.Recording;

/** What the window would have shown, as files, on a machine without a display. */
record Demonstration(Words words, Path folder, PrintWriter out, Job job) {
  /** The first lesson, also on points of one's own: everything falls into a dot; λ goes to 1, and the classes come apart. */
  private static final List<Recording.Entry> LESSON = List.of(new Recording.Entry(150, new SetWeight(0, 1)));

  private static final int LESSON_STEPS = 700;

  /**
   * Leaves a film, its last picture and the numbers in the folder.
   *
   * @param subject the file or the sample to show; null for the first lesson
   */
  int give(@Nullable String subject) throws IOException {
    Experiment first = ExperimentName.first().experiment();
    ExperimentName named = subject == null ? ExperimentName.first() : ExperimentName.of(subject);
    Experiment shown = named.experiment();
    out.println(words.get("cli.no-display"));
    out.flush();
    Outputs outputs = Outputs.all(folder.resolve(named.base()));
    return shown.task().equals(first.task()) && shown.regularisers().equals(first.regularisers())
        ? job.run(new Story(new Recording(shown, LESSON, LESSON_STEPS, true)), named.inputs(), outputs)
        : job.run(new Story(named.run().recording(RunOptions.STEPS)), named.inputs(), outputs);
  }
}
