package uncollapse.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a single picture can be. */
public enum StillFormat {
  /** Pixels. */
  PNG,
  /** Vectors for the web and for drawing programs. */
  SVG,
  /** Vectors for papers and printers. */
  PDF;

  /** The end of a file's name, after the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By the end of a file's name. */
  public static Optional<StillFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(format -> name.endsWith("." + format.extension())).findFirst();
  }
}
