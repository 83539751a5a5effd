package uncollapse.cli;

import org.jspecify.annotations.Nullable;

/** The display of this machine, if it has one. */
@FunctionalInterface
public interface Screen {
  /**
   * Opens the window and returns when it is closed, or does nothing where there can be none.
   *
   * @param subject what to open it on: a file, or else the name of a sample; null for the default experiment
   * @return whether there was a window
   */
  boolean open(@Nullable String subject);
}
