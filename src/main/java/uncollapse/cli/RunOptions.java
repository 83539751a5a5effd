package uncollapse.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every verb that runs an experiment wants to know about it. */
final class RunOptions {
  static final int STEPS = 1000;

  @Parameters(
      paramLabel = "EXPERIMENT",
      converter = ExperimentName.Converter.class,
      description = "${bundle:cli.experiment}")
  private @Nullable ExperimentName experiment;

  @Option(
      names = "--steps",
      paramLabel = "N",
      converter = WholeNumber.Steps.class,
      description = "${bundle:cli.steps}")
  private @Nullable Long steps;

  @Option(names = "--seed", paramLabel = "S", converter = WholeNumber.Seed.class, description = "${bundle:cli.seed}")
  private @Nullable Long seed;

  ExperimentName experiment() {
    ExperimentName named = Objects.requireNonNull(experiment, "picocli asks for it");
    return seed == null ? named : named.withSeed(seed);
  }

  /** As many as asked for; else as many as the run has that is named, and a good number for an experiment. */
  long steps() {
    long saved = experiment().run().steps();
    return steps != null ? steps : saved > 0 ? saved : STEPS;
  }
}
