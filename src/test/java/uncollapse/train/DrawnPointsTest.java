package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.data.DataSpec;
import uncollapse.data.Dot;
import uncollapse.data.LabelledPoints;
import uncollapse.data.PointSource.Drawn;
import uncollapse.data.Split;
import uncollapse.text.BadInputException;

/** Drawn points are trained on as they are, and stand in the experiment's file. */
class DrawnPointsTest {
  /** Two classes with a gap between their numbers, and some coordinates that no short decimal has. */
  static final List<Dot> DOTS =
      IntStream.range(0, 50).mapToObj(i -> new Dot(Math.cos(i) / 3, i % 5 - 2.5, i % 3 == 0 ? 7 : 2)).toList();

  private static final Experiment DRAWN = Runs.SMALL.withData(DataSpec.of(new Drawn(DOTS), DOTS.size()));

  @TempDir private Path folder = Path.of("");

  @Test
  void everyPointIsEitherTrainedOnOrShownAndNoneIsMoved() {
    Split split = Split.of(DRAWN.data(), 3);
    assertThat(split.probe().labels()).hasSize(16);
    List<Dot> all = new ArrayList<>(dots(split.train()));
    all.addAll(dots(split.probe()));
    assertThat(all).containsExactlyInAnyOrderElementsOf(DOTS);

    Snapshot snapshot = new Trainer(DRAWN).snapshot();
    assertThat(dots(snapshot.probe())).isEqualTo(dots(split.probe()));
    assertThat(snapshot.trained()).isEqualTo(34);
  }

  private static List<Dot> dots(LabelledPoints points) {
    assertThat(points.names()).containsExactly("2", "7");
    return IntStream.range(0, points.labels().length)
        .mapToObj(i -> new Dot(points.x().get(i, 0), points.x().get(i, 1), Integer.parseInt(points.names().get(points.labels()[i]))))
        .toList();
  }

  @Test
  void theFileReplaysToTheSameBits() {
    Path file = folder.resolve("drawn.json");
    ExperimentFile.write(file, DRAWN);
    Trainer first = new Trainer(DRAWN);
    Trainer again = new Trainer(ExperimentFile.read(file));
    first.advanceTo(60);
    again.advanceTo(60);
    assertThat(Runs.weights(again)).isEqualTo(Runs.weights(first));
    assertThat(again.snapshot().embedding()).isEqualTo(first.snapshot().embedding());
  }

  @Test
  void aClassOfOnePointAndPointsOnOneLineDoNoHarm() {
    List<Dot> dots = new ArrayList<>(Collections.nCopies(7, new Dot(0, 0, 0)));
    for (int label = 1; label < 10; label++) {
      dots.add(new Dot(0, label, label));
    }
    Trainer trainer = new Trainer(Runs.SMALL.withData(DataSpec.of(new Drawn(dots), dots.size())));
    trainer.advanceTo(30);
    assertThat(trainer.snapshot().probe().labels()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(trainer.snapshot().embedding().isFinite()).isTrue();
  }

  static Stream<Arguments> faults() {
    String dot = "“data.source.points.1” must be a point [x, y, class]: two numbers from -1000 to 1000 and a whole number from 0 to 9.";
    return Stream.of(
        Arguments.of("[0, 0, 10]", dot),
        Arguments.of("[0, 0, -1]", dot),
        Arguments.of("[0, 0, 1.5]", dot),
        Arguments.of("[0, 0, \"1\"]", dot),
        Arguments.of("[0, 0]", dot),
        Arguments.of("[0, 0, 1, 1]", dot),
        Arguments.of("[1000.1, 0, 1]", dot),
        Arguments.of("[0, 1e999, 1]", dot),
        Arguments.of("[0, \"NaN\", 1]", dot),
        Arguments.of("null", dot),
        Arguments.of("{\"x\": 0}", dot));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aPointThatIsNoneIsRefusedByItsNumber(String instead, String sentence) throws IOException {
    refused(one(instead), ", line 14: " + sentence);
  }

  @Test
  void notANumberIsNoJson() throws IOException {
    refused(one("[0, NaN, 1]"), ", line 14, column 25: this is not JSON.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 5_001, 100_000})
  void tooFewAndTooManyPointsAreRefused(int count) throws IOException {
    refused(
        with(String.join(",", Collections.nCopies(count, "[0,0,1]"))),
        ", line 14: “data.source.points” must be a list of 16 to 5,000 values in brackets.");
  }

  @Test
  void aFileThatIsTooLargeIsNotEvenRead() throws IOException {
    refused(with(String.join(",", Collections.nCopies(100_000, "[0.123456,0,1]"))), " is larger than 1 MB, the most that is read.");
  }

  @Test
  void pointsInOnePlaceAreRefused() throws IOException {
    refused(
        with(String.join(",", Collections.nCopies(20, "[1,2,0]"))),
        ", line 14: all points of “data.source.points” are the same; there is nothing to learn from them.");
    refused(
        with(String.join(",", Collections.nCopies(20, "[1,2,0],[1,2,1]"))),
        ", line 14: all points of “data.source.points” are the same; there is nothing to learn from them.");
  }

  private String one(String first) {
    return with(first + String.join("", Collections.nCopies(20, ",[1,2,3]")));
  }

  private String with(String points) {
    String text = ExperimentFile.print(DRAWN, folder);
    int from = text.indexOf("\"points\": [") + "\"points\": [".length();
    return text.substring(0, from) + points + text.substring(text.indexOf("]]", from) + 1);
  }

  private void refused(String text, String sentence) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), text);
    assertThatThrownBy(() -> ExperimentFile.read(file)).isInstanceOf(BadInputException.class).hasMessage(file + sentence);
  }
}
