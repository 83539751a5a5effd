package uncollapse.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import uncollapse.text.BadInputException;

/**
 * From which step to which, and how many at a time.
 *
 * @param stride 0 where it is left open
 */
record StepSpan(long from, long to, long stride) {
  static final long MOST = 10_000_000;
  private static final Pattern FORM = Pattern.compile("(?:([0-9]{1,8}):)?([0-9]{1,8})|([0-9]{1,8}):([0-9]{1,8}):([0-9]{1,8})");

  /** Reads N, A:B or A:B:STRIDE. */
  static final class Converter implements ITypeConverter<StepSpan> {
    @Override
    public StepSpan convert(String text) {
      Matcher form = FORM.matcher(text);
      if (form.matches()) {
        boolean strides = form.group(5) != null;
        StepSpan span =
            strides
                ? new StepSpan(Long.parseLong(form.group(3)), Long.parseLong(form.group(4)), Long.parseLong(form.group(5)))
                : new StepSpan(form.group(1) == null ? 0 : Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), 0);
        if (span.from > span.to) {
          throw new BadInputException("cli.error.span", text);
        }
        if (span.to >= 1 && span.to <= MOST && !(strides && span.stride < 1)) {
          return span;
        }
      }
      throw new BadInputException("cli.error.steps", text, MOST);
    }
  }

  /** Reads N alone. */
  static final class Count implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      if (text.indexOf(':') >= 0) {
        throw new BadInputException("cli.error.all-steps");
      }
      return new WholeNumber.Steps().convert(text);
    }
  }

  /** Whether it says more than how many steps there are. */
  boolean isPart() {
    return from > 0 || stride > 0;
  }
}
