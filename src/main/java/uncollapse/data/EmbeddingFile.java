package uncollapse.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.Rows;
import uncollapse.text.BadInputException;
import uncollapse.text.TextFile;

/**
 * An embedding in a file, b × d: 2 ≤ b ≤ {@value #MAX_ROWS}, 1 ≤ d ≤ {@value #MAX_COLUMNS}, finite numbers of at most
 * 1e100. Opening one looks at its beginning; {@link #read} goes through all of it, block by block, and says of a bad
 * number in which row and column it is. Every fault is one {@link BadInputException}.
 */
public abstract sealed class EmbeddingFile implements Rows permits NpyEmbedding, CsvEmbedding {
  public static final int MAX_ROWS = 100_000;
  public static final int MAX_COLUMNS = 4_096;

  /** Larger numbers have squares that a sum of squares cannot hold. */
  static final double LARGEST = 1e100;

  /** If no number is larger than this, all squares vanish. */
  private static final double SMALLEST = 1e-100;

  /** So many numbers make a block. */
  private static final int BLOCK = 1 << 20;

  private final Path file;
  private final @Nullable RowLabels labels;
  private int rows;
  private double largest;

  EmbeddingFile(Path file, @Nullable RowLabels labels) {
    this.file = file;
    this.labels = labels;
  }

  /** A NumPy array (.npy) or a table of numbers (.csv and others), told by how the file begins. */
  public static EmbeddingFile open(Path file) {
    TextFile.refuseNoFile(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] begin = in.readNBytes(NpyHeader.MAGIC.length);
      boolean numpy = Arrays.equals(begin, NpyHeader.MAGIC) || file.toString().endsWith(".npy");
      return numpy ? NpyEmbedding.of(file) : CsvEmbedding.of(file);
    } catch (IOException e) {
      throw new BadInputException("input.file.unreadable", file, String.valueOf(e.getMessage()));
    }
  }

  /**
   * The same embedding with labels for its rows.
   *
   * @param where a column of the table, by its name or its number (from 1 on), or else the name of a file with one label
   *     for each row: text, a table of one column, or a one-dimensional NumPy array of whole numbers
   */
  public EmbeddingFile withLabels(String where) {
    Path other = Path.of(where);
    if (!Files.exists(other)) {
      throw new BadInputException("input.labels.nowhere", where, file);
    }
    return with(LabelFile.read(other));
  }

  abstract EmbeddingFile with(RowLabels newLabels);

  public Path file() {
    return file;
  }

  /** The labels of the rows that were read last, equal numbers for equal labels; empty for none. */
  public Optional<int[]> labels() {
    if (labels == null) {
      return Optional.empty();
    }
    int[] codes = labels.codes();
    if (codes.length != rows) {
      throw new BadInputException("input.labels.count", labels.name(), codes.length, file, rows);
    }
    return Optional.of(codes);
  }

  /** Where the labels are from, a column or a file; empty for none. */
  public Optional<String> labelName() {
    return Optional.ofNullable(labels).map(RowLabels::name);
  }

  /** Columns of a table that are neither numbers to measure nor labels. */
  public List<String> leftOut() {
    return List.of();
  }

  /** Where a text or whole-number column might be used as labels: names for {@link #withLabels}. */
  public List<String> labelColumns() {
    return List.of();
  }

  /** Whether the last column has a whole number in its first row, as a label would. */
  public boolean mayEndInLabels() {
    return false;
  }

  final @Nullable RowLabels rowLabels() {
    return labels;
  }

  @Override
  public final void read(Receiver receiver) {
    rows = 0;
    largest = 0;
    try {
      readBlocks(
          (block, share) -> {
            rows += block.rows();
            for (double value : block.data()) {
              largest = Math.max(largest, Math.abs(value));
            }
            receiver.next(block, share);
          });
    } catch (IOException e) {
      throw new BadInputException("input.file.unreadable", file, String.valueOf(e.getMessage()));
    }
    if (rows < 2) {
      throw new BadInputException("input.embedding.too-few", file, rows);
    }
    if (largest > 0 && largest < SMALLEST) {
      throw new BadInputException("input.embedding.tiny", file, largest);
    }
  }

  abstract void readBlocks(Receiver receiver) throws IOException;

  /** How many rows are handed out at once. */
  final int blockRows() {
    return Math.clamp(BLOCK / cols(), 1, 4_096);
  }

  final Matrix block(int count, double[] values) {
    return new Matrix(count, cols(), count * cols() == values.length ? values : Arrays.copyOf(values, count * cols()));
  }
}
