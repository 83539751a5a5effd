package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uncollapse.measure.Regime;
import uncollapse.text.Language;

/** Points of one's own are shown as what they are, and trained by a method that can. */
class OwnPointsTest {
  private static final Experiment METHOD = Samples.load("un-collapse");

  @TempDir private Path folder = Path.of("");

  private Path write(String name, String... labels) throws IOException {
    String rows =
        IntStream.range(0, 200)
            .mapToObj(k -> Math.cos(0.1 * k) + "," + k % 7 + (labels.length == 0 ? "" : "," + labels[k % labels.length]))
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve(name), rows);
  }

  @Test
  void classesKeepTheirNamesAndTheMethodStays() throws IOException {
    Experiment experiment = OwnPoints.experiment(write("my_flowers.csv", "setosa", "virginica"), METHOD);

    for (Language language : Language.values()) {
      assertThat(experiment.title().in(language)).isEqualTo("my_flowers.csv");
      assertThat(experiment.about().in(language)).contains("200", "2").isNotEqualTo(METHOD.about().in(language));
    }
    assertThat(experiment.hint().en()).isEmpty();
    assertThat(experiment.task()).isEqualTo(METHOD.task());
    assertThat(experiment.regularisers()).isEqualTo(METHOD.regularisers());
    Snapshot snapshot = new Trainer(experiment).snapshot();
    assertThat(snapshot.probe().names()).containsExactly("setosa", "virginica");
    assertThat(snapshot.trained()).isEqualTo(140).isEqualTo(experiment.data().n());
    assertThat(snapshot.probe().labels()).hasSize(60).hasSize(experiment.data().probe());
  }

  @Test
  void withoutClassesTwoViewsAreTrainedAndDoNotCollapse() throws IOException {
    for (Path file : List.of(write("plain.csv"), write("one.csv", "all"))) {
      Experiment experiment = OwnPoints.experiment(file, METHOD.withSeed(3));
      assertThat(experiment.seed()).isEqualTo(3);
      assertThat(experiment.about().en()).contains("200", "without classes", "two noisy views", "λ = 1");

      Trainer trainer = new Trainer(experiment);
      trainer.advanceTo(400);
      assertThat(trainer.snapshot().regime()).isIn(Regime.PARTLY_SPREAD, Regime.SPREAD);
    }
  }

  @Test
  void aMethodThatNeedsNoClassesStaysAlsoWithoutThem() throws IOException {
    Experiment views = Samples.load("two-views-no-guard");
    Experiment experiment = OwnPoints.experiment(write("plain.csv"), views);
    assertThat(experiment.regularisers()).isEqualTo(views.regularisers());
    assertThat(experiment.about().en()).contains("200").doesNotContain("λ = 1");
  }
}
