package uncollapse.export;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which files a run leaves; null for those that are not wanted.
 *
 * @param gif the film
 * @param png its last frame
 * @param csv the metrics
 * @param csvEvery one row every so many steps, besides the first and the last
 */
public record Outputs(@Nullable Path gif, @Nullable Path png, @Nullable Path csv, long csvEvery) {
  /** {@code base.gif}, {@code base.png} and {@code base.csv}. */
  public static Outputs all(Path base) {
    return new Outputs(sibling(base, ".gif"), sibling(base, ".png"), sibling(base, ".csv"), 1);
  }

  public static Outputs gif(Path file) {
    return new Outputs(file, null, null, 1);
  }

  public static Outputs png(Path file) {
    return new Outputs(null, file, null, 1);
  }

  public static Outputs csv(Path file, long every) {
    return new Outputs(null, null, file, every);
  }

  private static Path sibling(Path base, String ending) {
    return base.resolveSibling(base.getFileName() + ending);
  }
}
