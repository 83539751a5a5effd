package uncollapse.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uncollapse.export.Story;
import uncollapse.train.Assignment;
import uncollapse.train.Recording;
import uncollapse.train.SavedRun;
import uncollapse.train.Script;

/** What every verb that runs an experiment wants to know about it. */
final class RunOptions {
  static final int STEPS = 1000;

  @Parameters(
      paramLabel = "EXPERIMENT",
      converter = ExperimentName.Converter.class,
      description = "${bundle:cli.experiment}")
  private @Nullable ExperimentName experiment;

  @Option(names = "--seed", paramLabel = "S", converter = WholeNumber.Seed.class, description = "${bundle:cli.seed}")
  private @Nullable Long seed;

  @Option(names = "--set", paramLabel = "PATH=VALUE", converter = Setting.class, description = "${bundle:cli.set}")
  private List<Assignment> settings = List.of();

  @Option(names = "--at", paramLabel = "STEP:PATH=VALUE", converter = Move.class, description = "${bundle:cli.at}")
  private List<Script.Move> moves = List.of();

  static final class Setting implements ITypeConverter<Assignment> {
    @Override
    public Assignment convert(String text) {
      return Assignment.parse("--set " + text, text);
    }
  }

  static final class Move implements ITypeConverter<Script.Move> {
    @Override
    public Script.Move convert(String text) {
      return Script.Move.parse("--at " + text, text);
    }
  }

  ExperimentName experiment() {
    ExperimentName named = Objects.requireNonNull(experiment, "picocli asks for it");
    return seed == null ? named : named.withSeed(seed);
  }

  /**
   * The run that is asked for, script and all.
   *
   * @param steps null for as many as the run has that is named, or a good number for an experiment
   * @throws uncollapse.text.BadInputException if the script does not fit it
   */
  Recording recording(@Nullable Long steps) {
    return scripted(experiment().run(), steps);
  }

  /** As {@link #recording}, beside the one that it is compared with, if there is such a one: the script is for both. */
  Story story(@Nullable Long steps) {
    Recording first = recording(steps);
    return experiment()
        .second()
        .map(second -> new Story(scripted(second, steps), first))
        .orElseGet(() -> new Story(first));
  }

  private Recording scripted(SavedRun run, @Nullable Long steps) {
    long saved = experiment().run().steps();
    long usual = saved > 0 ? saved : STEPS;
    return new Script(settings, moves).of(run.recording(steps == null ? usual : steps));
  }
}
