package uncollapse.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;

/**
 * The command line: the verbs, and one sentence for everything that can be wrong with them.
 *
 * @param folder where files go that have no name of their own
 */
public record Cli(Words words, Screen screen, Path folder) {

  /** Runs one command line; the exit code is 0, 1 for a run that diverged, 2 where the user has to change something. */
  public int execute(PrintWriter out, PrintWriter err, String... args) {
    Job job = new Job(words, out, err);
    CommandLine line =
        new CommandLine(new Root(screen, new Demonstration(words, folder, out, job)))
            .addSubcommand(new TrainVerb(folder, job))
            .addSubcommand(new RenderVerb(words, job))
            .addSubcommand(new MeasureVerb(words, out, err))
            .addSubcommand(new BenchVerb(words, out, err));
    Refusal refusal = new Refusal(words);
    Help.dress(line, words);
    Help.listSamples(line, words);
    line.registerConverter(Path.class, Cli::named);
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler(refusal);
    line.setExecutionExceptionHandler(refusal);
    line.setAbbreviatedOptionsAllowed(false);
    return line.execute(args);
  }

  private static Path named(String text) {
    if (text.isEmpty()) {
      throw new BadInputException("cli.error.nameless");
    }
    return Path.of(text);
  }
}
