package uncollapse.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.Golden;
import uncollapse.linalg.Matrix;
import uncollapse.text.BadInputException;

class LabelFileTest {
  @TempDir private Path folder;
  private EmbeddingFile embedding;

  @BeforeEach
  void write() throws IOException {
    embedding = EmbeddingFile.open(Npy.write(folder.resolve("e.npy"), Golden.x(4, 3)));
  }

  private int[] labels(Path file) {
    EmbeddingFile labelled = embedding.withLabels(file.toString());
    NpyEmbeddingTest.all(labelled);
    assertThat(labelled.labelName()).hasValue(file.toString());
    return labelled.labels().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb\na\nc", "a\nb\na\nc\n", "label\r\na\r\nb\r\na\r\nc\r\n", "\uFEFF\"a\"\n\"b\"\na\nc\n", "1\n-2\n1\n3.5\n"})
  void readsALabelALine(String text) throws IOException {
    assertThat(labels(Files.writeString(folder.resolve("labels.txt"), text))).containsExactly(0, 1, 0, 2);
  }

  @ParameterizedTest
  @CsvSource({"<i8, '(4,)'", ">i2, '(4,)'", "|u1, '(4,)'", "<i4, '(4, 1)'", "<f8, '(4,)'"})
  void readsArraysOfWholeNumbers(String descr, String shape) throws IOException {
    byte[] values = Npy.values(descr, false, Matrix.of(new double[] {5, 3, 5, 7}));
    byte[] bytes = Npy.file(1, Npy.header("'" + descr + "'", false, shape), values);
    assertThat(labels(Files.write(folder.resolve("labels.npy"), bytes))).containsExactly(0, 1, 0, 2);
  }

  @Test
  void refusesBadLabels() throws IOException {
    refused("a\nb\nc\n".getBytes(StandardCharsets.UTF_8), "has 3 labels, where " + embedding.file() + " has 4 rows.");
    refused("a\n\nb\nc\n".getBytes(StandardCharsets.UTF_8), ", line 2, column 1: the label is empty");
    refused(new byte[] {(byte) 0xFF, 'a'}, "is not UTF-8");
    byte[] halves = Npy.values("<f8", false, Matrix.of(new double[] {5, 3.5, 5, 7}));
    refused(Npy.file(1, Npy.header("'<f8'", false, "(4,)"), halves), ", row 2: 3.5 is not a whole number");
    refused(Npy.file(1, Npy.header("'<f8'", false, "(2, 2)"), halves), "has the shape (2, 2), where one label");
    refused(Npy.file(1, Npy.header("'<f8'", false, "()"), halves), "has the shape ()");
    refused(Npy.file(1, Npy.header("'<f8'", false, "(5,)"), halves), "ends after");
    assertThatThrownBy(() -> embedding.withLabels("species"))
        .hasMessage("“species” is neither a column of " + embedding.file() + " nor a file.");
    assertThatThrownBy(() -> embedding.withLabels(folder.toString())).hasMessageContaining("is not a file");
  }

  private void refused(byte[] bytes, String said) throws IOException {
    Path file = Files.write(folder.resolve("labels"), bytes);
    assertThatThrownBy(() -> labels(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(said);
  }
}
