package uncollapse.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import uncollapse.text.BadInputException;

/** An embedding as a two-dimensional NumPy array of real numbers, rows first or columns first. */
final class NpyEmbedding extends EmbeddingFile {
  private final NpyHeader header;
  private final int count;
  private final int d;

  private NpyEmbedding(Path file, NpyHeader header, @Nullable RowLabels labels) {
    super(file, labels);
    this.header = header;
    count = (int) header.shape()[0];
    d = (int) header.shape()[1];
  }

  static NpyEmbedding of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      NpyHeader header = NpyHeader.read(channel, file);
      long[] shape = header.shape();
      if (shape.length != 2) {
        throw new BadInputException("input.npy.shape", file, header.shapeText());
      }
      if (shape[0] > MAX_ROWS) {
        throw new BadInputException("input.embedding.too-many", file, MAX_ROWS);
      }
      if (shape[1] < 1 || shape[1] > MAX_COLUMNS) {
        throw new BadInputException("input.embedding.columns", file, shape[1], MAX_COLUMNS);
      }
      long bytes = shape[0] * shape[1] * header.type().size();
      if (channel.size() - header.begin() < bytes) {
        throw new BadInputException("input.npy.truncated", file, channel.size(), header.begin() + bytes, header.shapeText());
      }
      return new NpyEmbedding(file, header, null);
    }
  }

  @Override
  NpyEmbedding with(RowLabels newLabels) {
    return new NpyEmbedding(file(), header, newLabels);
  }

  @Override
  public int cols() {
    return d;
  }

  @Override
  void readBlocks(Receiver receiver) throws IOException {
    int most = Math.min(blockRows(), Math.max(1, count));
    ByteBuffer bytes = ByteBuffer.allocate(most * d * header.type().size()).order(header.order());
    double[] values = new double[most * d];
    try (FileChannel channel = FileChannel.open(file())) {
      for (int first = 0; first < count; first += most) {
        int rows = Math.min(most, count - first);
        load(channel, bytes.clear(), first, rows);
        for (int i = 0; i < rows; i++) {
          for (int j = 0; j < d; j++) {
            double value = header.type().at(bytes, header.columnsFirst() ? j * rows + i : i * d + j);
            if (!(Math.abs(value) <= LARGEST)) {
              throw bad(value, first + i, j);
            }
            values[i * d + j] = value;
          }
        }
        receiver.next(block(rows, values), (double) (first + rows) / count);
      }
    }
  }

  /** Rows lie together, or in one piece of each column. */
  private void load(FileChannel channel, ByteBuffer bytes, int first, int rows) throws IOException {
    long size = header.type().size();
    int pieces = header.columnsFirst() ? d : 1;
    int piece = rows * d / pieces;
    for (int j = 0; j < pieces; j++) {
      long element = header.columnsFirst() ? (long) j * count + first : (long) first * d;
      bytes.limit((int) ((j + 1L) * piece * size));
      long at = header.begin() + element * size - bytes.position();
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, at + bytes.position()) < 0) {
          throw new BadInputException("input.npy.truncated", file(), channel.size(), header.begin() + (long) count * d * size, header.shapeText());
        }
      }
    }
  }

  private BadInputException bad(double value, int row, int column) {
    String key = Double.isFinite(value) ? "input.npy.large" : "input.npy.finite";
    return new BadInputException(key, file(), row + 1, column + 1, Double.toString(value), row, column);
  }
}
