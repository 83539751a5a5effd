package uncollapse.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.text.BadInputException;

/**
 * An embedding as a table in UTF-8, one row a line, commas, semicolons, tabs or single spaces between the columns; which of
 * them count, {@link CsvLayout} says. Quoting is as in RFC 4180.
 */
final class CsvEmbedding extends EmbeddingFile {
  private static final int FIRST_LINE = 1 << 20;

  private final CsvLayout layout;
  private final int[] numbers;

  private CsvEmbedding(Path file, CsvLayout layout, @Nullable RowLabels labels) {
    super(file, labels);
    this.layout = layout;
    numbers = layout.numbers();
    if (numbers.length < 1 || numbers.length > MAX_COLUMNS) {
      throw new BadInputException("input.embedding.columns", file, numbers.length, MAX_COLUMNS);
    }
  }

  static CsvEmbedding of(Path file) throws IOException {
    List<CsvRecord> head = new ArrayList<>();
    char separator = separator(file);
    try (CsvReader<CsvRecord> reader = reader(Files.newInputStream(file), separator)) {
      for (CsvRecord row : reader) {
        head.add(row);
        if (head.size() == 2) {
          break;
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw broken(e, file, head.size() + 1);
    }
    if (head.isEmpty()) {
      throw new BadInputException("input.embedding.too-few", file, 0);
    }
    return labelled(file, CsvLayout.of(file, separator, head));
  }

  private static CsvEmbedding labelled(Path file, CsvLayout layout) {
    return new CsvEmbedding(file, layout, layout.label() < 0 ? null : new RowLabels(layout.name(layout.label())));
  }

  @Override
  public EmbeddingFile withLabels(String where) {
    int column = layout.column(where);
    return column < 0 ? super.withLabels(where) : labelled(file(), layout.withLabel(column));
  }

  @Override
  CsvEmbedding with(RowLabels newLabels) {
    return new CsvEmbedding(file(), layout.withLabel(-1), newLabels);
  }

  @Override
  public List<String> leftOut() {
    return layout.leftOut();
  }

  @Override
  public List<String> labelColumns() {
    return layout.labelColumns();
  }

  @Override
  public boolean mayEndInLabels() {
    return layout.isWhole(layout.names().size() - 1);
  }

  @Override
  public int cols() {
    return numbers.length;
  }

  @Override
  void readBlocks(Receiver receiver) throws IOException {
    long size = Math.max(1, Files.size(file()));
    double[] values = new double[blockRows() * cols()];
    int inBlock = 0;
    int rows = 0;
    long line = 1;
    RowLabels labels = layout.label() < 0 ? null : rowLabels();
    if (labels != null) {
      labels.clear();
    }
    Counter bytes = new Counter(Files.newInputStream(file()));
    try (CsvReader<CsvRecord> reader = reader(bytes, layout.separator())) {
      boolean skip = layout.header();
      for (CsvRecord row : reader) {
        line = row.getStartingLineNumber();
        if (skip) {
          skip = false;
          continue;
        }
        if (++rows > MAX_ROWS) {
          throw new BadInputException("input.embedding.too-many", file(), MAX_ROWS);
        }
        numbers(row, values, inBlock++ * cols());
        if (labels != null) {
          labels.add(label(row));
        }
        if (inBlock * cols() == values.length) {
          receiver.next(block(inBlock, values), (double) bytes.count / size);
          inBlock = 0;
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw broken(e, file(), line + 1);
    }
    if (inBlock > 0) {
      receiver.next(block(inBlock, values), 1);
    }
  }

  private void numbers(CsvRecord row, double[] values, int at) {
    if (row.getFieldCount() != layout.names().size()) {
      throw new BadInputException(
          "input.csv.ragged", file(), row.getStartingLineNumber(), row.getFieldCount(), layout.names().size());
    }
    Numeral numeral = layout.numeral();
    for (int k = 0; k < numbers.length; k++) {
      String cell = row.getField(numbers[k]);
      double value = numeral.of(cell);
      if (!(Math.abs(value) <= LARGEST)) {
        throw bad(Double.isNaN(value) ? "input.csv.number" : "input.csv.infinite", row, numbers[k]);
      }
      values[at + k] = value;
    }
    if (numbers.length < layout.names().size()) {
      checkText(row);
    }
  }

  /** Text above numbers is a mistake in the text. */
  private void checkText(CsvRecord row) {
    for (int c = 0; c < layout.names().size(); c++) {
      if (c != layout.label() && layout.isText(c) && !Double.isNaN(layout.numeral().of(row.getField(c)))) {
        throw bad("input.csv.number", layout.first(), c);
      }
    }
  }

  private String label(CsvRecord row) {
    String label = row.getField(layout.label()).strip();
    if (label.isEmpty()) {
      throw new BadInputException("input.csv.no-label", file(), row.getStartingLineNumber(), layout.label() + 1);
    }
    return label;
  }

  private BadInputException bad(String key, CsvRecord row, int column) {
    String cell = PointsFile.shortened(row.getField(column));
    return new BadInputException(key, file(), row.getStartingLineNumber(), column + 1, cell);
  }

  private static RuntimeException broken(RuntimeException e, Path file, long line) throws IOException {
    if (e.getCause() instanceof CharacterCodingException) {
      return new BadInputException("input.file.not-utf8", file);
    }
    if (e instanceof UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    return new BadInputException("input.csv.quotes", file, line);
  }

  /** By the first line that is not empty: tab before semicolon before comma before space. */
  private static char separator(Path file) throws IOException {
    char[] begin = new char[FIRST_LINE];
    int length;
    try (Reader in = new BufferedReader(text(Files.newInputStream(file)), FIRST_LINE)) {
      length = Math.max(0, in.read(begin));
    } catch (CharacterCodingException e) {
      throw new BadInputException("input.file.not-utf8", file);
    }
    String line = new String(begin, 0, length).lines().filter(it -> !it.isBlank()).findFirst().orElse("");
    char separator = PointsFile.separatorOf(line);
    boolean spaces = line.indexOf(separator) < 0 && line.strip().indexOf(' ') >= 0;
    char found = spaces ? ' ' : separator;
    if (line.chars().filter(c -> c == found).count() > 2 * MAX_COLUMNS) {
      throw new BadInputException("input.embedding.columns", file, line.chars().filter(c -> c == found).count() + 1, MAX_COLUMNS);
    }
    return found;
  }

  private static CsvReader<CsvRecord> reader(InputStream in, char separator) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text(in));
  }

  /** UTF-8, and nothing else; a byte order mark is passed over. */
  private static Reader text(InputStream in) throws IOException {
    PushbackReader reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }

  /** Counts the bytes that have been read. */
  private static final class Counter extends FilterInputStream {
    private long count;

    Counter(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
