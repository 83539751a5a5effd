package uncollapse.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uncollapse.autograd.Parameter;
import uncollapse.data.DataSpec;
import uncollapse.linalg.Matrix;
import uncollapse.measure.Correlation;
import uncollapse.measure.Regime;
import uncollapse.measure.Spectrum;
import uncollapse.nn.FeatureLayer;
import uncollapse.objective.Knob;
import uncollapse.objective.TaskLoss;

/**
 * A run that can be stepped, changed and looked at. Knows nothing of time, threads or windows: the same calls give the
 * same bits. For one thread.
 */
public final class Trainer {
  /** The probe set is measured at most so many times as often as the training rows of a step are. */
  private static final int PROBE_SHARE = 16;

  private long number;
  private Experiment start;
  private Run run;
  private Recorder recorder;
  private MoveLog log;
  private QualityMeter meter;
  private final MotionMeter motion;
  private @Nullable FieldGrid grid;
  private FeatureLayer frozen = FeatureLayer.EMBEDDING;
  private @Nullable Divergence divergence;
  private @Nullable Probe probe;
  private @Nullable Detail detail;
  private @Nullable Quality quality;

  /** Whether what {@link #quality} depends on, but for the weights, is as it was when it was measured. */
  private boolean sameQuestion;

  /** The probe set's features at the present step. */
  private record Probe(Matrix embedding, Spectrum spectrum) {}

  /** What is dear to compute and may be looked at a little late, as it was after {@code step}. */
  private record Detail(long step, @Nullable InputField field, Correlation correlation) {}

  /**
   * A run at step 0.
   *
   * @throws uncollapse.text.BadInputException if the experiment's data cannot be read or do not fit its task
   */
  public Trainer(Experiment experiment) {
    start = experiment;
    run = new Run(experiment);
    recorder = recorder(run);
    log = new MoveLog();
    meter = new QualityMeter(run, Quality.MOST);
    motion = new MotionMeter(run);
    grid = FieldGrid.over(run.train(), run.probe());
    write();
  }

  private static Recorder recorder(Run run) {
    return new Recorder(Math.ceilDiv(run.probe().x().rows(), PROBE_SHARE * run.experiment().batch()));
  }

  /** Takes one step; false, and nothing has changed, if the run has diverged. */
  public boolean step() {
    if (divergence != null) {
      return false;
    }
    if (!run.step()) {
      divergence = new Divergence(run.stepsTaken() + 1, log.last());
      return false;
    }
    probe = null;
    motion.forget();
    write();
    return true;
  }

  /** Steps until so many are taken, or the run diverges. */
  public void advanceTo(long steps) {
    while (run.stepsTaken() < steps && step()) {}
  }

  private void write() {
    long step = run.stepsTaken();
    if (recorder.wants(step)) {
      recorder.add(step, probe().spectrum, run.values());
    }
  }

  /**
   * Does what a user asks for, at this step boundary.
   *
   * @throws uncollapse.text.BadInputException if it cannot be done; then nothing has changed
   */
  public void apply(Command command) {
    apply(command, false);
  }

  /**
   * As {@link #apply(Command)}.
   *
   * @param drag whether this goes on with the last change of the same setting: both are then one move for people
   */
  void apply(Command command, boolean drag) {
    switch (command) {
      case Command.Live live -> change(live, drag);
      case Command.Restarting restarting -> restart(Change.of(experiment(), restarting));
    }
  }

  private void change(Command.Live command, boolean drag) {
    Experiment old = experiment();
    Experiment changed = Change.of(old, command);
    if (changed.equals(old)) {
      return;
    }
    run.set(changed);
    probe = null;
    motion.forget();
    sameQuestion = false;
    String from = MoveLog.valueIn(old, command);
    String to = MoveLog.valueIn(changed, command);
    log.add(run.stepsTaken(), MoveLog.settingOf(changed, command), from, to, command, drag);
    if (command instanceof Command.SetTask(TaskLoss task)) {
      fitMargin(task);
    }
  }

  /** In a replay the margin must be what it became here, whatever it would have been without the changes coalesced. */
  private void fitMargin(TaskLoss task) {
    double margin = experiment().knobs().get(Knob.MARGIN);
    boolean sensible = Ranges.sensibleMargin(task).contains(margin);
    change(new Command.SetKnob(Knob.MARGIN, sensible ? margin : Ranges.customaryMargin(task)), false);
    log.record(run.stepsTaken(), new Command.SetKnob(Knob.MARGIN, experiment().knobs().get(Knob.MARGIN)), false);
  }

  private void restart(Experiment experiment) {
    Run fresh = new Run(experiment);
    number++;
    start = experiment;
    run = fresh;
    recorder = recorder(fresh);
    log = new MoveLog();
    meter = new QualityMeter(fresh, Quality.MOST);
    motion.follow(fresh);
    grid = FieldGrid.over(fresh.train(), fresh.probe());
    divergence = null;
    probe = null;
    detail = null;
    quality = null;
    write();
  }

  /** As it stands now, live changes included. */
  public Experiment experiment() {
    return run.experiment();
  }

  /** Steps taken since the start. */
  public long stepsTaken() {
    return run.stepsTaken();
  }

  /** What went wrong, or null. */
  public @Nullable Divergence divergence() {
    return divergence;
  }

  /** All weights and biases, in a fixed order: their matrices are the ones that the next step changes. */
  public List<Parameter> parameters() {
    return run.parameters();
  }

  public Recording recording() {
    return log.recording(start, run.stepsTaken());
  }

  /** Has the frozen features of another layer measured; of the embedding while the network has no such layer. */
  public void freeze(FeatureLayer layer) {
    frozen = layer;
    sameQuestion = false;
  }

  /** Has forces and trails measured from now on, or not any more. */
  public void want(Motion.Wanted wanted) {
    motion.want(wanted);
  }

  /** What each layer of the network makes of the probe set now, by all of its points. */
  public List<LayerQuality> layers() {
    QualityMeter all = new QualityMeter(run, DataSpec.MAX_PROBE);
    return FeatureLayer.of(experiment().network()).stream()
        .map(
            layer ->
                new LayerQuality(
                    layer, run.measure(run.features(run.probe().x(), layer)), all.measure(layer, layer)))
        .toList();
  }

  /** A picture of the run, exact in every number. */
  public Snapshot snapshot() {
    return snapshot(true, true);
  }

  /**
   * A picture of the run with the field, the correlation and the quality of the last one, if there is one since the start:
   * those are dear, and may be looked at a little late. All else is exact.
   */
  public Snapshot recentSnapshot() {
    return snapshot(false, false);
  }

  /**
   * A picture of the run.
   *
   * @param exactDetail whether field and correlation are to be as they are now
   * @param exactQuality whether the quality is to be as it is now
   */
  Snapshot snapshot(boolean exactDetail, boolean exactQuality) {
    Probe shown = probe();
    Detail seen = detail(shown.embedding, exactDetail);
    return new Snapshot(
        number,
        run.stepsTaken(),
        experiment(),
        run.train().labels().length,
        run.probe(),
        shown.embedding,
        shown.spectrum,
        Regime.of(shown.spectrum),
        seen.correlation,
        quality(exactQuality),
        run.losses(),
        seen.field,
        recorder.history(),
        log.moves(),
        divergence,
        motion.at(run.stepsTaken(), shown.embedding));
  }

  private Probe probe() {
    Probe known = probe;
    if (known == null) {
      Matrix embedding = run.embed(run.probe().x());
      known = new Probe(embedding, run.measure(embedding));
      probe = known;
    }
    return known;
  }

  private Detail detail(Matrix embedding, boolean exact) {
    Detail known = detail;
    if (known == null || (exact && known.step != run.stepsTaken())) {
      InputField field = grid == null ? null : grid.field(run.embed(grid.places()));
      known = new Detail(run.stepsTaken(), field, Correlation.of(embedding));
      detail = known;
    }
    return known;
  }

  private Quality quality(boolean exact) {
    Quality known = quality;
    if (known == null || (exact && !(sameQuestion && known.step() == run.stepsTaken()))) {
      boolean there = frozen.isIn(experiment().network());
      known = meter.measure(FeatureLayer.EMBEDDING, there ? frozen : FeatureLayer.EMBEDDING);
      quality = known;
      sameQuestion = true;
    }
    return known;
  }
}
