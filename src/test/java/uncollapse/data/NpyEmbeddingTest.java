package uncollapse.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.Rows;
import uncollapse.text.BadInputException;

class NpyEmbeddingTest {
  @TempDir private Path folder;

  /** All rows of a source in one matrix. */
  static Matrix all(Rows rows) {
    List<double[]> taken = new ArrayList<>();
    double[] last = {0};
    rows.read(
        (block, share) -> {
          for (int i = 0; i < block.rows(); i++) {
            taken.add(Arrays.copyOfRange(block.data(), i * block.cols(), (i + 1) * block.cols()));
          }
          assertThat(share).isBetween(last[0], 1.0);
          last[0] = share;
        });
    assertThat(last[0]).isEqualTo(1);
    return Matrix.of(taken.toArray(double[][]::new));
  }

  static Stream<String> types() {
    return Stream.of(">", "<").flatMap(order -> Stream.of("f4", "f8", "f2", "i1", "i2", "i4", "i8", "u2", "u4", "u8").map(order::concat));
  }

  @ParameterizedTest
  @MethodSource("types")
  void readsEveryTypeInBothByteOrdersAndBothLayouts(String type) throws IOException {
    double top = type.contains("f") ? 0.5 : type.endsWith("u8") ? 0x1p63 : type.contains("u") ? 200 : -100;
    Matrix e = Golden.fill(7, 3, at -> at == 4 ? top : at);
    for (boolean columnsFirst : new boolean[] {false, true}) {
      Path file = Files.write(folder.resolve("e.npy"), Npy.array(type, columnsFirst, e));
      EmbeddingFile read = EmbeddingFile.open(file);
      assertThat(all(read)).isEqualTo(e);
      assertThat(all(read)).as("a second time").isEqualTo(e);
    }
  }

  @Test
  void readsBooleansAndBytes() throws IOException {
    Matrix e = Matrix.of(new double[] {0, 1, 1}, new double[] {1, 0, 1});
    assertThat(all(open(Npy.array("|b1", false, e)))).isEqualTo(e);
    assertThat(all(open(Npy.array("|u1", true, e)))).isEqualTo(e);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, true"})
  void readsEveryVersion(int version, boolean columnsFirst) throws IOException {
    Matrix e = Golden.x(5, 4);
    byte[] values = Npy.values("<f8", columnsFirst, e);
    String header = "{\"shape\": (5L,4L), 'fortran_order':" + (columnsFirst ? "True" : "False") + ",'descr':'<f8'}   \n";
    assertThat(all(open(Npy.file(version, header, values)))).isEqualTo(e);
  }

  @Test
  void handsOutManyBlocksInBothLayouts() throws IOException {
    Matrix e = Golden.fill(9_001, 3, at -> at);
    assertThat(all(open(Npy.array("<f4", true, e)))).isEqualTo(e);
    assertThat(all(open(Npy.array("<f4", false, e)))).isEqualTo(e);
  }

  @Test
  void whatFollowsTheArrayIsNotItsBusiness() throws IOException {
    byte[] array = Npy.array("<f8", false, Golden.x(5, 4));
    assertThat(all(open(Arrays.copyOf(array, array.length + 9)))).isEqualTo(Golden.x(5, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'<f8'|(5,)|has the shape (5,), where rows × columns are wanted",
        "'<f8'|()|has the shape ()",
        "'<f8'|(2, 3, 4)|has the shape (2, 3, 4)",
        "'<f8'|(100001, 4)|has more than 100,000 rows",
        "'<f8'|(9223372036854775807, 4)|has more than 100,000 rows",
        "'<f8'|(99999999999999999999999, 4)|the header of this NumPy array is damaged",
        "'<f8'|(5, 4097)|has 4,097 number columns, where 1 to 4,096 are wanted",
        "'<f8'|(5, 0)|has no number columns",
        "'<f8'|(100000, 4096)|ends after 110 bytes, where an array of the shape (100000, 4096) takes",
        "'<f8'|(-5, 4)|the header of this NumPy array is damaged",
        "'<c16'|(5, 4)|has elements of type “<c16”",
        "'<U8'|(5, 4)|has elements of type “<U8”",
        "'<f16'|(5, 4)|has elements of type “<f16”",
        "[('x', '<f4'), ('y', '<f4')]|(5,)|has named fields",
      })
  void refusesOtherArrays(String descr, String shape, String said) {
    refused(Npy.file(1, Npy.header(descr, false, shape), new byte[32]), said);
  }

  @Test
  void refusesObjects() {
    refused(Npy.file(1, Npy.header("'|O'", false, "(5, 4)"), new byte[32]), "holds Python objects");
  }

  @Test
  void refusesDamagedFiles() {
    byte[] good = Npy.array("<f8", false, Golden.x(5, 4));
    refused(new byte[0], "does not begin as one");
    refused("1,2,3\n4,5,6\n".getBytes(StandardCharsets.UTF_8), "does not begin as one");
    refused("PK\3\4 and so on".getBytes(StandardCharsets.UTF_8), "is a zip archive");
    refused(Npy.file(9, "{}", new byte[0]), "has version 9");
    refused(Npy.file(1, "{}", new byte[0]), "header of this NumPy array is damaged");
    refused(Npy.file(1, "import os; os.remove('/')", new byte[40]), "header of this NumPy array is damaged");
    refused(Npy.file(1, Npy.header("'<f8'", false, "(5, 4").trim(), new byte[160]), "header of this NumPy array is damaged");
    for (int length = 6; length < good.length; length++) {
      refused(Arrays.copyOf(good, length), "");
    }
    refused(Arrays.copyOf(good, good.length - 1), "ends after " + (good.length - 1) + " bytes");
    byte[] longHeader = good.clone();
    longHeader[8] = (byte) 0xFF;
    longHeader[9] = (byte) 0xFF;
    refused(longHeader, "header of this NumPy array is damaged");
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, 'row 4,097, column 2 (index [4096, 1]): NaN is not a finite number'",
    "-Infinity, 'row 4,097, column 2 (index [4096, 1]): -Infinity is not a finite number'",
    "1e101, 'row 4,097, column 2 (index [4096, 1]): 1.0E101 is too large'",
  })
  void saysWhereABadNumberIs(double bad, String said) {
    Matrix e = Golden.fill(5_000, 3, at -> at == 4_096 * 3 + 1 ? bad : at);
    refused(Npy.array("<f8", false, e), said);
    refused(Npy.array(">f8", true, e), said);
  }

  @Test
  void refusesWhatCannotBeMeasured() {
    refused(Npy.array("<f8", false, Golden.x(1, 4)), "has one row, where at least 2 are needed");
    refused(Npy.array("<f8", false, Golden.fill(4, 2, at -> at * 1e-150)), "squares of such numbers vanish");
  }

  private EmbeddingFile open(byte[] bytes) throws IOException {
    return EmbeddingFile.open(Files.write(folder.resolve("e.npy"), bytes));
  }

  private void refused(byte[] bytes, String said) {
    assertThatThrownBy(() -> all(open(bytes)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(folder.resolve("e.npy").toString())
        .hasMessageContaining(said);
  }
}
