package uncollapse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import uncollapse.text.Words;

/** The option that every verb has, and the look of what it shows. */
final class Help {
  @Option(names = {"-h", "--help"}, usageHelp = true, description = "${bundle:cli.help}")
  @SuppressWarnings("unused") // picocli asks for it
  private boolean wanted;

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
