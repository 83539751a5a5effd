package uncollapse.cli;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import uncollapse.text.Words;
import uncollapse.train.Samples;

/** The option that every verb has, and the look of what it shows. */
final class Help {
  @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "${bundle:cli.help}")
  @SuppressWarnings("unused") // picocli asks for it
  private boolean wanted;

  /** Under the help of all: what the experiments that come with the app are called. */
  static void listSamples(CommandLine line, Words words) {
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    Stream<String> footer = Stream.of(usage.footer());
    Stream<String> samples =
        Samples.names().stream()
            .map(name -> "  %-26s%s".formatted(name, Samples.load(name).title().in(words.language())));
    usage.footer(
        Stream.of(footer, Stream.of("", words.get("cli.samples")), samples)
            .flatMap(it -> it)
            .toArray(String[]::new));
  }

  /** Headings in the user's language, for a command and its verbs. */
  static void dress(CommandLine line, Words words) {
    line.setResourceBundle(words.bundle("cli"));
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    usage.synopsisHeading(words.get("cli.usage"));
    usage.parameterListHeading(words.get("cli.parameters"));
    usage.optionListHeading(words.get("cli.options"));
    usage.commandListHeading(words.get("cli.verbs"));
    line.getSubcommands().values().forEach(verb -> dress(verb, words));
  }
}
