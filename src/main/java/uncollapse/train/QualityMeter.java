package uncollapse.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import uncollapse.data.LabelledPoints;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Accuracy;
import uncollapse.measure.Alignment;
import uncollapse.measure.Clustering;
import uncollapse.measure.KMeans;
import uncollapse.measure.LinearProbe;
import uncollapse.measure.Measuring;
import uncollapse.measure.Neighbours;
import uncollapse.measure.Retrieval;
import uncollapse.measure.Spectrum;
import uncollapse.measure.Uniformity;
import uncollapse.measure.Vote;
import uncollapse.nn.FeatureLayer;
import uncollapse.objective.Sampling;
import uncollapse.objective.TaskLoss;

/** Measures the {@link Quality} of a run's features as its weights are now. */
final class QualityMeter {
  private final Run run;
  private final LabelledPoints train;
  private final LabelledPoints probe;
  private final int classes;
  private final Map<Integer, Retrieval> byWidth = new HashMap<>();

  /**
   * @param most points of either set to look at
   */
  QualityMeter(Run run, int most) {
    this.run = run;
    train = Sample.of(run.train().labels().length, most).of(run.train());
    probe = Sample.of(run.probe().labels().length, most).of(run.probe());
    classes = (int) Arrays.stream(probe.labels()).distinct().count();
  }

  /**
   * Measures one layer.
   *
   * @param layer whose geometry is measured
   * @param frozen whose features are used to tell classes
   */
  Quality measure(FeatureLayer layer, FeatureLayer frozen) {
    Matrix e = run.features(probe.x(), layer);
    boolean unit = Spectrum.hasUnitRows(e);
    Neighbours neighbours = Neighbours.of(e, probe.labels(), probe.classes());
    boolean told = classes > 1 && neighbours.recallAt(1).isPresent();
    return new Quality(
        run.stepsTaken(),
        probe.labels().length,
        pairs(),
        unit ? OptionalDouble.of(Uniformity.of(e)) : OptionalDouble.empty(),
        unit ? alignment(e, layer) : OptionalDouble.empty(),
        told ? OptionalDouble.of(blurred(e)) : OptionalDouble.empty(),
        Neighbours.RECALL_AT.stream().map(k -> told ? neighbours.recallAt(k) : OptionalDouble.empty()).toList(),
        told ? neighbours.mapAtR() : OptionalDouble.empty(),
        told && classes <= Measuring.MOST_CLASSES ? OptionalDouble.of(nmi(e)) : OptionalDouble.empty(),
        told ? frozen(frozen) : new Quality.Frozen(frozen, OptionalDouble.empty(), OptionalDouble.empty()),
        layer == FeatureLayer.EMBEDDING ? headAccuracy(e) : OptionalDouble.empty());
  }

  private Quality.Pairs pairs() {
    return run.experiment().task().sampling() == Sampling.TWO_VIEWS ? Quality.Pairs.VIEWS : Quality.Pairs.CLASSES;
  }

  private OptionalDouble alignment(Matrix e, FeatureLayer layer) {
    return switch (pairs()) {
      case CLASSES -> Alignment.withinClasses(e, probe.labels(), probe.classes());
      case VIEWS -> {
        List<Matrix> views = run.views(probe);
        yield OptionalDouble.of(
            Alignment.of(run.features(views.getFirst(), layer), run.features(views.getLast(), layer)));
      }
    };
  }

  private double blurred(Matrix e) {
    return byWidth.computeIfAbsent(e.cols(), d -> new Retrieval(e.rows(), d)).blurredRecallAt1(e, probe.labels());
  }

  private double nmi(Matrix e) {
    return Clustering.nmi(KMeans.of(e, classes), probe.labels());
  }

  private Quality.Frozen frozen(FeatureLayer layer) {
    Matrix known = run.features(train.x(), layer);
    Matrix asked = run.features(probe.x(), layer);
    return new Quality.Frozen(
        layer,
        Vote.accuracy(known, train.labels(), asked, probe.labels(), probe.classes()),
        LinearProbe.accuracy(known, train.labels(), asked, probe.labels(), probe.classes()));
  }

  private OptionalDouble headAccuracy(Matrix e) {
    return run.experiment().task() instanceof TaskLoss.CrossEntropy
        ? OptionalDouble.of(Accuracy.of(run.classify(e), probe.labels()))
        : OptionalDouble.empty();
  }
}
