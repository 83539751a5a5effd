package uncollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uncollapse.export.Outputs;
import uncollapse.export.Story;
import uncollapse.text.BadInputException;

/**
 * Trains without a window; the curves go to a CSV file, and if wanted the features and weights and what each layer is good
 * for at the end to others.
 */
@Command(name = "train", customSynopsis = "uncollapse train EXPERIMENT [OPTIONS]", description = "${bundle:cli.train}")
final class TrainVerb implements Callable<Integer> {
  private final Path folder;
  private final Job job;

  @Mixin private final RunOptions run = new RunOptions();

  @Option(names = "--steps", paramLabel = "N", converter = StepSpan.Count.class, description = "${bundle:cli.steps}")
  private @Nullable Long steps;

  @Option(names = "--csv", paramLabel = "FILE", description = "${bundle:cli.csv}")
  private @Nullable Path csv;

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "1",
      converter = WholeNumber.Steps.class,
      description = "${bundle:cli.every}")
  private long every;

  @Option(names = "--features", paramLabel = "FILE", description = "${bundle:cli.features}")
  private @Nullable String features;

  @Option(names = "--weights", paramLabel = "FILE", description = "${bundle:cli.weights}")
  private @Nullable String weights;

  @Option(names = "--quality", paramLabel = "FILE", description = "${bundle:cli.quality}")
  private @Nullable Path quality;

  TrainVerb(Path folder, Job job) {
    this.folder = folder;
    this.job = job;
  }

  @Override
  public Integer call() throws IOException {
    ExperimentName named = run.experiment();
    Outputs.Numbers curves =
        csv == null ? Outputs.metrics(folder.resolve(named.base()), every).numbers() : Outputs.Numbers.csv(csv, every);
    Outputs.Numbers numbers =
        curves
            .withFeatures(ending(features, "cli.error.features", ".csv", ".npy"))
            .withWeights(ending(weights, "cli.error.weights", ".npz", "/", "\\"))
            .withQuality(quality);
    return job.run(new Story(run.recording(steps)), named.inputs(), Outputs.of(numbers));
  }

  private static @Nullable Path ending(@Nullable String file, String message, String... endings) {
    if (file == null) {
      return null;
    }
    for (String ending : endings) {
      if (file.toLowerCase(Locale.ROOT).endsWith(ending)) {
        return Path.of(file);
      }
    }
    throw new BadInputException(message, file);
  }
}
