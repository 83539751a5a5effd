package uncollapse.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import uncollapse.text.BadInputException;

/**
 * Which columns of a table are the embedding, told by its first rows. A first row without a number is a header, and so is
 * one that counts the columns (0, 1, 2 …, as pandas writes it) above numbers with decimals. Columns that hold text in the
 * first data row, or that a header names as an index or a label, are not measured; the first label is the label.
 *
 * @param names by the header, or else the columns' numbers
 * @param first the first data row
 * @param label the column of labels, −1 for none
 */
record CsvLayout(char separator, boolean header, List<String> names, CsvRecord first, int label) {
  private static final Set<String> INDEX_NAMES = Set.of("", "unnamed: 0", "index", "id", "idx");

  /**
   * Looks at the first rows of a table.
   *
   * @param rows the first one or two
   */
  static CsvLayout of(Path file, char separator, List<CsvRecord> rows) {
    Numeral numeral = new Numeral(separator != ',');
    CsvRecord top = rows.getFirst();
    boolean header =
        top.getFields().stream().noneMatch(cell -> !cell.isBlank() && numeral.looksLikeNumber(cell))
            || (rows.size() > 1 && counts(top) && hasDecimals(rows.getLast()));
    if (header && rows.size() < 2) {
      throw new BadInputException("input.embedding.too-few", file, 0);
    }
    List<String> names =
        header
            ? top.getFields().stream().map(String::strip).toList()
            : IntStream.rangeClosed(1, top.getFieldCount()).mapToObj(Integer::toString).toList();
    CsvLayout layout = new CsvLayout(separator, header, names, rows.get(header ? 1 : 0), -1);
    return layout.withLabel(layout.columns(layout::isLabel).findFirst().orElse(-1));
  }

  /** 0, 1, 2 … or 1, 2, 3 …, perhaps beside names that are none. */
  private static boolean counts(CsvRecord row) {
    List<String> digits = row.getFields().stream().map(String::strip).filter(cell -> cell.matches("\\d+")).toList();
    if (digits.size() < 2) {
      return false;
    }
    int start = digits.getFirst().equals("0") ? 0 : 1;
    return IntStream.range(0, digits.size()).allMatch(k -> digits.get(k).equals(Integer.toString(start + k)));
  }

  private static boolean hasDecimals(CsvRecord row) {
    return row.getFields().stream().anyMatch(cell -> cell.matches(".*\\d[.,eE].*\\d.*"));
  }

  CsvLayout withLabel(int column) {
    return new CsvLayout(separator, header, names, first, column);
  }

  Numeral numeral() {
    return new Numeral(separator != ',');
  }

  /** The columns that are measured. */
  int[] numbers() {
    return columns(c -> c != label && !isText(c) && !isLabel(c) && !isIndex(c)).toArray();
  }

  /** Whether the first data row has text there. */
  boolean isText(int column) {
    return column < first.getFieldCount() && !numeral().looksLikeNumber(first.getField(column));
  }

  private boolean isLabel(int column) {
    return header && PointsFile.LABEL_NAMES.contains(names.get(column).toLowerCase(Locale.ROOT));
  }

  private boolean isIndex(int column) {
    return header && INDEX_NAMES.contains(names.get(column).toLowerCase(Locale.ROOT));
  }

  /** Whether the first data row has a whole number there. */
  boolean isWhole(int column) {
    return column < first.getFieldCount() && first.getField(column).strip().matches("-?\\d+");
  }

  private IntStream columns(IntPredicate which) {
    return IntStream.range(0, names.size()).filter(which);
  }

  /** The column of that name, or else of that number from 1 on; −1 if there is none. */
  int column(String nameOrNumber) {
    int named = names.indexOf(nameOrNumber);
    if (named >= 0 || !nameOrNumber.matches("\\d{1,4}")) {
      return named;
    }
    int number = Integer.parseInt(nameOrNumber);
    return number >= 1 && number <= names.size() ? number - 1 : -1;
  }

  /** Columns that are neither measured nor the label. */
  List<String> leftOut() {
    return columns(c -> c != label && (isText(c) || isLabel(c) || isIndex(c))).mapToObj(this::name).toList();
  }

  /** Columns that hold text or whole numbers in the first data row, or are named as a label. */
  List<String> labelColumns() {
    return columns(c -> isText(c) || isLabel(c) || isWhole(c)).mapToObj(this::name).toList();
  }

  /** A column's name, or its number if it has none of its own. */
  String name(int column) {
    String name = names.get(column);
    return name.isEmpty() || names.indexOf(name) != column ? Integer.toString(column + 1) : name;
  }
}
