package uncollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameStyle;
import uncollapse.export.Outputs;
import uncollapse.export.StillFormat;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;
import uncollapse.train.Inputs;

/** Trains without a window and shows the run: as a film or as its last picture. */
@Command(name = "render", description = "${bundle:cli.render}")
final class RenderVerb implements Callable<Integer> {
  private final Words words;
  private final Job job;

  @SuppressWarnings("unused") // picocli looks into it
  @Mixin private final Help help = new Help();
  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final FrameOptions frame = new FrameOptions();
  @Mixin private final FilmOptions film = new FilmOptions();

  /** As a text: a path forgets the slash at its end, which asks for a folder. */
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "${bundle:cli.output}")
  private @Nullable String output;

  RenderVerb(Words words, Job job) {
    this.words = words;
    this.job = job;
  }

  @Override
  public Integer call() throws IOException {
    String name = Objects.requireNonNull(output, "picocli asks for it");
    Path file = Path.of(name);
    Inputs inputs = run.experiment().inputs();
    FrameStyle style = frame.style(words.language());
    Optional<FilmFormat> format = FilmFormat.of(name);
    if (format.isPresent()) {
      FilmTiming timing = film.timing(format.get(), run.span());
      return job.run(run.story(), inputs, style, timing, Outputs.film(file, format.get()));
    }
    if (StillFormat.of(file).isPresent()) {
      return job.run(run.story(), inputs, style, FilmTiming.DEFAULT, Outputs.still(file));
    }
    throw new BadInputException("cli.error.output", name);
  }
}
