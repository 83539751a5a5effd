package uncollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import uncollapse.autograd.ShortWork;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameStyle;
import uncollapse.export.Outputs;
import uncollapse.export.RunExporter;
import uncollapse.export.RunExporter.Outcome;
import uncollapse.export.Story;
import uncollapse.scene.Theme;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;
import uncollapse.train.Divergence;
import uncollapse.train.Inputs;

/** The work of every verb: runs an experiment under a progress bar and says which files it left. */
record Job(Words words, PrintWriter out, PrintWriter err) {

  /** As {@link #run(Story, Inputs, FrameStyle, FilmTiming, Outputs)}, films as they are if nothing is said of them. */
  int run(Story story, Inputs inputs, Outputs outputs) throws IOException {
    return run(story, inputs, FrameStyle.DEFAULT.in(Theme.LIGHT, words.language()), FilmTiming.DEFAULT, outputs);
  }

  /**
   * The exit code: 0, or 1 if the run diverged, whose files then end there.
   *
   * @throws uncollapse.export.ExportFailure if a file cannot be written
   */
  int run(Story story, Inputs inputs, FrameStyle style, FilmTiming timing, Outputs outputs) throws IOException {
    outputs.files().forEach(Job::refuseNowhere);
    outputs.files().forEach(inputs::protect);
    refuseTwice(outputs);
    Outcome outcome = export(story, style, timing, outputs);
    outcome.files().forEach(out::println);
    out.flush();
    Divergence divergence = outcome.end().divergence();
    if (divergence == null) {
      return ExitCode.OK;
    }
    err.println(words.get("cli.diverged", divergence.step()));
    err.flush();
    return ExitCode.SOFTWARE;
  }

  private Outcome export(Story story, FrameStyle style, FilmTiming timing, Outputs outputs) throws IOException {
    String task = outputs.film() == null ? "cli.training" : "cli.rendering";
    try (Interrupt interrupt = new Interrupt();
        Progress progress = new Progress(task, words, err, Terminal.ofThisProcess(), () -> !interrupt.came())) {
      try {
        return isShort(story, timing, outputs)
            ? ShortWork.call(() -> RunExporter.render(story, style, timing, outputs, progress))
            : RunExporter.render(story, style, timing, outputs, progress);
      } catch (IOException | RuntimeException | Error e) { // with Ctrl+C, fonts cannot be loaded and programs end, too
        if (interrupt.came()) {
          throw (CancellationException) new CancellationException().initCause(e);
        }
        throw e;
      }
    }
  }

  private static boolean isShort(Story story, FilmTiming timing, Outputs outputs) {
    long pictures = outputs.film() == null ? 1 : timing.steps(story).length;
    return story.effort(pictures) < ShortWork.MOST;
  }

  private static void refuseTwice(Outputs outputs) {
    Set<Path> seen = new HashSet<>();
    outputs.files().filter(file -> !seen.add(file.toAbsolutePath().normalize())).findFirst().ifPresent(
        file -> {
          throw new BadInputException("cli.error.same-file", file);
        });
  }

  /** Before the work, not after it. */
  private static void refuseNowhere(Path file) {
    @Nullable Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new BadInputException("input.folder.full", file);
    }
    if (!Files.isDirectory(folder)) {
      throw new BadInputException("cli.error.folder", file, folder);
    }
  }
}
