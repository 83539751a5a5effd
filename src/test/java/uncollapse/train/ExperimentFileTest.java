package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.data.DataSpec;
import uncollapse.data.PointSource;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.BadInputException;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.BadFiles.Fault;

class ExperimentFileTest {
  @TempDir private Path folder;

  static Stream<Experiment> experiments() {
    return Stream.of(
        Runs.SMALL,
        Runs.SMALL.withSeed((1L << 53) - 1).withKnob(Knob.JITTER, 0.1234567890123456),
        Runs.SMALL.withOptimiser(new OptimiserSpec.Adam(0.8, 0.99, 1e-7)),
        Runs.SMALL.withRegularisers(List.of()),
        Runs.SMALL.withRegularisers(
            List.of(
                new Term(new Regulariser.VicVariance(1e-3), 1.0 / 3, Place.OUTPUT),
                new Term(new Regulariser.VicVariance(1e-4), 0, Place.EMBEDDING),
                new Term(new Regulariser.SvMaxVanilla(), 100, Place.HIDDEN_1),
                new Term(new Regulariser.SvMaxVanilla(), 1, Place.ALL_HIDDEN),
                new Term(new Regulariser.WeightDecay(), 1e-3, Place.EMBEDDING))),
        Runs.SMALL
            .withTask(new TaskLoss.TwoViewInvariance())
            .withRegularisers(List.of(new Term(new Regulariser.VicInvariance(), 25, Place.EMBEDDING))),
        Runs.SMALL.withKnobs(Runs.SMALL.knobs().with(Knob.LEARNING_RATE, 1e-6).with(Knob.TASK_WEIGHT, 25)),
        data(new PointSource.Clusters(9, PointSource.Clusters.Layout.GRID, 3, 0.1), List.of(1.5, -2.0, 0.0)),
        data(new PointSource.Moons(0), List.of()),
        data(new PointSource.Rings(2, 0.1), List.of()),
        data(new PointSource.Xor(0.1), List.of(0.25, 1e-9)),
        data(new PointSource.Ball(3, 3), List.of()),
        data(new PointSource.SwissRoll(4, 0.05), List.of()),
        data(new PointSource.Helix(2, 0.05), List.of()),
        data(new PointSource.NestedSpheres(2, 0.05), List.of()),
        data(new PointSource.Drawn(DrawnPointsTest.DOTS), List.of()));
  }

  private static Experiment data(PointSource source, List<Double> shift) {
    return Runs.SMALL.withData(new DataSpec(source, 100, 50, shift));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void whatIsWrittenReadsBackEqual(Experiment experiment) {
    Path file = folder.resolve("e.json");
    ExperimentFile.write(file, experiment);
    assertThat(ExperimentFile.read(file)).isEqualTo(experiment);
  }

  @Test
  void aFileOfPointsIsNamedRelativeToTheExperiment() throws IOException {
    Path points = Files.createDirectories(folder.resolve("points")).resolve("mine.csv");
    Experiment experiment = data(new PointSource.CsvPoints(points, 2), List.of());
    Path file = folder.resolve("e.json");
    ExperimentFile.write(file, experiment);
    assertThat(file).content().contains("\"file\": \"points/mine.csv\"");
    assertThat(ExperimentFile.read(file)).isEqualTo(experiment);
    assertThat(ExperimentFile.print(experiment, folder.resolve("elsewhere"))).contains("\"../points/mine.csv\"");
  }

  @Test
  void whoMayReadOtherFilesMayReadThisOne() throws IOException {
    Path file = folder.resolve("e.json");
    ExperimentFile.write(file, Runs.SMALL);
    Path other = Files.writeString(folder.resolve("other.txt"), "");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void theFileOfItsPointsIsNotWrittenOver() throws IOException {
    Path points = Files.writeString(folder.resolve("points.csv"), "1,2\n");
    Experiment experiment = data(new PointSource.CsvPoints(points, 2), List.of());
    assertThatThrownBy(() -> ExperimentFile.write(points, experiment))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("points.csv");
    assertThat(points).hasContent("1,2");
  }

  @Test
  void writingReplacesTheOldFileWholeAndLeavesNothingBehind() throws IOException {
    Path file = folder.resolve("e.json");
    ExperimentFile.write(file, Runs.SMALL);
    ExperimentFile.write(file, Runs.SMALL.withSeed(8));
    assertThat(ExperimentFile.read(file).seed()).isEqualTo(8);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThatThrownBy(() -> ExperimentFile.write(folder.resolve("none").resolve("e.json"), Runs.SMALL))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("e.json cannot be written: ");
    Path taken = folder.resolve("taken.json");
    Files.createDirectories(taken.resolve("full"));
    assertThatThrownBy(() -> ExperimentFile.write(taken, Runs.SMALL)).isInstanceOf(BadInputException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void aByteOrderMarkDoesNoHarm() throws IOException {
    Path file = Files.writeString(folder.resolve("bom.json"), "\uFEFF" + ExperimentFile.print(Runs.SMALL, folder));
    assertThat(ExperimentFile.read(file)).isEqualTo(Runs.SMALL);
  }

  /** Each row: a piece of the file that is written for {@link Runs#SMALL}, what is put there instead, and the sentence. */
  static Stream<Fault> faults() {
    return Stream.of(
        new Fault("\"weight\": 0.5", "\"weight\": 101", "line 29: “regularisers.1.weight” must be a number from 0 to 100."),
        new Fault("\"weight\": 0.5", "\"weight\": -1", "line 29: “regularisers.1.weight” must be a number from 0 to 100."),
        new Fault("\"weight\": 0.5", "\"weight\": 1e999", "line 29: “regularisers.1.weight” must be a number from 0 to 100."),
        new Fault("\"weight\": 0.5", "\"weight\": \"1\"", "line 29: “regularisers.1.weight” must be a number from 0 to 100."),
        new Fault("\"weight\": 0.5", "\"weight\": null", "line 29: “regularisers.1.weight” must be a number from 0 to 100."),
        new Fault(", \"weight\": 0.5", "", "line 29: the key “regularisers.1.weight” is missing."),
        new Fault("\"weight\": 0.5", "\"wait\": 0.5", "line 29: “regularisers.1.wait” is not a key that is known here; known are type, weight, on."),
        new Fault("\"weight\": 0.5", "\"weight\": 0.5, \"weight\": 0.5", "line 29: the key “weight” stands here a second time."),
        new Fault("\"weight\": 0.5", "\"weight\": 0.5, \"on\": \"hidden-5\"", "line 29: “regularisers.1.on” must be one of embedding, output, hidden-1, hidden-2, hidden-3, hidden-4, all-hidden."),
        new Fault("\"weight\": 0.5", "\"weight\": 0.5, \"on\": \"hidden-2\"", "line 29: “regularisers.1” acts on “hidden-2”, and the network has no such layer."),
        new Fault("\"weight\": 0.5}", "\"weight\": 0.5}, {\"type\": \"svmax-bounded\", \"weight\": 2}", "line 29: “regularisers.2” is “svmax-bounded” on “embedding”, which stands in the list already."),
        new Fault("{\"type\": \"svmax-bounded\", \"weight\": 0.5}", "{\"type\": \"vicreg-invariance\", \"weight\": 2}", "line 29: “regularisers.1” is “vicreg-invariance”, which compares two views of each point, and the task has one view."),
        new Fault("{\"type\": \"svmax-bounded\", \"weight\": 0.5}", "\"svmax-bounded\"", "line 29: “regularisers.1” must be an object in braces."),
        new Fault("[{\"type\": \"svmax-bounded\", \"weight\": 0.5}]", "[1,2,3,4,5,6,7,8,9]", "line 29: “regularisers” must be a list of 0 to 8 values in brackets."),
        new Fault("\"learningRate\": 0.05", "\"learningRate\": 0", "line 35: “knobs.learningRate” must be a number from 1e-6 to 100."),
        new Fault("\"learningRate\"", "\"learningrate\"", "line 35: “knobs.learningrate” is not a key that is known here; known are gamma, learningRate, margin, taskWeight, temperature, angle, targetRate, jitter, rotation, scaling, dropout."),
        new Fault("\"batch\": 16", "\"batch\": 17", "line 33: “batch” must be an even number from 4 to 1024."),
        new Fault("\"batch\": 16", "\"batch\": 2000", "line 33: “batch” must be an even number from 4 to 1024."),
        new Fault("\"seed\": 3", "\"seed\": 1.5", "line 10: “seed” must be a whole number from 0 to 9007199254740991."),
        new Fault("\"seed\": 3", "\"seed\": 9007199254740993", "line 10: “seed” must be a whole number from 0 to 9007199254740991."),
        new Fault("\"hidden\": [8]", "\"hidden\": [8, 300]", "line 21: “network.hidden.2” must be a whole number from 1 to 256."),
        new Fault("\"hidden\": [8]", "\"hidden\": [1,2,3,4,5]", "line 21: “network.hidden” must be a list of 0 to 4 values in brackets."),
        new Fault("\"tanh\"", "\"tan\"", "line 22: “network.activation” must be one of tanh, relu, leaky-relu, sigmoid, linear."),
        new Fault("\"normalise\": true", "\"normalise\": 1", "line 24: “network.normalise” must be true or false."),
        new Fault("\"type\": \"spirals\"", "\"type\": \"spiral\"", "line 13: “data.source.type” must be one of clusters, moons, rings, spirals, xor, ball, swiss-roll, helix, nested-spheres, csv, drawn."),
        new Fault("\"type\": \"contrastive\"", "\"type\": \"contrastive\", \"margin\": 1", "line 27: “task.margin” is not a key that is known here; known are type."),
        new Fault("\"type\": \"contrastive\"", "", "line 26: the key “task.type” is missing."),
        new Fault("\"en\": \"small\"", "\"en\": 5", "line 3: “title.en” must be a text of at most 1,000 characters in quotation marks."),
        new Fault("\"probe\": 40", "\"probe\": 40, \"shift\": [1]", "line 11: “data.shift” must have 2 numbers, one for each coordinate."),
        new Fault("\"knobs\": {", "\"knobs\": [{}], \"x\": {", "line 34: “x” is not a key that is known here; known are title, about, hint, seed, data, network, task, regularisers, optimiser, batch, knobs, eased."));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachFaultIsOneSentenceWithFileLineKeyAndWhatIsAllowed(Fault fault) throws IOException {
    fault.isRefused(ExperimentFile.print(Runs.SMALL, folder), folder.resolve("bad.json"), ExperimentFile::read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''            | ' is empty, where an experiment in JSON is wanted.'",
        "[]            | ', line 1: “{ }” must be an object in braces.'",
        "{             | ', line 1, column 2: this is not JSON.'",
        "{'a': 1}      | ', line 1, column 2: this is not JSON.'",
        "{\"a\": NaN}  | ', line 1, column 10: this is not JSON.'",
        "{\"a\": 1,}   | ', line 1, column 9: this is not JSON.'",
      },
      quoteCharacter = '\'')
  void whatIsNoJsonIsSaidSo(String text, String sentence) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), text == null ? "" : text);
    assertThatThrownBy(() -> ExperimentFile.read(file)).isInstanceOf(BadInputException.class).hasMessage(file + sentence);
  }

  @Test
  void otherBadFilesAreRefusedInOneSentence() throws IOException {
    String good = ExperimentFile.print(Runs.SMALL, folder);
    refused(good + "{}", ", line 38: more text after the end of the experiment.");
    refused(good + "x", ", line 38, column 1: this is not JSON.");
    refused("[".repeat(5_000), ", line 1, column 1: this is not JSON.");
    refused(" ".repeat(1_000_001), " is larger than 1 MB, the most that is read.");
    assertThatThrownBy(() -> ExperimentFile.read(folder.resolve("none.json"))).hasMessageEndingWith(" does not exist.");
  }

  private void refused(String text, String sentence) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), text);
    assertThatThrownBy(() -> ExperimentFile.read(file)).isInstanceOf(BadInputException.class).hasMessage(file + sentence);
  }

  @Test
  void theSentenceIsThereInChinese() {
    String text = ExperimentFile.print(Runs.SMALL, folder).replace("\"weight\": 0.5", "\"weight\": -1");
    assertThatThrownBy(() -> ExperimentFile.parse(text, "剪贴板", folder))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.in(new Words(Language.CHINESE)))
                    .isEqualTo("剪贴板 第 29 行：“regularisers.1.weight”应为 0 到 100 之间的数。"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFileCutShortOrWithAByteChangedIsReadOrRefusedButNeverBreaks(long seed) {
    BadFiles.neverBreak(ExperimentFile.print(Runs.SMALL, folder), seed, it -> ExperimentFile.parse(it, "f", folder));
  }

  @Test
  void theDocumentationHasEveryKeyWithWhatItMayBe() throws IOException {
    String documentation = Files.readString(Path.of("src/docs/experiment-file.md"));
    Map<String, String> keys = new LinkedHashMap<>(ExperimentFile.keys());
    keys.putAll(RunFile.keys());
    for (Map.Entry<String, String> key : keys.entrySet()) {
      assertThat(documentation).contains("| `" + key.getKey() + "` | " + key.getValue() + " |");
    }
    assertThat(documentation.lines().filter(line -> line.startsWith("| `")).count()).isEqualTo(keys.size());
  }
}
