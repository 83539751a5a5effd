package uncollapse.export;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uncollapse.text.BadInputException;

/**
 * How large a frame is.
 *
 * @param width pixels, 16 to 16,384
 * @param height pixels, 16 to 16,384; width times height is at most 2²⁶
 * @param dpi pixels per inch of paper, 10 to 2,400; 0 for a picture that is for screens
 */
public record FrameSize(int width, int height, double dpi) {
  private static final int LEAST = 16;
  private static final int MOST = 16_384;
  private static final long MOST_PIXELS = 1 << 26;
  private static final double LEAST_DPI = 10;
  private static final double MOST_DPI = 2_400;
  private static final double PRINT_DPI = 300;
  private static final double MM_PER_INCH = 25.4;

  private static final Map<String, FrameSize> NAMED =
      Map.of(
          "720p", new FrameSize(1280, 720),
          "1080p", new FrameSize(1920, 1080),
          "1440p", new FrameSize(2560, 1440),
          "4k", new FrameSize(3840, 2160),
          "square", new FrameSize(1080, 1080));

  private static final Pattern FORM =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?) *(px|mm|cm|in)? *[x×] *([0-9]+(?:\\.[0-9]+)?) *(px|mm|cm|in)?(?: *@ *([0-9]+) *dpi)?");

  /** Refuses what is out of range. */
  public FrameSize {
    if (width < LEAST || width > MOST || height < LEAST || height > MOST) {
      throw new BadInputException("input.size.side", width, height, LEAST, MOST);
    }
    if ((long) width * height > MOST_PIXELS) {
      throw new BadInputException("input.size.area", width, height, MOST_PIXELS);
    }
    if (dpi != 0 && !(dpi >= LEAST_DPI && dpi <= MOST_DPI)) {
      throw new BadInputException("input.size.dpi", dpi, LEAST_DPI, MOST_DPI);
    }
  }

  /** For a screen. */
  public FrameSize(int width, int height) {
    this(width, height, 0);
  }

  /**
   * Reads a name ({@code 1080p}), pixels ({@code 960x600}) or paper ({@code 85mmx60mm@300dpi}; 300 dpi if not said).
   *
   * @throws BadInputException if it is none of them, or too small or too large
   */
  public static FrameSize of(String text) {
    String said = text.strip().toLowerCase(Locale.ROOT);
    FrameSize named = NAMED.get(said);
    if (named != null) {
      return named;
    }
    Matcher form = FORM.matcher(said);
    if (!form.matches()) {
      throw new BadInputException("input.size.form", text);
    }
    String heightUnit = form.group(4) == null ? "px" : form.group(4);
    String widthUnit = form.group(2) == null ? heightUnit : form.group(2);
    boolean paper = !widthUnit.equals("px") || !heightUnit.equals("px");
    double dpi = form.group(5) == null ? (paper ? PRINT_DPI : 0) : Double.parseDouble(form.group(5));
    return new FrameSize(pixels(form.group(1), widthUnit, dpi), pixels(form.group(3), heightUnit, dpi), dpi);
  }

  /** The same, or a pixel more where a side is odd: a video has even sides. */
  public FrameSize even() {
    return new FrameSize(width + width % 2, height + height % 2, dpi);
  }

  /** Rounds; what no picture could be stays so, as it was said. */
  private static int pixels(String length, String unit, double dpi) {
    double perInch =
        switch (unit) {
          case "mm" -> MM_PER_INCH;
          case "cm" -> MM_PER_INCH / 10;
          case "in" -> 1;
          default -> dpi;
        };
    return (int) Math.round(Math.min(Integer.MAX_VALUE, Double.parseDouble(length) * (unit.equals("px") ? 1 : dpi / perInch)));
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return width + "x" + height + (dpi == 0 ? "" : "@" + Math.round(dpi) + "dpi");
  }
}
