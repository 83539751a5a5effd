package uncollapse.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import uncollapse.text.BadInputException;

/** The experiments that come with the app, from the folder {@code samples/} of the class path. */
public final class Samples {
  private static final String FOLDER = "/samples/";

  private Samples() {}

  /** All names, in the order in which they are shown; the first one is what a new user sees. */
  public static List<String> names() {
    return text("index").lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * One sample, by one of {@link #names}.
   *
   * @throws BadInputException if there is none of that name
   */
  public static Experiment load(String name) {
    if (!names().contains(name)) {
      throw new BadInputException("input.sample.unknown", name, String.join(", ", names()));
    }
    return ExperimentFile.parse(text(name + ".json"), name + ".json", Path.of(""));
  }

  private static String text(String file) {
    try (InputStream in = Samples.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
