package uncollapse.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.data.DataSpec;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Correlation;
import uncollapse.measure.Spectrum;
import uncollapse.nn.FeatureLayer;

/** Looks at a run between two steps and remembers what it saw for as long as that is true, or recent enough. */
final class Observer {
  private final Run run;
  private final @Nullable FieldGrid grid;
  private final QualityMeter meter;
  private final MotionMeter motion;
  private FeatureLayer frozen;
  private @Nullable Probe probe;
  private @Nullable Detail detail;
  private @Nullable Quality quality;

  /** Whether what {@link #quality} depends on, but for the weights, is as it was when it was measured. */
  private boolean sameQuestion;

  /** The probe set's features at the present step. */
  record Probe(Matrix embedding, Spectrum spectrum) {}

  /** What is dear to compute and may be looked at a little late, as it was after {@code step}. */
  record Detail(long step, @Nullable InputField field, Correlation correlation) {}

  private Observer(Run run, @Nullable FieldGrid grid, @Nullable Observer before, List<Motion.Place> trail) {
    this.run = run;
    this.grid = grid;
    frozen = before == null ? FeatureLayer.EMBEDDING : before.frozen;
    meter = new QualityMeter(run, Quality.MOST);
    motion = new MotionMeter(run, before == null ? Motion.Wanted.NOTHING : before.motion.wanted(), trail);
  }

  /**
   * Of a run that nobody has looked at.
   *
   * @param before of another run, whose interests it goes on with; null for none
   */
  static Observer of(Run run, @Nullable Observer before) {
    return new Observer(run, FieldGrid.over(run.train(), run.probe()), before, List.of());
  }

  /**
   * Of another run of the same data, where the quality that was seen last counts as recent.
   *
   * @param trail where its features have been
   */
  Observer of(Run other, List<Motion.Place> trail) {
    Observer same = new Observer(other, grid, this, trail);
    same.quality = quality;
    return same;
  }

  /** Of the same run at a later step, where what was seen last counts as recent, and what moved goes on. */
  Observer later(Run other) {
    Observer later = of(other, motion.trail());
    later.detail = detail;
    return later;
  }

  /** To be called after a step. */
  void stepped() {
    probe = null;
    motion.forget();
  }

  /** To be called after a change of a setting. */
  void settingChanged() {
    stepped();
    sameQuestion = false;
  }

  /** Has forces and trails measured from now on, or not any more. */
  void want(Motion.Wanted wanted) {
    motion.want(wanted);
  }

  Motion motion() {
    return motion.at(run.stepsTaken(), probe().embedding);
  }

  /** Has the frozen features of another layer measured; of the embedding while the network has no such layer. */
  void freeze(FeatureLayer layer) {
    frozen = layer;
    sameQuestion = false;
  }

  Probe probe() {
    Probe known = probe;
    if (known == null) {
      Matrix embedding = run.embed(run.probe().x());
      known = new Probe(embedding, run.measure(embedding));
      probe = known;
    }
    return known;
  }

  /** As it was the last time, unless it has to be exact. */
  Detail detail(boolean exact) {
    Detail known = detail;
    if (known == null || (exact && known.step != run.stepsTaken())) {
      InputField field = grid == null ? null : grid.field(run.embed(grid.places()));
      known = new Detail(run.stepsTaken(), field, Correlation.of(probe().embedding));
      detail = known;
    }
    return known;
  }

  /** As it was the last time, unless it has to be exact. */
  Quality quality(boolean exact) {
    Quality known = quality;
    if (known == null || (exact && !(sameQuestion && known.step() == run.stepsTaken()))) {
      boolean there = frozen.isIn(run.experiment().network());
      known = meter.measure(FeatureLayer.EMBEDDING, there ? frozen : FeatureLayer.EMBEDDING);
      quality = known;
      sameQuestion = true;
    }
    return known;
  }

  /** What each layer of the network makes of the probe set now, by all of its points. */
  List<LayerQuality> layers() {
    QualityMeter all = new QualityMeter(run, DataSpec.MAX_PROBE);
    return FeatureLayer.of(run.experiment().network()).stream()
        .map(
            layer ->
                new LayerQuality(
                    layer, run.measure(run.features(run.probe().x(), layer)), all.measure(layer, layer)))
        .toList();
  }
}
