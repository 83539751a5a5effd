package uncollapse.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for a file, and shows where one is. An interface, because some platforms have no dialogs. */
public interface FileDialogs {
  /**
   * A kind of file.
   *
   * @param extensions without the dot, the usual one first; none for a folder or anything
   */
  record Kind(String name, List<String> extensions) {}

  /** A name with an ending after it; never the name of another file, for which nobody has asked. */
  static Path ended(Path file, String ending) {
    Path whole = file.resolveSibling(file.getFileName() + "." + ending);
    return Files.exists(whole) ? file : whole;
  }

  /** A file to read; empty if the user thought better of it. */
  Optional<Path> open(String title, List<Kind> kinds);

  /** A file to write; empty if the user thought better of it. */
  Optional<Path> save(String title, String suggestedName, Kind kind);

  /** Shows a folder in the system's own file manager. */
  void show(Path folder);
}
