package uncollapse.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uncollapse.export.FilmFormat;
import uncollapse.export.FilmTiming;
import uncollapse.export.FilmTiming.Easing;
import uncollapse.export.FilmTiming.Length;
import uncollapse.text.BadInputException;

/** How a film passes. */
final class FilmOptions {
  @Spec(Spec.Target.SELF)
  private @Nullable CommandSpec own;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec verb;

  @Option(names = "--fps", paramLabel = "F", converter = DecimalNumber.Rate.class, description = "${bundle:cli.fps}")
  private @Nullable Double rate;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      converter = DecimalNumber.Seconds.class,
      description = "${bundle:cli.film-seconds}")
  private @Nullable Double seconds;

  @Option(names = "--easing", paramLabel = "E", converter = Pace.class, description = "${bundle:cli.easing}")
  private @Nullable Easing easing;

  @Option(names = "--hold-first", paramLabel = "S", converter = DecimalNumber.Hold.class, description = "${bundle:cli.hold-first}")
  private @Nullable Double holdFirst;

  @Option(names = "--hold-last", paramLabel = "S", converter = DecimalNumber.Hold.class, description = "${bundle:cli.hold-last}")
  private @Nullable Double holdLast;

  @Option(names = "--turn", paramLabel = "D", converter = DecimalNumber.Degrees.class, description = "${bundle:cli.turn}")
  private @Nullable Double degrees;

  @Option(names = "--once", description = "${bundle:cli.once}")
  private boolean once;

  /** How steps and time go together, by its name. */
  static final class Pace implements ITypeConverter<Easing> {
    @Override
    public Easing convert(String text) {
      return switch (text) {
        case "slow-start" -> Easing.SLOW_START;
        case "even" -> Easing.EVEN;
        default -> throw new BadInputException("cli.error.easing", text);
      };
    }
  }

  /**
   * For what is no film.
   *
   * @throws BadInputException if one of these options was given
   */
  void refuseFor(Path picture) {
    Objects.requireNonNull(verb).commandLine().getParseResult().matchedOptions().stream()
        .map(OptionSpec::longestName)
        .filter(Objects.requireNonNull(own).optionsMap()::containsKey)
        .findFirst()
        .ifPresent(
            option -> {
              throw new BadInputException("cli.error.film-only", option, picture);
            });
  }

  /**
   * What is left open is customary for the format.
   *
   * @throws BadInputException if two of the options decide the same, or one means nothing for the format
   */
  FilmTiming timing(Path file, FilmFormat format, @Nullable StepSpan span) {
    if (once && format != FilmFormat.GIF) {
      throw new BadInputException("cli.error.once", file);
    }
    FilmTiming usual = FilmTiming.DEFAULT;
    FilmTiming timing =
        usual
            .at(Objects.requireNonNullElse(rate, format.framesPerSecond()))
            .eased(Objects.requireNonNullElse(easing, usual.easing()))
            .holding(
                Objects.requireNonNullElse(holdFirst, usual.holdFirst()),
                Objects.requireNonNullElse(holdLast, usual.holdLast()))
            .turning(degrees == null ? usual.turn() : Math.toRadians(degrees))
            .looping(!once);
    if (seconds != null) {
      timing = timing.lasting(new Length.Seconds(seconds));
    }
    if (span == null) {
      return timing;
    }
    if (span.stride() > 0) {
      if (seconds != null || easing != null) {
        throw new BadInputException("cli.error.length", span.stride());
      }
      timing = timing.lasting(new Length.StepsPerFrame(span.stride()));
    }
    return timing.between(span.from(), span.to());
  }
}
