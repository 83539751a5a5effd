package uncollapse.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;
import uncollapse.text.BadInputException;

class CsvEmbeddingTest {
  private static final Matrix PLAIN = Matrix.of(new double[] {0.5, -1, 300}, new double[] {0.25, 2, 0}, new double[] {7, 8, 9});

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.5,-1,3e2\n.25,2.,0\n7,8,9",
        "a,b,c\n0.5,-1,300\n0.25,+2,0\n7,8,9\n",
        "\uFEFFa;b;c\r\n0,5;-1;300\r\n0.25;2;-0\r\n7;8;9\r\n",
        "\n0.5\t-1\t300\n0.25\t2\t0\n\n7\t8\t9\n",
        "5.0e-01 -1.0e+00 3.0e+02\n2.5e-01 2.0e+00 0.0e+00\n7 8 9\n",
        "\"x, y\",\"q\"\"q\",z\n\"0.5\",-1,300\n0.25,2,0\n7,8,9\n",
        "0,1,2\n0.5,-1,300\n0.25,2,0\n7,8,9\n",
        ",0,1,2\n0,0.5,-1,300\n1,0.25,2,0\n2,7,8,9\n",
        "id,x,y,z\n77,0.5,-1,300\n78,0.25,2,0\n79,7,8,9\n",
      })
  void readsTablesAsProgramsWriteThem(String text) throws IOException {
    EmbeddingFile file = open(text);
    Matrix read = NpyEmbeddingTest.all(file);
    for (int k = 0; k < 9; k++) {
      assertThat(read.data()[k]).isEqualTo(PLAIN.data()[k] + 0.0);
    }
    assertThat(read.cols()).isEqualTo(3);
    assertThat(file.labels()).isEmpty();
  }

  @Test
  void aFirstRowThatCountsIsDataIfAllAreWholeNumbers() throws IOException {
    assertThat(NpyEmbeddingTest.all(open("0,1,2,3\n4,5,6,7\n8,9,10,11\n"))).isEqualTo(Golden.fill(3, 4, at -> at));
  }

  @Test
  void aColumnNamedAsALabelIsOne() throws IOException {
    EmbeddingFile file = open("x,Label,y\n1,4,2\n3,9,4\n5,4,6\n");
    assertThat(NpyEmbeddingTest.all(file)).isEqualTo(Golden.fill(3, 2, at -> at + 1));
    assertThat(file.labels().orElseThrow()).containsExactly(0, 1, 0);
    assertThat(file.labelName()).hasValue("Label");
    assertThat(file.labelColumns()).contains("Label");
  }

  @Test
  void columnsOfTextAreLeftOutAndSaidSo() throws IOException {
    EmbeddingFile file = open("cat,1,2,animal\ncar,3,4,thing\n5th,5,6,thing\n");
    assertThat(NpyEmbeddingTest.all(file)).isEqualTo(Golden.fill(3, 2, at -> at + 1));
    assertThat(file.leftOut()).containsExactly("1", "4");
    assertThat(file.labelColumns()).containsExactly("1", "2", "3", "4");
  }

  @ParameterizedTest
  @CsvSource({"kind, 3", "4, 3", "1, 2", "x, 2"})
  void labelsMayBeAColumnByNameOrNumber(String where, int d) throws IOException {
    EmbeddingFile labelled = open("x,y,z,kind\n1,2,3,cat\n1,5,6,car\n7,8,9,cat\n").withLabels(where);
    assertThat(NpyEmbeddingTest.all(labelled).cols()).isEqualTo(d);
    assertThat(labelled.labels().orElseThrow()).containsExactly(d == 2 ? new int[] {0, 0, 1} : new int[] {0, 1, 0});
    assertThat(labelled.leftOut()).hasSize(d == 2 ? 1 : 0);
  }

  @Test
  void handsOutManyRowsAndKeepsTheirLabels() throws IOException {
    String text = IntStream.range(0, 10_000).mapToObj(i -> i + "," + 2 * i + ",k" + i % 3).collect(Collectors.joining("\n"));
    EmbeddingFile file = open(text).withLabels("3");
    for (int time = 0; time < 2; time++) {
      assertThat(NpyEmbeddingTest.all(file)).isEqualTo(Golden.fill(10_000, 2, at -> at / 2 * (at % 2 + 1)));
      assertThat(file.labels().orElseThrow()).containsExactly(IntStream.range(0, 10_000).map(i -> i % 3).toArray());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1,2\\n3,nan\\n|, line 2, column 2: “nan” is not a number",
        "1,2\\n3,inf\\n|, line 2, column 2: “inf” is not a number",
        "1,2\\n3,1e400\\n|, line 2, column 2: “1e400” is too large",
        "1,2\\n3,1e101\\n|, line 2, column 2: “1e101” is too large",
        "1,2\\n3,four\\n|, line 2, column 2: “four” is not a number",
        "1,2\\n3,\\n|, line 2, column 2: “” is not a number",
        "1,2\\n3,0x10\\n|, line 2, column 2: “0x10” is not a number",
        "1,2\\n3,4f\\n|, line 2, column 2: “4f” is not a number",
        "1,,3\\n4,5,6\\n|, line 1, column 2: “” is not a number",
        "1,two,3\\n4,5,6\\n|, line 1, column 2: “two” is not a number",
        "x,y\\n1,two\\n4,5\\n|, line 2, column 2: “two” is not a number",
        "x,y\\n1,2\\n3,4,5\\n|, line 3: 3 columns, where the first line has 2",
        "x,y\\n1,2\\n3\\n|, line 3: one column, where the first line has 2",
        "1,2\\n\\n \\n3,4\\n|, line 3: one column, where the first line has 2",
        "x,y\\n|has no rows",
        "|has no rows",
        "1,2\\n|has one row, where at least 2 are needed",
        "a,b\\nc,d\\ne,f\\n|has no number columns",
        "1,2\\n\"3,4\\n5,6\\n|, line 2: a quotation mark is out of place",
        "1e-120,0\\n0,1e-130\\n|squares of such numbers vanish",
      })
  void refusesBadTables(String text, String said) {
    refused((text == null ? "" : text).replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), said);
  }

  @Test
  void refusesTooManyRowsAndColumnsAndOtherFiles() {
    refused("1,2\n".repeat(100_001).getBytes(StandardCharsets.UTF_8), "has more than 100,000 rows");
    refused(("1" + ",2".repeat(4_096) + "\n").repeat(2).getBytes(StandardCharsets.UTF_8), "has 4,097 number columns");
    refused(("1" + ",2".repeat(20_000) + "\n").repeat(2).getBytes(StandardCharsets.UTF_8), "has 20,001 number columns");
    refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}, "is not UTF-8");
    refused(("1,2\n".repeat(500_000) + "\u00ff").getBytes(StandardCharsets.ISO_8859_1), "has more than 100,000 rows");
    refused(("1,2\n".repeat(50_000) + "\u00ff").getBytes(StandardCharsets.ISO_8859_1), "is not UTF-8");
  }

  @Test
  void refusesWhatIsNoFile() {
    assertThatThrownBy(() -> EmbeddingFile.open(folder)).hasMessage(folder + " is not a file.");
    assertThatThrownBy(() -> EmbeddingFile.open(folder.resolve("x.npy"))).hasMessageEndingWith("does not exist.");
  }

  private EmbeddingFile open(String text) throws IOException {
    return EmbeddingFile.open(Files.writeString(folder.resolve("e.csv"), text));
  }

  private void refused(byte[] bytes, String said) {
    Path file = folder.resolve("e.csv");
    assertThatThrownBy(() -> NpyEmbeddingTest.all(EmbeddingFile.open(Files.write(file, bytes))))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(said);
  }
}
