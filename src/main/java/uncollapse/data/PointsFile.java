package uncollapse.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import uncollapse.data.PointSource.CsvPoints;
import uncollapse.linalg.Matrix;
import uncollapse.text.BadInputException;
import uncollapse.text.TextFile;

/**
 * Points from a CSV file: 2 or 3 number columns, then at most one label column (text or numbers); commas, semicolons or
 * tabs; a header or none; UTF-8. The points are centred and scaled, all coordinates alike, to a root mean square
 * distance of 1 from their mean, so that a network that trains on the built-in sets trains on them, too. Every fault is
 * one {@link BadInputException} with file, line and column.
 */
public final class PointsFile {
  public static final int MIN_ROWS = 16;
  public static final int MAX_ROWS = 100_000;
  public static final int MAX_LABELS = 64;
  private static final int MAX_MEGABYTES = 20;

  /** Names that make the last of three number columns a label. */
  static final Set<String> LABEL_NAMES =
      Set.of("label", "labels", "class", "classes", "target", "category", "cluster", "species", "group", "标签", "类别");

  private final Path file;
  private final List<CsvRecord> rows;
  private final int columns;
  private final boolean header;
  private final Numeral numeral;

  private PointsFile(Path file, String text) {
    this.file = file;
    char separator = separatorOf(text);
    this.numeral = new Numeral(separator != ',');
    this.rows = split(file, text, separator);
    if (rows.isEmpty()) {
      throw new BadInputException("input.csv.too-few", file, 0, MIN_ROWS);
    }
    this.columns = rows.getFirst().getFieldCount();
    if (columns < 2 || columns > 4) {
      throw new BadInputException("input.csv.columns", file, line(rows.getFirst()), columns);
    }
    this.header = isHeader(rows.getFirst());
    checkShape();
  }

  /**
   * What a file holds, told by its columns: two are points in 2D, four are points in 3D with labels, three are points in
   * 2D with labels if the third is named as one (label, class, …), holds text, or holds at most 16 different whole
   * numbers, each at least twice; else points in 3D.
   */
  public static CsvPoints recognise(Path file) {
    PointsFile f = new PointsFile(file, TextFile.read(file, MAX_MEGABYTES));
    return new CsvPoints(file, f.columns == 2 || (f.columns == 3 && f.thirdIsLabel()) ? 2 : 3);
  }

  /** All points of a file, in its order; classes are numbered in the order of their labels, and keep them as names. */
  public static LabelledPoints read(CsvPoints source) {
    PointsFile f = new PointsFile(source.file(), TextFile.read(source.file(), MAX_MEGABYTES));
    int dimension = source.dimension();
    if (f.columns != dimension && f.columns != dimension + 1) {
      throw new BadInputException("input.csv.dimension", f.file, f.columns, dimension, dimension + 1);
    }
    Matrix x = f.points(dimension);
    return f.columns == dimension ? new LabelledPoints(x, new int[x.rows()], List.of()) : f.labelled(x, dimension);
  }

  private static List<CsvRecord> split(Path file, String text, char separator) {
    List<CsvRecord> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        rows.add(row);
        if (rows.size() > MAX_ROWS + 1) {
          throw new BadInputException("input.csv.too-many", file, MAX_ROWS);
        }
      }
    } catch (CsvParseException | IOException e) {
      throw new BadInputException("input.csv.quotes", file, rows.isEmpty() ? 1 : line(rows.getLast()) + 1);
    }
    return rows;
  }

  /** Tab before semicolon before comma: whichever the first line that is not empty has. */
  static char separatorOf(String text) {
    String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  private boolean isHeader(CsvRecord row) {
    for (int c = 0; c < Math.min(columns, 2); c++) {
      if (numeral.looksLikeNumber(row.getField(c))) {
        return false;
      }
    }
    return true;
  }

  private void checkShape() {
    for (CsvRecord row : rows) {
      if (row.getFieldCount() != columns) {
        throw new BadInputException("input.csv.ragged", file, line(row), row.getFieldCount(), columns);
      }
    }
    int points = rows.size() - (header ? 1 : 0);
    if (points < MIN_ROWS) {
      throw new BadInputException("input.csv.too-few", file, points, MIN_ROWS);
    }
    if (points > MAX_ROWS) {
      throw new BadInputException("input.csv.too-many", file, MAX_ROWS);
    }
  }

  private List<CsvRecord> body() {
    return header ? rows.subList(1, rows.size()) : rows;
  }

  private boolean thirdIsLabel() {
    if (header && LABEL_NAMES.contains(rows.getFirst().getField(2).strip().toLowerCase(Locale.ROOT))) {
      return true;
    }
    Map<Double, Integer> counts = new HashMap<>();
    for (CsvRecord row : body()) {
      String cell = row.getField(2);
      if (!numeral.looksLikeNumber(cell)) {
        return true;
      }
      OptionalDouble value = number(cell);
      if (value.isEmpty() || value.getAsDouble() != Math.rint(value.getAsDouble())) {
        return false;
      }
      counts.merge(value.getAsDouble(), 1, Integer::sum);
    }
    return counts.size() <= 16 && counts.values().stream().allMatch(n -> n >= 2);
  }

  private Matrix points(int dimension) {
    List<CsvRecord> body = body();
    Matrix x = new Matrix(body.size(), dimension);
    for (int i = 0; i < body.size(); i++) {
      CsvRecord row = body.get(i);
      for (int c = 0; c < dimension; c++) {
        String cell = row.getField(c);
        OptionalDouble value = number(cell);
        if (value.isEmpty()) {
          throw new BadInputException("input.csv.number", file, line(row), c + 1, shortened(cell));
        }
        if (Math.abs(value.getAsDouble()) > 1e100) {
          throw new BadInputException("input.csv.infinite", file, line(row), c + 1, shortened(cell));
        }
        x.set(i, c, value.getAsDouble());
      }
    }
    standardise(x);
    return x;
  }

  /** Centred, then all coordinates divided by the one root mean square distance from the mean. */
  private void standardise(Matrix x) {
    double[] mean = new double[x.cols()];
    double[] data = x.data();
    for (int i = 0; i < data.length; i++) {
      mean[i % mean.length] += data[i] / x.rows();
    }
    double squares = 0;
    for (int i = 0; i < data.length; i++) {
      data[i] -= mean[i % mean.length];
      squares += data[i] * data[i] / x.rows();
    }
    double size = Math.sqrt(squares);
    double largest = 0;
    for (double m : mean) {
      largest = Math.max(largest, Math.abs(m));
    }
    // Equal points differ from their rounded mean by a few last places, not by nothing.
    if (size <= 1e-12 * largest || size == 0) {
      throw new BadInputException("input.csv.one-point", file);
    }
    for (int i = 0; i < data.length; i++) {
      data[i] /= size;
    }
  }

  private LabelledPoints labelled(Matrix x, int column) {
    boolean numeric = body().stream().allMatch(row -> number(row.getField(column)).isPresent());
    List<String> labels = new ArrayList<>();
    Map<String, String> written = new HashMap<>();
    for (CsvRecord row : body()) {
      String cell = row.getField(column).strip();
      if (cell.isEmpty()) {
        throw new BadInputException("input.csv.no-label", file, line(row), column + 1);
      }
      String label = numeric ? Double.toString(number(cell).orElseThrow() + 0.0) : cell;
      labels.add(label);
      written.putIfAbsent(label, cell);
    }
    Comparator<String> order = numeric ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder();
    List<String> classes = written.keySet().stream().sorted(order).toList();
    if (classes.size() > MAX_LABELS) {
      throw new BadInputException("input.csv.too-many-labels", file, column + 1, classes.size(), MAX_LABELS);
    }
    Map<String, Integer> numbers = new HashMap<>();
    classes.forEach(label -> numbers.put(label, numbers.size()));
    return new LabelledPoints(
        x,
        labels.stream().mapToInt(label -> numbers.getOrDefault(label, 0)).toArray(),
        classes.stream().map(label -> written.getOrDefault(label, label)).toList());
  }

  private OptionalDouble number(String cell) {
    double value = numeral.of(cell);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static long line(CsvRecord row) {
    return row.getStartingLineNumber();
  }

  static String shortened(String cell) {
    return cell.length() <= 40 ? cell : cell.substring(0, 39) + "…";
  }
}
