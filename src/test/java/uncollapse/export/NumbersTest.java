package uncollapse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.autograd.Parameter;
import uncollapse.data.EmbeddingFile;
import uncollapse.linalg.Matrix;
import uncollapse.text.BadInputException;
import uncollapse.train.Experiment;
import uncollapse.train.Recording;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** What a run leaves for other programs holds the engine's own numbers, to the last bit. */
class NumbersTest {
  private static final Experiment FIRST = Samples.load(Samples.names().getFirst());
  private static final Story RUN = new Story(new Recording(FIRST, List.of(), 25, true));

  @TempDir private Path folder = Path.of("");

  private Path write(Outputs.Numbers numbers) throws IOException {
    RunExporter.render(RUN, FrameStyle.DEFAULT, FilmTiming.DEFAULT, Outputs.of(numbers), Watcher.NONE);
    return folder;
  }

  @Test
  void theFileThatCannotBeWrittenIsNamedAndNoneIsLeft() throws IOException {
    Path good = folder.resolve("m.csv");
    for (String bad : List.of("missing/f.csv", "missing/f.npy")) {
      assertThatThrownBy(() -> write(Outputs.Numbers.csv(good, 1).withFeatures(folder.resolve(bad))))
          .isInstanceOf(ExportFailure.class)
          .hasMessageContaining(bad)
          .hasMessageContaining("its folder is not there");
    }
    assertThatThrownBy(() -> write(Outputs.Numbers.csv(good, 1).withWeights(folder.resolve("missing/w"))))
        .hasMessageContaining("missing/w cannot");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void afterAFailureEveryFileIsRemovedAndNothingElseIsTouched() throws IOException {
    Path first = folder.resolve("m.csv");
    Path taken = Files.createDirectory(folder.resolve("q.csv"));
    Outputs.Numbers numbers = Outputs.Numbers.csv(first, 1).withQuality(taken);
    assertThatThrownBy(() -> write(numbers)).isInstanceOf(BadInputException.class).hasMessageContaining("q.csv is there already");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(taken);
    }
  }

  private static Trainer trained() {
    Trainer trainer = new Trainer(FIRST);
    trainer.advanceTo(25);
    return trainer;
  }

  private static double[] read(Path file) {
    List<Double> values = new ArrayList<>();
    EmbeddingFile.open(file).read((block, _) -> {
      for (double value : block.data()) {
        values.add(value);
      }
    });
    return values.stream().mapToDouble(it -> it).toArray();
  }

  /** Of an array with one row, which is no embedding. */
  private static double[] tail(Path file, int size) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("'shape': (1, " + size + "), }");
    double[] values = new double[size];
    ByteBuffer.wrap(bytes, bytes.length - 8 * size, 8 * size)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asDoubleBuffer()
        .get(values);
    return values;
  }

  @Test
  void theLastFeaturesAreAnArrayWithItsLabels() throws IOException {
    write(Outputs.Numbers.NONE.withFeatures(folder.resolve("f.npy")));
    Snapshot end = trained().snapshot();
    EmbeddingFile features = EmbeddingFile.open(folder.resolve("f.npy")).withLabels(folder.resolve("f-labels.npy").toString());
    assertThat(read(folder.resolve("f.npy"))).isEqualTo(end.embedding().data());
    features.read((_, _) -> {});
    assertThat(features.labels().orElseThrow()).isEqualTo(end.probe().labels());
  }

  @Test
  void weightsAreArraysByName() throws IOException {
    write(Outputs.Numbers.NONE.withWeights(folder.resolve("w")));
    write(Outputs.Numbers.NONE.withWeights(folder.resolve("w.npz")));
    write(Outputs.Numbers.NONE.withWeights(folder.resolve("again.npz")));
    List<Parameter> weights = trained().parameters();
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve("w.npz")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertThat(folder.resolve("w").resolve(entry.getName())).hasBinaryContent(zip.readAllBytes());
      }
    }
    assertThat(names).isEqualTo(weights.stream().map(NpyWriter::fileOf).toList()).contains("W1.npy");
    for (Parameter it : weights) {
      Matrix value = it.value();
      Path file = folder.resolve("w").resolve(NpyWriter.fileOf(it));
      assertThat(value.rows() > 1 ? read(file) : tail(file, value.cols())).as(it.name()).isEqualTo(value.data());
    }
    assertThat(Files.mismatch(folder.resolve("w.npz"), folder.resolve("again.npz"))).isEqualTo(-1);
  }

  @Test
  void featuresOfStepsAreATable() throws IOException {
    write(new Outputs.Numbers(folder.resolve("m.csv"), 10, null, folder.resolve("f.csv"), null));
    Trainer trainer = new Trainer(FIRST);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("f.csv"))) {
      List<NamedCsvRecord> all = rows.stream().toList();
      assertThat(all.stream().map(row -> row.getField("step")).distinct()).containsExactly("0", "10", "20", "25");
      assertThat(all).hasSize(4 * FIRST.data().probe());
      for (NamedCsvRecord row : all) {
        trainer.advanceTo(Long.parseLong(row.getField("step")));
        int point = Integer.parseInt(row.getField("point"));
        Snapshot snapshot = trainer.recentSnapshot();
        assertThat(Double.parseDouble(row.getField("f2"))).isEqualTo(snapshot.embedding().get(point, 1));
        assertThat(row.getField("class")).isEqualTo(snapshot.probe().names().get(snapshot.probe().labels()[point]));
      }
    }
  }

  @Test
  void aTableThatNoDiskWouldHoldIsRefused() {
    Outputs table = Outputs.of(Outputs.Numbers.NONE.withFeatures(folder.resolve("f.csv")));
    Story endless = new Story(new Recording(FIRST, List.of(), 10_000_000, true));
    assertThatThrownBy(
            () -> RunExporter.render(endless, FrameStyle.DEFAULT, FilmTiming.DEFAULT, table, Watcher.NONE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--every");
  }

  @Test
  void nothingIsLeftOfWhatWasStopped() throws IOException {
    Outputs all =
        Outputs.of(
            new Outputs.Numbers(
                folder.resolve("m.csv"), 1, folder.resolve("q.csv"), folder.resolve("f.npy"), folder.resolve("w")));
    assertThatThrownBy(
            () -> RunExporter.render(RUN, FrameStyle.DEFAULT, FilmTiming.DEFAULT, all, (done, _) -> done < 25))
        .isInstanceOf(java.util.concurrent.CancellationException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
