package uncollapse.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uncollapse.data.DataSpec;
import uncollapse.data.Dot;
import uncollapse.data.PointSource;
import uncollapse.nn.NetworkSpec;
import uncollapse.text.Language;
import uncollapse.text.Words;
import uncollapse.train.Experiment;
import uncollapse.train.Samples;
import uncollapse.train.Snapshot;
import uncollapse.train.Trainer;

/** What is drawn with 0 and 3 is seen as 0 and 3 everywhere, though the run knows of two classes, 0 and 1. */
class ClassMarksTest {
  private static final List<Dot> DOTS =
      IntStream.range(0, 80).mapToObj(i -> new Dot(Math.cos(i), Math.sin(i) + (i % 2 == 0 ? 2 : 0), i % 2 == 0 ? 0 : 3)).toList();

  private static final Experiment DRAWN =
      Samples.load("un-collapse").withData(DataSpec.of(new PointSource.Drawn(DOTS), DOTS.size()));

  private static Snapshot snapshot(int d, boolean unit) {
    NetworkSpec network = DRAWN.network();
    return new Trainer(DRAWN.withNetwork(new NetworkSpec(network.hidden(), network.activation(), d, unit, network.initialiser())))
        .snapshot();
  }

  @Test
  void pointsHaveTheMarksThatTheyWereDrawnWith() {
    Snapshot snapshot = snapshot(2, true);
    assertThat(Arrays.stream(snapshot.probe().labels()).distinct()).containsExactlyInAnyOrder(0, 1);
    int[] marks = ClassMarks.of(snapshot);
    for (int i = 0; i < marks.length; i++) {
      assertThat(marks[i]).isEqualTo(snapshot.probe().labels()[i] == 0 ? 0 : 3);
    }
    Snapshot other = new Trainer(Samples.load("un-collapse")).snapshot();
    assertThat(ClassMarks.of(other)).isSameAs(other.probe().labels());
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, true", "8, true", "2, false", "3, false"})
  void allPicturesShowThem(int d, boolean unit) {
    Picture picture = new Picture(snapshot(d, unit), Theme.LIGHT, new Words(Language.ENGLISH), new View(0.5, 0.35, -1));
    for (Painter painter : List.of(new FeaturesPainter(), new InputSpacePainter(), new ClassLegend())) {
      Sheet sheet = new Sheet(400, 300).paint(painter, picture);
      assertThat(sheet.count(Theme.LIGHT.ofClass(3), 50)).as("3, %s", painter).isGreaterThan(10);
      assertThat(sheet.count(Theme.LIGHT.ofClass(1), 40)).as("1, %s", painter).isZero();
    }
  }
}
