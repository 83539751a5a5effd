package uncollapse.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.data.PointSource.CsvPoints;
import uncollapse.linalg.SeededRandom;
import uncollapse.text.BadInputException;
import uncollapse.text.Language;
import uncollapse.text.Words;

class PointsFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void columnsMayBeSeparatedInThreeWays(String separator) throws IOException {
    LabelledPoints points = read(2, "x,y,label\n" + rows(20, "%d.5,%d,%s"), separator);
    assertThat(points.labels()).containsExactly(IntStream.range(0, 20).map(i -> i % 2).toArray());
    assertThat(points.classes()).isEqualTo(2);
    assertThat(points.x().rows()).isEqualTo(20);
  }

  @Test
  void pointsAreCentredAndOfUnitSize() throws IOException {
    LabelledPoints points = read(2, rows(20, "1%d,%d"), ",");
    double squares = Arrays.stream(points.x().data()).map(v -> v * v).sum();
    assertThat(squares / 20).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(points.x().data()).sum()).isCloseTo(0, within(1e-9));
    assertThat(points.classes()).isEqualTo(1);
    assertThat(points.names()).isEmpty();
  }

  @Test
  void aByteOrderMarkQuotesAndWindowsLineEndsDoNoHarm() throws IOException {
    LabelledPoints points = read(2, "\uFEFF\"x\",\"y\",\"the, label\"\n" + rows(16, "\"%d\",\"%d\",\"%s, really\""), "\r\n", ",");
    assertThat(points.x().rows()).isEqualTo(16);
    assertThat(points.classes()).isEqualTo(2);
  }

  @Test
  void decimalCommasAreReadWhereTheyCannotSeparateColumns() throws IOException {
    String text = IntStream.range(0, 16).mapToObj(i -> i + ",5;" + i * i).collect(Collectors.joining("\n"));
    Path file = write("comma.csv", text);
    assertThat(PointsFile.read(new CsvPoints(file, 2)).x().rows()).isEqualTo(16);
  }

  @Test
  void numberLabelsAreClassesInTheirOrder() throws IOException {
    String text = IntStream.range(0, 16).mapToObj(i -> i + "," + i * i + "," + (i % 2 == 0 ? "10" : "9.0")).collect(Collectors.joining("\n"));
    LabelledPoints points = PointsFile.read(new CsvPoints(write("n.csv", text), 2));
    assertThat(points.labels()[0]).isEqualTo(1);
    assertThat(points.names()).containsExactly("9.0", "10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | %d,%d",
        "2 | %d,%d,%s",
        "3 | %d,%d,0.%d",
        "3 | %d,%d,1%d,%s",
      })
  void columnsTellWhatAFileHolds(int dimension, String pattern) throws IOException {
    Path file = write("guess.csv", rows(20, pattern));
    assertThat(PointsFile.recognise(file)).isEqualTo(new CsvPoints(file, dimension));
  }

  @Test
  void aThirdColumnOfFewWholeNumbersOrNamedAsOneIsALabel() throws IOException {
    String whole = IntStream.range(0, 16).mapToObj(i -> i + "," + i * i + "," + i % 3).collect(Collectors.joining("\n"));
    String named = IntStream.range(0, 16).mapToObj(i -> i + "," + i * i + "," + i).collect(Collectors.joining("\n"));
    assertThat(PointsFile.recognise(write("whole.csv", whole)).dimension()).isEqualTo(2);
    assertThat(PointsFile.recognise(write("named.csv", "a,b,Class\n" + named)).dimension()).isEqualTo(2);
    assertThat(PointsFile.recognise(write("unnamed.csv", "a,b,c\n" + named)).dimension()).isEqualTo(3);
  }

  @Test
  void aSeededShareOfEachClassIsShownAndTheRestTrained() throws IOException {
    Path file = write("share.csv", rows(200, "%d,%d,%s"));
    DataSpec spec = DataSpec.of(PointsFile.recognise(file), 200);
    Split split = Split.of(spec, 4);
    assertThat(split.train().x().rows()).isEqualTo(140);
    assertThat(split.probe().x().rows()).isEqualTo(60);
    assertThat(Arrays.stream(split.probe().labels()).sum()).isEqualTo(30);
    assertThat(Split.of(spec, 4).probe().x()).isEqualTo(split.probe().x());
    assertThat(Split.of(spec, 5).probe().x()).isNotEqualTo(split.probe().x());
  }

  @ParameterizedTest
  @CsvSource({"16, 20000, 16", "16, 16, 5000", "17, 300, 300", "100, 20000, 16"})
  void bothSetsGetAFewPointsWhateverTheShare(int rows, int n, int probe) throws IOException {
    CsvPoints source = new CsvPoints(write("few.csv", rows(rows, "%d,%d,%s")), 2);
    Split split = Split.of(new DataSpec(source, n, probe, List.of()), 1);
    assertThat(split.train().labels()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(split.probe().labels()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(split.train().labels().length + split.probe().labels().length).isEqualTo(rows);
    assertThat(Arrays.stream(split.train().labels()).distinct().count()).isEqualTo(2);
  }

  @Test
  void labelsThatAllDifferAreRefused() throws IOException {
    Path file = write("ids.csv", "x,y,label\n" + rows(20, "%d,%d,1%d"));
    assertThatThrownBy(() -> Split.of(DataSpec.of(PointsFile.recognise(file), 30), 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": hardly any label stands at more than one point; at least two points of a label are needed.");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aBrokenFileIsReadOrRefusedButNeverBreaks(long seed) throws IOException {
    String text = "x,y,label\n" + rows(30, "%d.5,%d,%s");
    SeededRandom random = new SeededRandom(seed);
    for (int i = 0; i < 300; i++) {
      StringBuilder broken = new StringBuilder(text);
      for (int faults = random.nextInt(4); faults >= 0; faults--) {
        broken.setCharAt(random.nextInt(broken.length()), "\",;\t\n\r .e-5xé\u0000".charAt(random.nextInt(14)));
      }
      Path file = write("broken.csv", broken.toString());
      try {
        assertThat(Split.of(DataSpec.of(PointsFile.recognise(file), 30), seed).train().x().isFinite()).isTrue();
      } catch (BadInputException e) {
        assertThat(e.getMessage()).startsWith(file.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,oops | line 18, column 2: “oops” is not a number; write one like -1.25 or 3e-2.",
        "nan,1 | line 18, column 1: “nan” is not a number; write one like -1.25 or 3e-2.",
        "1,-Infinity | line 18, column 2: “-Infinity” is not a number; write one like -1.25 or 3e-2.",
        "1e400,1 | line 18, column 1: “1e400” is too large; numbers may go up to 1e100.",
        "1 | line 18: one column, where the first line has 2.",
        "1,2,3 | line 18: 3 columns, where the first line has 2.",
        "1,\"2 | line 18: a quotation mark is out of place or never closed.",
      })
  void aBadRowIsNamedByLineAndColumn(String row, String message) throws IOException {
    Path file = write("bad.csv", "x,y\n" + rows(16, "%d,%d") + "\n" + row);
    assertThatThrownBy(() -> PointsFile.read(new CsvPoints(file, 2)))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ", " + message);
  }

  @Test
  void filesThatCannotServeAreRefusedInOneSentence() throws IOException {
    refused("empty.csv", "", " has no points, where at least 16 are needed.");
    refused("short.csv", rows(15, "%d,%d"), " has 15 points, where at least 16 are needed.");
    refused("narrow.csv", rows(20, "%d"), ", line 1: one column, where 2 or 3 number columns and at most one label column after them are wanted.");
    refused("wide.csv", rows(20, "%d,%d,1,2,3"), ", line 1: 5 columns, where 2 or 3 number columns and at most one label column after them are wanted.");
    refused("same.csv", "0.1,0.2\n".repeat(20), ": all points are the same; there is nothing to learn from them.");
    refused("unlabelled.csv", rows(16, "%d,%d,%s") + "\n1,1,", ", line 17, column 3: the label is empty; give each point one, or leave the column out.");
    refused("labels.csv", "x,y,label\n" + rows(80, "%d,%d,1%d"), ", column 3: 80 different labels, where at most 64 are allowed; is it a number column?");
    refused("long.csv", "1,2\n".repeat(100_001), " has more than 100,000 points, the most that are read.");
    refused("large.csv", "1,2\n".repeat(5_000_001), " is larger than 20 MB, the most that is read.");
    assertThatThrownBy(() -> PointsFile.recognise(folder.resolve("none.csv"))).hasMessageEndingWith(" does not exist.");
    assertThatThrownBy(() -> PointsFile.recognise(folder)).hasMessageEndingWith(" is not a file.");
    Path latin = Files.write(folder.resolve("latin.csv"), "1,2,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> PointsFile.recognise(latin)).hasMessageEndingWith(" is not UTF-8 text: save it as UTF-8.");
    Path flat = write("flat.csv", rows(20, "%d,%d"));
    assertThatThrownBy(() -> PointsFile.read(new CsvPoints(flat, 3)))
        .hasMessage(flat + " has 2 columns, where 3 number columns or 4 with a label column are wanted.");
  }

  @Test
  void theSentenceIsThereInChinese() {
    Path none = folder.resolve("没有.csv");
    assertThatThrownBy(() -> PointsFile.recognise(none))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> assertThat(e.in(new Words(Language.CHINESE))).isEqualTo("找不到文件 " + none + "。"));
  }

  private void refused(String name, String text, String message) throws IOException {
    Path file = write(name, text);
    assertThatThrownBy(() -> PointsFile.read(PointsFile.recognise(file)))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + message);
  }

  private LabelledPoints read(int dimension, String text, String separator) throws IOException {
    return read(dimension, text, "\n", separator);
  }

  private LabelledPoints read(int dimension, String text, String lineEnd, String separator) throws IOException {
    Path file = write("points.csv", text.replace("\n", lineEnd).replace(",", separator));
    return PointsFile.read(new CsvPoints(file, dimension));
  }

  /** Rows 0 … n − 1 by a pattern with the row, its square and a label of two. */
  private static String rows(int n, String pattern) {
    boolean labelled = pattern.contains("%s");
    List<String> names = List.of("a", "b");
    return IntStream.range(0, n)
        .mapToObj(
            i -> {
              int numbers = pattern.split("%d", -1).length - 1;
              Object[] args = new Object[numbers + (labelled ? 1 : 0)];
              Arrays.setAll(args, k -> k == numbers ? names.get(i % 2) : k == 1 ? (Object) (i * i) : (Object) i);
              return pattern.formatted(args);
            })
        .collect(Collectors.joining("\n"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
