package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uncollapse.train.Runs.SMALL;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.data.DataSpec;
import uncollapse.data.PointSource;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Alignment;
import uncollapse.measure.Clustering;
import uncollapse.measure.Correlation;
import uncollapse.measure.KMeans;
import uncollapse.measure.Neighbours;
import uncollapse.measure.Retrieval;
import uncollapse.measure.Uniformity;
import uncollapse.nn.Activation;
import uncollapse.nn.FeatureLayer;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.TaskLoss;

/** What a snapshot says of its features is what the library says of them. */
class QualityTest {
  private static final Experiment VIEWS =
      SMALL.withTask(new TaskLoss.TwoViewInvariance()).withRegularisers(List.of());

  private static final Experiment RAW =
      SMALL.withNetwork(new NetworkSpec(List.of(8), Activation.TANH, 2, false, Initialiser.MATCHED));

  static Stream<Experiment> experiments() {
    return Stream.of(SMALL, VIEWS, RAW, SMALL.withTask(new TaskLoss.CrossEntropy()));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void theNumbersAreTheLibrarys(Experiment experiment) {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(30);
    Snapshot snapshot = trainer.snapshot();
    Matrix e = snapshot.embedding();
    int[] labels = snapshot.probe().labels();
    Quality quality = snapshot.quality();
    Neighbours neighbours = Neighbours.of(e, labels, 3);

    assertThat(quality.step()).isEqualTo(30);
    assertThat(quality.points()).isEqualTo(40);
    assertThat(quality.recallAt()).containsExactlyElementsOf(Neighbours.RECALL_AT.stream().map(neighbours::recallAt).toList());
    assertThat(quality.mapAtR()).isEqualTo(neighbours.mapAtR());
    assertThat(quality.blurredRecallAt1()).hasValue(new Retrieval(40, 2).blurredRecallAt1(e, labels));
    assertThat(quality.nmi()).hasValue(Clustering.nmi(KMeans.of(e, 3), labels));
    if (experiment.network().normalise()) {
      assertThat(quality.uniformity()).hasValue(Uniformity.of(e));
    } else {
      assertThat(quality.uniformity()).isEmpty();
      assertThat(quality.alignment()).isEmpty();
    }
    assertThat(quality.headAccuracy().isPresent()).isEqualTo(experiment.task() instanceof TaskLoss.CrossEntropy);
    assertThat(snapshot.correlation()).usingRecursiveComparison().isEqualTo(Correlation.of(e));
  }

  @Test
  void positivePairsAreOfAClassUnlessTheTaskMakesViews() {
    Trainer trainer = Runs.at(30);
    Quality ofClasses = trainer.snapshot().quality();
    assertThat(ofClasses.pairs()).isEqualTo(Quality.Pairs.CLASSES);
    assertThat(ofClasses.alignment())
        .isEqualTo(Alignment.withinClasses(trainer.snapshot().embedding(), trainer.snapshot().probe().labels(), 3));

    trainer.apply(new Command.SetTask(new TaskLoss.TwoViewInvariance()));
    Quality ofViews = trainer.snapshot().quality();
    assertThat(ofViews.pairs()).isEqualTo(Quality.Pairs.VIEWS);
    assertThat(ofViews.alignment().orElseThrow()).isBetween(1e-6, ofClasses.alignment().orElseThrow());
    assertThat(trainer.recording().replay().snapshot().quality()).as("the same noise").isEqualTo(ofViews);
    trainer.apply(new Command.SetKnob(Knob.JITTER, 0));
    assertThat(trainer.snapshot().quality().alignment()).hasValue(0);
  }

  @Test
  void frozenFeaturesAreOfTheLayerAskedFor() {
    Trainer trainer = new Trainer(SMALL.withData(new DataSpec(new PointSource.Xor(0), 300, 200, List.of())));
    trainer.freeze(FeatureLayer.INPUT);
    Quality.Frozen input = trainer.snapshot().quality().frozen();
    assertThat(input.layer()).isEqualTo(FeatureLayer.INPUT);
    // Quarters of a square: near points tell, no straight line does.
    assertThat(input.knn().orElseThrow()).isGreaterThan(0.9);
    assertThat(input.linearProbe().orElseThrow()).isLessThan(0.75);

    trainer.freeze(FeatureLayer.HIDDEN_1);
    Quality.Frozen hidden = trainer.snapshot().quality().frozen();
    assertThat(hidden.layer()).isEqualTo(FeatureLayer.HIDDEN_1);
    assertThat(hidden).isNotEqualTo(input);
    trainer.freeze(FeatureLayer.HIDDEN_4);
    assertThat(trainer.snapshot().quality().frozen().layer()).as("there is no such layer").isEqualTo(FeatureLayer.EMBEDDING);
  }

  @Test
  void oneClassHasNoMeasuresOfClasses() {
    Quality quality =
        new Trainer(VIEWS.withData(new DataSpec(new PointSource.Ball(1, 2), 60, 40, List.of()))).snapshot().quality();
    assertThat(quality.uniformity()).isPresent();
    assertThat(quality.alignment()).isPresent();
    assertThat(quality.recallAt()).allSatisfy(it -> assertThat(it).isEmpty());
    assertThat(List.of(quality.blurredRecallAt1(), quality.mapAtR(), quality.nmi(), quality.frozen().knn(),
            quality.frozen().linearProbe()))
        .allSatisfy(it -> assertThat(it).isEmpty());
  }

  @Test
  void aCollapsedEmbeddingHasFiniteMeasures() {
    Trainer trainer = new Trainer(RAW);
    trainer.parameters().forEach(p -> Arrays.fill(p.value().data(), 0));
    trainer.apply(new Command.SetWeight(0, 1)); // it looks anew
    Snapshot snapshot = trainer.snapshot();
    assertThat(Arrays.stream(snapshot.embedding().data()).allMatch(v -> v == 0)).isTrue();
    assertThat(snapshot.quality().mapAtR().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(snapshot.quality().nmi()).hasValue(0);
    assertThat(snapshot.quality().frozen().linearProbe().orElseThrow()).isCloseTo(1 / 3.0, within(0.1));
    assertThat(Arrays.stream(snapshot.correlation().values().data()).allMatch(Double::isNaN)).isTrue();
    assertThat(snapshot.correlation().offDiagonal()).isEmpty();
  }

  @Test
  void manyPointsAreSampledWhileTrainingAndAllMeasuredAtTheEnd() {
    Trainer trainer = new Trainer(SMALL.withData(new DataSpec(new PointSource.Spirals(3, 0.05), 900, 700, List.of())));
    trainer.advanceTo(20);
    Snapshot snapshot = trainer.snapshot();
    Sample sample = Sample.of(700, Quality.MOST);
    assertThat(sample.rows()).hasSize(Quality.MOST).isSorted().doesNotHaveDuplicates();
    assertThat(snapshot.quality().points()).isEqualTo(Quality.MOST);
    assertThat(snapshot.quality().uniformity()).hasValue(Uniformity.of(sample.of(snapshot.embedding())));

    List<LayerQuality> layers = trainer.layers();
    assertThat(layers).extracting(LayerQuality::layer).containsExactlyElementsOf(FeatureLayer.of(SMALL.network()));
    assertThat(layers).allSatisfy(it -> assertThat(it.quality().points()).isEqualTo(700));
    assertThat(layers.getLast().quality().uniformity()).hasValue(Uniformity.of(snapshot.embedding()));
    assertThat(layers.getLast().spectrum().sMu()).isEqualTo(snapshot.spectrum().sMu());
    assertThat(layers.get(1).spectrum().d()).isEqualTo(8);
  }
}
