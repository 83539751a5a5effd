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
import uncollapse.export.Outputs;
import uncollapse.text.BadInputException;

/** Trains without a window and shows the run: as an animation or as its last picture. */
@Command(name = "render", description = "${bundle:cli.render}")
final class RenderVerb implements Callable<Integer> {
  private final Job job;

  @SuppressWarnings("unused") // picocli looks into it
  @Mixin private final Help help = new Help();
  @Mixin private final RunOptions run = new RunOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "${bundle:cli.output}")
  private @Nullable Path output;

  RenderVerb(Job job) {
    this.job = job;
  }

  @Override
  public Integer call() throws IOException {
    Path file = Objects.requireNonNull(output, "picocli asks for it");
    return job.run(run.experiment(), run.steps(), outputs(file));
  }

  private static Outputs outputs(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    Optional<FilmFormat> film = FilmFormat.of(name);
    if (film.isPresent()) {
      return Outputs.film(file, film.get());
    }
    if (name.endsWith(".png")) {
      return Outputs.png(file);
    }
    throw new BadInputException("cli.error.output", file);
  }
}
