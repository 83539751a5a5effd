package uncollapse.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import uncollapse.export.FilmTiming;
import uncollapse.export.FrameStyle;
import uncollapse.text.BadInputException;

/** Reads a number within limits. */
class DecimalNumber implements ITypeConverter<Double> {
  private final double least;
  private final double most;

  DecimalNumber(double least, double most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public Double convert(String text) {
    try {
      double value = new BigDecimal(text).doubleValue(); // not 10d and 0x1p3, which Double takes
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // the sentence below says what is wanted
    }
    throw new BadInputException("cli.error.decimal", text, least, most);
  }

  static final class Rate extends DecimalNumber {
    Rate() {
      super(FilmTiming.LEAST_RATE, FilmTiming.MOST_RATE);
    }
  }

  static final class Scale extends DecimalNumber {
    Scale() {
      super(FrameStyle.LEAST_SCALE, FrameStyle.MOST_SCALE);
    }
  }

  static final class Seconds extends DecimalNumber {
    Seconds() {
      super(FilmTiming.LEAST_SECONDS, FilmTiming.MOST_SECONDS);
    }
  }

  static final class Hold extends DecimalNumber {
    Hold() {
      super(0, FilmTiming.MOST_HOLD);
    }
  }

  static final class Degrees extends DecimalNumber {
    Degrees() {
      super(-Math.toDegrees(FilmTiming.MOST_TURN), Math.toDegrees(FilmTiming.MOST_TURN));
    }
  }
}
