package uncollapse.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uncollapse.text.BadInputException;

/**
 * Which files a run leaves; null for those that are not wanted.
 *
 * @param film the film
 * @param png its last frame
 * @param numbers what is measured on the way and at the end
 */
public record Outputs(@Nullable FilmFile film, @Nullable Path png, Numbers numbers) {
  /** Frames per second. */
  private static final int MOST_OF_A_GIF = 50;

  /** A film and what it is to be. */
  public record FilmFile(Path path, FilmFormat format) {
    /**
     * Before any work.
     *
     * @throws BadInputException if the timing does not fit the format, or a folder of pictures has files in it
     */
    void refuseMisfits(FilmTiming timing) throws IOException {
      if (format == FilmFormat.GIF && timing.framesPerSecond() > MOST_OF_A_GIF) {
        throw new BadInputException("input.film.rate.gif", timing.framesPerSecond(), MOST_OF_A_GIF);
      }
      if (format == FilmFormat.FRAMES && Files.exists(path) && !isEmpty(path)) {
        throw new BadInputException("input.film.folder", path);
      }
    }

    private static boolean isEmpty(Path folder) throws IOException {
      if (!Files.isDirectory(folder)) {
        return false;
      }
      try (Stream<Path> files = Files.list(folder)) {
        return files.findAny().isEmpty();
      }
    }
  }

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
      return Stream.of(csv, quality, features, weights).filter(Objects::nonNull);
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
  public static Outputs metrics(Path base) {
    return unused(number -> csv(sibling(base, "-metrics" + number + ".csv"), 1));
  }

  public static Outputs film(Path file, FilmFormat format) {
    return new Outputs(new FilmFile(file, format), null, Numbers.NONE);
  }

  public static Outputs png(Path file) {
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
    Stream<@Nullable Path> shown = Stream.of(film == null ? null : film.path, png);
    return Stream.concat(shown.filter(Objects::nonNull), numbers.files());
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
