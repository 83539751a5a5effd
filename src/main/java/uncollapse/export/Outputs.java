package uncollapse.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uncollapse.text.AtomicFile;
import uncollapse.text.BadInputException;
import uncollapse.train.Recording;

/**
 * Which files a run leaves; null for those that are not wanted.
 *
 * @param film the film
 * @param still its last frame: a .png, .svg or .pdf
 * @param numbers what is measured on the way and at the end
 */
public record Outputs(@Nullable FilmFile film, @Nullable Path still, Numbers numbers) {
  /** Of a table of features. */
  private static final long MOST_ROWS = 20_000_000;

  /** A film and what it is to be. */
  public record FilmFile(Path path, FilmFormat format) {}

  /**
   * Tables.
   *
   * @param csv the metrics
   * @param every one row of metrics, and of features, every so many steps, besides the first and the last
   * @param quality the measures of every layer at the end
   * @param features those of the probe points: a .csv of them all at each of those steps, or a .npy of the last ones with
   *     their labels beside it
   * @param weights all weights and biases at the end: a .npz, or a folder of .npy
   */
  public record Numbers(
      @Nullable Path csv, long every, @Nullable Path quality, @Nullable Path features, @Nullable Path weights) {
    public static final Numbers NONE = new Numbers(null, 1, null, null, null);

    public static Numbers csv(Path file, long every) {
      return new Numbers(file, every, null, null, null);
    }

    public Numbers withQuality(@Nullable Path file) {
      return new Numbers(csv, every, file, features, weights);
    }

    public Numbers withFeatures(@Nullable Path file) {
      return new Numbers(csv, every, quality, file, weights);
    }

    public Numbers withWeights(@Nullable Path file) {
      return new Numbers(csv, every, quality, features, file);
    }

    Stream<Path> files() {
      Path labels = features == null || isTable(features) ? null : labelsOf(features);
      return Stream.of(csv, quality, features, labels, weights).filter(Objects::nonNull);
    }
  }

  /** {@code base.gif}, {@code base.png} and {@code base-metrics.csv}, or the first number that leaves all files as they are. */
  public static Outputs all(Path base) {
    return unused(
        number ->
            new Outputs(
                new FilmFile(sibling(base, number + ".gif"), FilmFormat.GIF),
                sibling(base, number + ".png"),
                Numbers.csv(sibling(base, "-metrics" + number + ".csv"), 1)));
  }

  /** {@code base-metrics.csv}, or {@code base-metrics-2.csv}, … where there is one already. */
  public static Outputs metrics(Path base, long every) {
    return unused(number -> csv(sibling(base, "-metrics" + number + ".csv"), every));
  }

  public static Outputs film(Path file, FilmFormat format) {
    return new Outputs(new FilmFile(file, format), null, Numbers.NONE);
  }

  /** The last frame, as a kind of picture that the file's name must tell. */
  public static Outputs still(Path file) {
    return new Outputs(null, file, Numbers.NONE);
  }

  public static Outputs csv(Path file, long every) {
    return of(Numbers.csv(file, every));
  }

  public static Outputs of(Numbers numbers) {
    return new Outputs(null, null, numbers);
  }

  /** All files that are wanted. */
  public Stream<Path> files() {
    Stream<@Nullable Path> shown = Stream.of(film == null ? null : film.path, still);
    return Stream.concat(shown.filter(Objects::nonNull), numbers.files());
  }

  /** Whether features go to a table of all steps; else to an array of the last. */
  static boolean isTable(Path features) {
    return features.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** Whether weights go to one file; else to a folder. */
  static boolean isArchive(Path weights) {
    return weights.toString().toLowerCase(Locale.ROOT).endsWith(".npz");
  }

  /** Where the labels of an array of features go. */
  static Path labelsOf(Path features) {
    String name = features.getFileName().toString();
    return features.resolveSibling(name.substring(0, name.length() - ".npy".length()) + "-labels.npy");
  }

  /**
   * Before any work.
   *
   * @throws BadInputException if the timing does not fit the film's format, something is in the way that would be lost, or a
   *     table would be too large
   */
  void refuseMisfits(Recording run, FilmTiming timing) throws IOException {
    files().filter(file -> !isFolder(file)).forEach(AtomicFile::refuseTaken);
    if (film != null) {
      if (film.format == FilmFormat.GIF && timing.framesPerSecond() > FilmTiming.MOST_RATE_OF_A_GIF) {
        throw new BadInputException("input.film.rate.gif", timing.framesPerSecond(), FilmTiming.MOST_RATE_OF_A_GIF);
      }
      if (film.format == FilmFormat.FRAMES) {
        refuseFull(film.path);
      }
    }
    if (numbers.weights != null && !isArchive(numbers.weights)) {
      refuseFull(numbers.weights);
    }
    if (numbers.features != null && isTable(numbers.features)) {
      long rows = (2 + run.steps() / numbers.every) * run.start().data().probe();
      if (rows > MOST_ROWS) {
        throw new BadInputException("input.features.rows", numbers.features, rows, MOST_ROWS);
      }
    }
  }

  private boolean isFolder(Path file) {
    return (film != null && film.format == FilmFormat.FRAMES && file.equals(film.path))
        || (file.equals(numbers.weights) && !isArchive(file));
  }

  private static void refuseFull(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new BadInputException("input.folder.full", folder);
        }
      }
    } else if (Files.exists(folder)) {
      throw new BadInputException("input.folder.file", folder);
    }
  }

  /** Nobody chose these names, so nobody agreed to lose what has them. */
  private static Outputs unused(Function<String, Outputs> named) {
    Outputs outputs = named.apply("");
    for (int k = 2; outputs.files().anyMatch(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS)); k++) {
      outputs = named.apply("-" + k);
    }
    return outputs;
  }

  private static Path sibling(Path base, String ending) {
    return base.resolveSibling(base.getFileName() + ending);
  }
}
