package uncollapse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uncollapse.text.BadInputException;
import uncollapse.train.Samples;

/** No verb: the window, on a file or a sample if one is named. */
@Command(
    name = "uncollapse",
    versionProvider = Version.class,
    customSynopsis = {"uncollapse [FILE|SAMPLE]", "       uncollapse [-hV] train|render|measure|bench ..."},
    description = "${bundle:cli.about}",
    footer = {"", "${bundle:cli.footer}"})
final class Root implements Callable<Integer> {
  private final Screen screen;
  private final Demonstration demonstration;

  @SuppressWarnings("unused") // picocli looks into it
  @Mixin private final Help help = new Help();

  @Option(names = {"-V", "--version"}, versionHelp = true, description = "${bundle:cli.version}")
  @SuppressWarnings("unused") // picocli asks for it
  private boolean version;

  @Parameters(paramLabel = "FILE", arity = "0..*", hideParamSyntax = true, description = "${bundle:cli.file}")
  private List<String> words = List.of();

  Root(Screen screen, Demonstration demonstration) {
    this.screen = screen;
    this.demonstration = demonstration;
  }

  @Override
  public Integer call() throws IOException {
    String subject = subject();
    return screen.open(subject) ? ExitCode.OK : demonstration.give(subject);
  }

  /** Another word than these is more likely a verb that does not exist than a file that is missing. */
  private @Nullable String subject() {
    if (words.isEmpty()) {
      return null;
    }
    String subject = words.getFirst();
    if (!Files.isRegularFile(Path.of(subject)) && !Samples.names().contains(subject)) {
      throw new BadInputException("cli.error.verb", subject);
    }
    if (words.size() > 1) {
      throw new BadInputException("cli.error.one-file", words.get(1));
    }
    return subject;
  }
}
