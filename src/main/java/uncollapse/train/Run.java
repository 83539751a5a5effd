package uncollapse.train;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Parameter;
import uncollapse.data.Augmentation;
import uncollapse.data.BatchSampler;
import uncollapse.data.LabelledPoints;
import uncollapse.data.Split;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.measure.Spectrum;
import uncollapse.nn.FeatureLayer;
import uncollapse.nn.MovingAverage;
import uncollapse.nn.Network;
import uncollapse.nn.Optimiser;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Heads;
import uncollapse.objective.Knob;
import uncollapse.objective.Knobs;
import uncollapse.objective.Objective;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;

/**
 * One run from step 0 on: data, weights, batches, and what the last step was. A restart makes a new one.
 *
 * <p>Settings are taken over at the next step, not when they change: only what stands at a step boundary counts, however
 * often it was changed there.
 */
final class Run {
  private final Kernels kernels = Kernels.available();
  private final Split split;
  private final Network network;
  private final MovingAverage target;
  private final Heads heads;
  private final BatchSampler sampler;
  private final List<Parameter> parameters;
  private final List<Matrix> before;
  private Experiment experiment;
  private Graph graph;
  private Optimiser optimiser;
  private Augmentation augmentation;
  private long step;
  private @Nullable LastStep last;
  private @Nullable Fault fault;

  /** A step's graph with the settings that it was built for, and room for what its last step was. */
  private record Graph(
      TaskLoss task, List<Term> terms, int batch, boolean targeted, TrainingStep nodes, LastStep copy) {
    boolean fits(Experiment e) {
      return task.equals(e.task()) && batch == e.batch() && Term.sameButForWeights(terms, e.regularisers());
    }
  }

  /**
   * At step 0.
   *
   * @throws uncollapse.text.BadInputException if the data cannot be read or do not fit the task
   */
  Run(Experiment experiment) {
    this(experiment, Split.of(experiment.data(), experiment.seed()));
  }

  private Run(Experiment experiment, Split split) {
    this.experiment = experiment;
    this.split = split;
    long seed = experiment.seed();
    Change.checkClasses(experiment.task(), split.train().classes());
    Misfit.check(experiment);
    network =
        new Network(experiment.network(), split.train().x().cols(), SeededRandom.forPurpose(seed, "weights"), kernels);
    target = new MovingAverage(network, kernels);
    heads = Heads.drawn(experiment.network().d(), split.train().classes(), seed);
    sampler = new BatchSampler(split.train(), experiment.data().shift(), SeededRandom.forPurpose(seed, "batches"));
    parameters = new ArrayList<>(network.parameters());
    parameters.addAll(heads.parameters());
    before = parameters.stream().map(p -> p.value().copy()).toList();
    graph = build();
    augmentation = augmentation(experiment.knobs());
    optimiser = new Optimiser(experiment.optimiser(), parameters, kernels);
  }

  /**
   * Changes settings that a run can change: knobs, task, regularisers, optimiser, batch.
   *
   * @throws uncollapse.text.BadInputException if the data do not fit the task, or a regulariser does not fit the rest;
   *     nothing has changed then
   */
  void set(Experiment changed) {
    Change.checkClasses(changed.task(), split.train().classes());
    Misfit.check(changed);
    experiment = changed;
    augmentation = augmentation(changed.knobs());
  }

  /** A copy of all that it takes to go on from here. */
  Checkpoint save() {
    return new Checkpoint(
        step,
        experiment,
        parameters.stream().map(p -> p.value().copy()).toList(),
        target.save(),
        optimiser.spec(),
        optimiser.save(),
        sampler.state());
  }

  /** Another run of the same data that stands where this one stood; what its last step was it does not know. */
  Run at(Checkpoint checkpoint) {
    Run other = new Run(checkpoint.experiment(), split);
    for (int i = 0; i < parameters.size(); i++) {
      other.parameters.get(i).value().copyFrom(checkpoint.weights().get(i));
    }
    other.target.restore(checkpoint.target());
    other.optimiser = new Optimiser(checkpoint.optimiser(), other.parameters, kernels);
    other.optimiser.restore(checkpoint.memory());
    other.sampler.restore(checkpoint.sampler());
    other.step = checkpoint.step();
    return other;
  }

  /** Takes one step, or says that it cannot be taken: then weights are those of before. */
  boolean step() {
    return step(_ -> {});
  }

  /**
   * As {@link #step()}.
   *
   * @param seen is shown loss and gradients before the weights move; must not change them
   */
  boolean step(Consumer<TrainingStep> seen) {
    takeOver();
    fill(graph.nodes);
    graph.nodes.evaluate();
    if (!graph.nodes.isFinite()) {
      fault = Fault.in(graph.nodes, experiment.regularisers(), parameters);
      return false;
    }
    seen.accept(graph.nodes);
    for (int i = 0; i < before.size(); i++) {
      before.get(i).copyFrom(parameters.get(i).value());
    }
    graph.nodes.apply(optimiser, experiment.knobs().get(Knob.LEARNING_RATE));
    fault = Fault.in(parameters);
    if (fault != null) {
      for (int i = 0; i < before.size(); i++) {
        parameters.get(i).value().copyFrom(before.get(i));
      }
      return false;
    }
    if (graph.targeted) {
      target.follow(experiment.knobs().get(Knob.TARGET_RATE));
    }
    step++;
    last = graph.copy;
    last.copy(experiment.regularisers());
    return true;
  }

  private void takeOver() {
    if (!graph.fits(experiment)) {
      graph = build();
    }
    if (!optimiser.spec().equals(experiment.optimiser())) {
      Optimiser fresh = new Optimiser(experiment.optimiser(), parameters, kernels);
      if (sameKind(optimiser.spec(), experiment.optimiser())) {
        fresh.restore(optimiser.save());
      }
      optimiser = fresh;
    }
  }

  private static Augmentation augmentation(Knobs knobs) {
    return new Augmentation(
        knobs.get(Knob.SCALING), knobs.get(Knob.ROTATION), knobs.get(Knob.DROPOUT), knobs.get(Knob.JITTER));
  }

  private static boolean sameKind(OptimiserSpec a, OptimiserSpec b) {
    return a.getClass() == b.getClass();
  }

  private Graph build() {
    List<Term> terms = experiment.regularisers();
    Objective objective =
        new Objective(experiment.task(), () -> experiment.regularisers(), heads, () -> experiment.knobs());
    TrainingStep nodes = new TrainingStep(network, target.network(), objective, experiment.batch(), kernels);
    boolean targeted = experiment.task().knobs().contains(Knob.TARGET_RATE);
    return new Graph(experiment.task(), terms, experiment.batch(), targeted, nodes, new LastStep(nodes, terms));
  }

  private void fill(TrainingStep nodes) {
    switch (graph.task.sampling()) {
      case UNIFORM -> sampler.uniform(nodes.input(), nodes.labels());
      case CLASS_BALANCED -> sampler.classBalanced(nodes.input(), nodes.labels());
      case POSITIVE_PAIRS -> sampler.positivePairs(nodes.input(), nodes.labels());
      case TWO_VIEWS -> sampler.twoViews(nodes.input(), nodes.labels(), augmentation);
    }
  }

  /** Why the last step could not be taken. */
  Fault fault() {
    return requireNonNull(fault);
  }

  Experiment experiment() {
    return experiment;
  }

  long stepsTaken() {
    return step;
  }

  LabelledPoints train() {
    return split.train();
  }

  LabelledPoints probe() {
    return split.probe();
  }

  /** Where the network sends points now; new. */
  Matrix embed(Matrix points) {
    return network.embed(points);
  }

  /** What a layer makes of points now; new. */
  Matrix features(Matrix points, FeatureLayer layer) {
    return network.features(points, layer);
  }

  /** Two views of some points as batches have them, row by row, from the same random numbers each time. */
  List<Matrix> views(LabelledPoints points) {
    int n = points.labels().length;
    Matrix both = new Matrix(2 * n, points.x().cols());
    new BatchSampler(points, experiment.data().shift(), SeededRandom.forPurpose(experiment.seed(), "probe views"))
        .twoViews(both, new int[2 * n], augmentation);
    double[] values = both.data();
    int half = values.length / 2;
    return List.of(
        new Matrix(n, both.cols(), Arrays.copyOf(values, half)),
        new Matrix(n, both.cols(), Arrays.copyOfRange(values, half, values.length)));
  }

  /** The classes that the linear head sees in features. */
  int[] classify(Matrix embedding) {
    return heads.classifier().classify(embedding);
  }

  /** What the target network makes of points now, before rows are normalised; new. */
  Matrix targetOutput(Matrix points) {
    return target.network().features(points, FeatureLayer.OUTPUT);
  }

  Heads heads() {
    return heads;
  }

  /** How views of points are made now. */
  Augmentation augmentation() {
    return augmentation;
  }

  Spectrum measure(Matrix embedding) {
    return Spectrum.of(embedding, experiment.aimsAtGamma() ? experiment.knobs().get(Knob.GAMMA) : 1);
  }

  /** The terms of the last step, or null before the first. */
  @Nullable Losses losses() {
    return last == null ? null : last.losses(this::measure);
  }

  /** Their values alone. */
  Recorder.@Nullable Values values() {
    return last == null ? null : last.values();
  }

  /** Every weight and bias, the head's too, by its name. */
  List<Parameter> parameters() {
    return parameters;
  }
}
