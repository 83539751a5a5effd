package uncollapse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import uncollapse.data.FileKind;
import uncollapse.text.BadInputException;
import uncollapse.train.Experiment;
import uncollapse.train.Inputs;
import uncollapse.train.OwnPoints;
import uncollapse.train.RunFile;
import uncollapse.train.Samples;
import uncollapse.train.SavedRun;

/**
 * An experiment as a command line names it: by its file, by that of a run, whose moves are then done again, by the name of
 * a sample, or by a file of points, which is then trained like the first sample if it has classes to tell apart.
 *
 * @param base the name for files that are made of it
 * @param second the run that it is compared with in the file
 * @param inputs the files that it is read from
 */
record ExperimentName(String base, SavedRun run, Optional<SavedRun> second, Inputs inputs) {
  static final class Converter implements ITypeConverter<ExperimentName> {
    @Override
    public ExperimentName convert(String text) {
      return of(text);
    }
  }

  static ExperimentName of(String text) {
    Path file = Path.of(text);
    if (!Files.isRegularFile(file) && Samples.names().contains(text)) {
      Experiment sample = Samples.load(text);
      return new ExperimentName(text, SavedRun.of(sample), Optional.empty(), Inputs.of(sample));
    }
    if (Files.exists(file) && !text.isEmpty()) {
      RunFile read =
          switch (FileKind.of(file)) {
            case EMBEDDING -> throw new BadInputException("cli.error.embedding", file);
            case POINTS -> new RunFile(SavedRun.of(OwnPoints.experiment(file, first().experiment())));
            case OTHER -> RunFile.read(file);
          };
      Inputs inputs = Inputs.of(read.a().experiment()).and(file);
      return new ExperimentName(baseOf(file), read.a(), read.b(), inputs);
    }
    throw new BadInputException("cli.error.experiment", text, String.join(", ", Samples.names()));
  }

  /** What a new user sees first. */
  static ExperimentName first() {
    return of(Samples.names().getFirst());
  }

  /** As it stands at step 0. */
  Experiment experiment() {
    return run.experiment();
  }

  private static String baseOf(Path file) {
    String name = file.toAbsolutePath().normalize().getFileName().toString();
    if (name.endsWith("." + RunFile.ENDING)) {
      return name.substring(0, name.length() - RunFile.ENDING.length() - 1);
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  ExperimentName withSeed(long seed) {
    return new ExperimentName(base, run.withSeed(seed), second.map(it -> it.withSeed(seed)), inputs);
  }
}
