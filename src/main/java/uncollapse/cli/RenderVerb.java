package uncollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.export.Outputs;
import uncollapse.text.BadInputException;

/** Trains without a window and shows the run: as a film or as its last picture. */
@Command(name = "render", description = "${bundle:cli.render}")
final class RenderVerb implements Callable<Integer> {
  private final Job job;

  @SuppressWarnings("unused") // picocli looks into it
  @Mixin private final Help help = new Help();
  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final FilmOptions film = new FilmOptions();

  /** As a text: a path forgets the slash at its end, which asks for a folder. */
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "${bundle:cli.output}")
  private @Nullable String output;

  RenderVerb(Job job) {
    this.job = job;
  }

  @Override
  public Integer call() throws IOException {
    String name = Objects.requireNonNull(output, "picocli asks for it");
    Path file = Path.of(name);
    Optional<FilmFormat> format = FilmFormat.of(name);
    if (format.isPresent()) {
      FilmTiming timing = film.timing(format.get(), run.span());
      return job.run(run.story(), run.experiment().inputs(), timing, Outputs.film(file, format.get()));
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".png")) {
      return job.run(run.story(), run.experiment().inputs(), Outputs.png(file));
    }
    throw new BadInputException("cli.error.output", name);
  }
}
