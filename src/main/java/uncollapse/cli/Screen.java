package uncollapse.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The display of this machine, if it has one. */
@FunctionalInterface
public interface Screen {
  /**
   * Opens the window and returns when it is closed, or does nothing where there can be none.
   *
   * @param file what to open it on; null for the default experiment
   * @return whether there was a window
   */
  boolean open(@Nullable Path file);
}
