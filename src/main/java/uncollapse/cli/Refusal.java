package uncollapse.cli;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import uncollapse.export.ExportFailure;
import uncollapse.text.BadInputException;
import uncollapse.text.Words;
import uncollapse.train.Samples;

/**
 * Says in one sentence what is wrong with a command line or a file that it names, exit code 2, or what the machine could
 * not do, exit code 1.
 */
record Refusal(Words words) implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    boolean lost = mistake instanceof UnmatchedArgumentException && isNoVerb(mistake.getCommandLine(), args);
    return say(mistake.getCommandLine(), lost ? words.get("cli.error.verb", args[0]) : sentence(mistake));
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
    if (failure instanceof BadInputException bad) {
      return say(line, bad.in(words));
    }
    if (failure instanceof InvalidPathException path) { // a name that this machine's locale cannot spell
      return say(line, words.get("cli.error.name", path.getInput()));
    }
    if (failure instanceof ExportFailure world) {
      say(line, world.in(words));
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (failure instanceof CancellationException) { // whoever stopped it knows
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }

  /** Whether a line begins with a word that should have been a verb: then its options are not what is wrong. */
  private static boolean isNoVerb(CommandLine line, String... args) {
    String first = args.length == 0 ? "-" : args[0];
    return line.getParent() == null
        && !first.startsWith("-")
        && !Samples.names().contains(first)
        && !new File(first).isFile(); // a path may be one that this machine's locale cannot spell
  }

  private static int say(CommandLine line, String sentence) {
    line.getErr().println(sentence);
    line.getErr().flush();
    return CommandLine.ExitCode.USAGE;
  }

  private String sentence(ParameterException mistake) {
    String help = mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    return switch (mistake) {
      case UnmatchedArgumentException it when near(it).isPresent() ->
          words.get("cli.error.near", it.getUnmatched().getFirst(), near(it).get());
      case UnmatchedArgumentException it -> words.get("cli.error.unknown", it.getUnmatched().getFirst(), help);
      case MissingParameterException it -> words.get("cli.error.missing", label(it.getMissing().getFirst()), help);
      case OverwrittenOptionException it -> words.get("cli.error.twice", label(it.getOverwritten()), help);
      case ParameterException it when it.getCause() instanceof BadInputException bad -> named(it.getArgSpec(), bad.in(words));
      case ParameterException it when it.getCause() instanceof InvalidPathException path ->
          words.get("cli.error.name", path.getInput());
      default -> words.get("cli.error.other", String.valueOf(mistake.getMessage()), help);
    };
  }

  /** The option that was meant, as it seems. */
  private static Optional<String> near(UnmatchedArgumentException unknown) {
    return unknown.isUnknownOption() ? unknown.getSuggestions().stream().filter(it -> it.startsWith("--")).findFirst() : Optional.empty();
  }

  /** What is wrong with the value of an option, and with which. */
  private String named(@Nullable ArgSpec argument, String sentence) {
    return argument instanceof OptionSpec option && !sentence.startsWith(option.longestName())
        ? words.get("cli.error.option", option.longestName(), sentence)
        : sentence;
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}
