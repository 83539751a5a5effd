package uncollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uncollapse.export.Outputs;

/** Trains without a window; the curves go to a CSV file, and what each layer is good for at the end to another one. */
@Command(name = "train", description = "${bundle:cli.train}")
final class TrainVerb implements Callable<Integer> {
  private final Path folder;
  private final Job job;

  @SuppressWarnings("unused") // picocli looks into it
  @Mixin private final Help help = new Help();
  @Mixin private final RunOptions run = new RunOptions();

  @Option(names = "--csv", paramLabel = "FILE", description = "${bundle:cli.csv}")
  private @Nullable Path csv;

  @Option(names = "--quality", paramLabel = "FILE", description = "${bundle:cli.quality}")
  private @Nullable Path quality;

  TrainVerb(Path folder, Job job) {
    this.folder = folder;
    this.job = job;
  }

  @Override
  public Integer call() throws IOException {
    ExperimentName named = run.experiment();
    Outputs outputs = csv == null ? Outputs.metrics(folder.resolve(named.base())) : Outputs.csv(csv, 1);
    return job.run(named, run.steps(), Outputs.of(outputs.numbers().withQuality(quality)));
  }
}
