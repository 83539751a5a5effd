package uncollapse.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import uncollapse.text.BadInputException;

/** What a file of data holds, told by its name, and of a table by its columns. */
public enum FileKind {
  /** To train on. */
  POINTS,
  /** To measure. */
  EMBEDDING,
  /** No data: an experiment or a run, if anything. */
  OTHER;

  /** Endings of the names of tables. */
  public static final List<String> TABLES = List.of("csv", "tsv", "txt");

  /** Endings of the names of what NumPy writes. */
  public static final List<String> ARRAYS = List.of("npy", "npz");

  public static FileKind of(Path file) {
    if (endsIn(file, ARRAYS)) {
      return EMBEDDING;
    }
    if (endsIn(file, TABLES)) {
      return isWide(file) ? EMBEDDING : POINTS;
    }
    return OTHER;
  }

  private static boolean endsIn(Path file, List<String> endings) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
  }

  /** Four number columns or more, unless the fourth may be the labels of points in 3D. */
  private static boolean isWide(Path table) {
    try {
      EmbeddingFile file = EmbeddingFile.open(table);
      return file.cols() > 4 || (file.cols() == 4 && !file.mayEndInLabels());
    } catch (BadInputException e) {
      return false; // whoever reads it as points says what is wrong
    }
  }
}
