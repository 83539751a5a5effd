package uncollapse.cli;

import picocli.CommandLine.ITypeConverter;
import uncollapse.text.BadInputException;

/** Reads a whole number within limits. */
class WholeNumber implements ITypeConverter<Long> {
  private final long least;
  private final long most;

  WholeNumber(long least, long most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public Long convert(String text) {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // the sentence below says what is wanted
    }
    throw new BadInputException("cli.error.number", text, least, most);
  }

  static final class Steps extends WholeNumber {
    Steps() {
      super(1, StepSpan.MOST);
    }
  }

  static final class Threads extends WholeNumber {
    Threads() {
      super(1, 2);
    }
  }

  static final class Seconds extends WholeNumber {
    Seconds() {
      super(1, 3600);
    }
  }

  /** Seeds that a file can hold: JSON numbers are exact up to here. */
  static final class Seed extends WholeNumber {
    Seed() {
      super(0, (1L << 53) - 1);
    }
  }
}
