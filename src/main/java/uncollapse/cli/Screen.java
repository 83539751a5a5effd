package uncollapse.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The display of this machine, if it has one. */
public interface Screen {
  boolean isPresent();

  /**
   * Opens the window and returns when it is closed.
   *
   * @param file what to open it on; null for the default experiment
   */
  void open(@Nullable Path file);
}
