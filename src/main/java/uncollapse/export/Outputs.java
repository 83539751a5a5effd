package uncollapse.export;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files a run leaves; null for those that are not wanted.
 *
 * @param gif the film
 * @param png its last frame
 * @param csv the metrics
 * @param csvEvery one row every so many steps, besides the first and the last
 * @param quality the measures of every layer at the end
 */
public record Outputs(
    @Nullable Path gif, @Nullable Path png, @Nullable Path csv, long csvEvery, @Nullable Path quality) {
  /** {@code base.gif}, {@code base.png} and {@code base-metrics.csv}, or the first number that leaves all files as they are. */
  public static Outputs all(Path base) {
    return unused(
        number ->
            new Outputs(
                sibling(base, number + ".gif"), sibling(base, number + ".png"), sibling(base, "-metrics" + number + ".csv"), 1, null));
  }

  /** {@code base-metrics.csv}, or {@code base-metrics-2.csv}, … where there is one already. */
  public static Outputs metrics(Path base) {
    return unused(number -> csv(sibling(base, "-metrics" + number + ".csv"), 1));
  }

  public static Outputs gif(Path file) {
    return new Outputs(file, null, null, 1, null);
  }

  public static Outputs png(Path file) {
    return new Outputs(null, file, null, 1, null);
  }

  public static Outputs csv(Path file, long every) {
    return new Outputs(null, null, file, every, null);
  }

  /** Also the measures of every layer at the end, if there is a file for them. */
  public Outputs withQuality(@Nullable Path file) {
    return new Outputs(gif, png, csv, csvEvery, file);
  }

  /** All files that are wanted. */
  public Stream<Path> files() {
    return Stream.of(gif, png, csv, quality).filter(Objects::nonNull);
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
