package uncollapse.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uncollapse.text.BadInputException;
import uncollapse.text.TextFile;

/** One label for each row of an embedding, in a file of their own. */
final class LabelFile {
  private static final int MAX_MEGABYTES = 20;

  private LabelFile() {}

  /**
   * A one-dimensional NumPy array of whole numbers (or n × 1), or a label on each line, of which the first is passed over if
   * it names a label (label, class, …).
   */
  static RowLabels read(Path file) {
    TextFile.refuseNoFile(file);
    try (InputStream in = Files.newInputStream(file)) {
      boolean numpy = Arrays.equals(in.readNBytes(NpyHeader.MAGIC.length), NpyHeader.MAGIC);
      return numpy || file.toString().endsWith(".npy") ? numpy(file) : text(file);
    } catch (IOException e) {
      throw new BadInputException("input.file.unreadable", file, String.valueOf(e.getMessage()));
    }
  }

  private static RowLabels numpy(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      NpyHeader header = NpyHeader.read(channel, file);
      long[] shape = header.shape();
      if (shape.length == 0 || shape.length > 2 || (shape.length == 2 && shape[1] != 1)) {
        throw new BadInputException("input.labels.shape", file, header.shapeText());
      }
      if (shape[0] > EmbeddingFile.MAX_ROWS) {
        throw new BadInputException("input.embedding.too-many", file, EmbeddingFile.MAX_ROWS);
      }
      int count = (int) shape[0];
      int size = count * header.type().size();
      ByteBuffer bytes = ByteBuffer.allocate(size).order(header.order());
      channel.position(header.begin());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // as far as the file goes
      }
      if (bytes.hasRemaining()) {
        throw new BadInputException("input.npy.truncated", file, channel.size(), header.begin() + size, header.shapeText());
      }
      RowLabels labels = new RowLabels(file.toString());
      for (int i = 0; i < count; i++) {
        double value = header.type().at(bytes, i);
        if (value != Math.rint(value) || Double.isInfinite(value)) {
          throw new BadInputException("input.labels.whole", file, i + 1, Double.toString(value));
        }
        labels.add(Double.toString(value + 0.0));
      }
      return labels;
    }
  }

  private static RowLabels text(Path file) {
    List<String> lines = TextFile.read(file, MAX_MEGABYTES).lines().map(String::strip).toList();
    RowLabels labels = new RowLabels(file.toString());
    for (int i = 0; i < lines.size(); i++) {
      String label = unquoted(lines.get(i));
      boolean header = i == 0 && PointsFile.LABEL_NAMES.contains(label.toLowerCase(Locale.ROOT));
      if (header || (label.isEmpty() && i == lines.size() - 1)) {
        continue;
      }
      if (label.isEmpty()) {
        throw new BadInputException("input.csv.no-label", file, i + 1, 1);
      }
      labels.add(label);
    }
    return labels;
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1) : cell;
  }
}
