package uncollapse.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uncollapse.Methods.REGULARISERS;
import static uncollapse.Methods.TASKS;
import static uncollapse.Methods.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uncollapse.Methods;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Ops;
import uncollapse.autograd.Tape;
import uncollapse.autograd.Var;
import uncollapse.data.DataSpec;
import uncollapse.data.PointSource;
import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;
import uncollapse.nn.FeatureLayer;
import uncollapse.nn.NetworkSpec;
import uncollapse.objective.Features;
import uncollapse.objective.Objective;
import uncollapse.objective.Pass;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Sampling;
import uncollapse.objective.SimSiam;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;

/** An arrow is the direction in which its term falls fastest, and as long as it falls fast. */
class ForcesTest {
  private static final double STEP = 1e-4;
  private static final double TOLERANCE = 1e-6;

  private static Experiment experiment(TaskLoss task, int d, boolean unit, List<Term> terms) {
    NetworkSpec small = Runs.SMALL.network();
    NetworkSpec network = new NetworkSpec(small.hidden(), small.activation(), d, unit, small.initialiser());
    return Runs.SMALL.withNetwork(network).withTask(task).withRegularisers(terms);
  }

  static Stream<Arguments> methods() {
    List<Arguments> methods = new ArrayList<>();
    for (boolean unit : new boolean[] {true, false}) {
      Term raw = new Term(new Regulariser.VicVariance(1e-4), 0.5, Place.OUTPUT);
      // What a stop-gradient holds still would move here.
      Stream<TaskLoss> tasks = TASKS.stream().map(it -> it instanceof SimSiam ? new SimSiam(true, false) : it);
      tasks.forEach(task -> methods.add(Arguments.of(task, raw, unit)));
      for (Regulariser regulariser : REGULARISERS) {
        TaskLoss task = regulariser.needsTwoViews() ? new TaskLoss.TwoViewInvariance() : new TaskLoss.Contrastive();
        assertThat(Methods.fit(task, regulariser)).isTrue();
        if (regulariser.readsFeatures()) {
          methods.add(Arguments.of(task, term(regulariser, 0.3), unit));
        }
      }
    }
    return methods.stream();
  }

  /** Moves one row after another, with its raw length kept, and looks at each term written on constants. */
  @ParameterizedTest
  @MethodSource("methods")
  void everyForceIsTheFallOfItsTermAlongTheTangent(TaskLoss task, Term term, boolean unit) {
    Experiment experiment = experiment(task, 3, unit, List.of(term));
    Run run = new Run(experiment);
    for (int i = 0; i < 5; i++) {
      run.step();
    }
    int b = 12;
    int[] labels = new int[b];
    Arrays.setAll(labels, i -> i % 6 % 3);
    Matrix x = new Matrix(b, 2, Arrays.copyOf(run.probe().x().data(), 2 * b));
    Matrix raw = run.features(x, FeatureLayer.OUTPUT);
    Matrix target = run.targetOutput(x);
    List<Forces.OfTerm> forces = new ForceMeter(run).forces(raw, target, labels);

    assertThat(forces).hasSize(2);
    Loss loss = new Loss(run, raw, target, labels);
    SeededRandom random = new SeededRandom(7);
    for (int row = 0; row < b; row++) {
      double[] along = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      if (unit) {
        double[] z = {raw.get(row, 0), raw.get(row, 1), raw.get(row, 2)};
        double share = dot(along, z) / dot(z, z);
        IntStream.range(0, 3).forEach(k -> along[k] -= share * z[k]);
        assertThat(dot(row(forces.getFirst().rows(), row), z)).as("tangent").isCloseTo(0, within(1e-12));
      }
      double[] near = loss.difference(row, along, STEP, unit);
      double[] far = loss.difference(row, along, 2 * STEP, unit);
      double sum = 0;
      for (int k = 0; k < 2; k++) {
        double fall = -(8 * near[k] - far[k]) / (12 * STEP);
        double force = dot(row(forces.get(k).rows(), row), along);
        assertThat(force).as("term %d, row %d", k, row).isCloseTo(fall, within(TOLERANCE * (1 + Math.abs(fall))));
        sum += force;
      }
      double all = -(8 * near[2] - far[2]) / (12 * STEP);
      assertThat(sum).as("all terms").isCloseTo(all, within(2 * TOLERANCE * (1 + Math.abs(all))));
    }
  }

  /** The terms of a loss, times their weights, and their sum, of rows that can be moved. */
  private static final class Loss {
    private final Tape tape = new Tape(Kernels.available());
    private final Var rows;
    private final Matrix start;
    private final Objective.Terms terms;
    private final double weight;

    Loss(Run run, Matrix raw, Matrix target, int[] labels) {
      Experiment e = run.experiment();
      boolean unit = e.network().normalise();
      boolean views = e.task().sampling() == Sampling.TWO_VIEWS;
      start = raw;
      rows = tape.input(raw.rows(), raw.cols());
      Features output = new Features(rows, false, views);
      Features shown = new Features(unit ? Ops.normaliseRows(rows) : rows, unit, views);
      Features still = new Features(tape.constant(target), false, views);
      Pass pass = new Pass(List.of(), output, shown, labels, List.of(), () -> still);
      terms = new Objective(e.task(), e::regularisers, run.heads(), e::knobs).terms(pass);
      weight = e.regularisers().getFirst().weight();
    }

    double[] difference(int row, double[] along, double step, boolean unit) {
      double[] ahead = at(row, along, step, unit);
      double[] behind = at(row, along, -step, unit);
      return IntStream.range(0, ahead.length).mapToDouble(k -> ahead[k] - behind[k]).toArray();
    }

    private double[] at(int row, double[] along, double step, boolean unit) {
      rows.value().copyFrom(start);
      double[] r = row(start, row);
      double length = unit ? Math.sqrt(dot(r, r)) : 1;
      double[] moved = IntStream.range(0, r.length).mapToDouble(k -> r[k] / length + step * along[k]).toArray();
      double now = unit ? Math.sqrt(dot(moved, moved)) : 1;
      IntStream.range(0, r.length).forEach(k -> rows.value().set(row, k, moved[k] * length / now));
      tape.forward();
      return new double[] {
        terms.task().scalar(), weight * terms.regularisers().getFirst().scalar(), terms.total().scalar()
      };
    }
  }

  private static double[] row(Matrix m, int row) {
    return Arrays.copyOfRange(m.data(), row * m.cols(), (row + 1) * m.cols());
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
  }

  @Test
  void aPairsPointIsPulledAtAsAnchorAndAsPositive() {
    Run run = new Run(experiment(new TaskLoss.NPair(), 2, true, List.of()));
    ForceMeter meter = new ForceMeter(run);
    int[] partners = meter.partners(run.probe());
    int n = partners.length;
    assertThat(Arrays.stream(partners).distinct().count()).isEqualTo(n);
    for (int i = 0; i < n; i++) {
      assertThat(partners[i]).isNotEqualTo(i);
      assertThat(run.probe().labels()[partners[i]]).isEqualTo(run.probe().labels()[i]);
    }
    Matrix measured = meter.measure(-1).terms().getFirst().rows();
    Matrix raw = run.features(run.probe().x(), FeatureLayer.OUTPUT);
    Matrix both = new Matrix(2 * n, 2);
    int[] labels = new int[2 * n];
    for (int i = 0; i < 2 * n; i++) {
      int point = i < n ? i : partners[i - n];
      labels[i] = run.probe().labels()[point];
      both.set(i, 0, raw.get(point, 0));
      both.set(i, 1, raw.get(point, 1));
    }
    Matrix parts = meter.forces(both, both, labels).getFirst().rows();
    int anchor = 5;
    int positive = n + IntStream.range(0, n).filter(i -> partners[i] == anchor).findFirst().orElseThrow();
    assertThat(measured.get(anchor, 0)).isEqualTo(parts.get(anchor, 0) + parts.get(positive, 0)).isNotZero();
  }

  @Test
  void termsOnHiddenLayersAndWeightsPullAtNoFeature() {
    List<Term> terms = List.of(
        new Term(new Regulariser.SvMaxBounded(), 1, Place.HIDDEN_1),
        new Term(new Regulariser.WeightDecay(), 1, Place.EMBEDDING),
        new Term(new Regulariser.VicVariance(1e-4), 1, Place.OUTPUT));
    Trainer trainer = new Trainer(experiment(new TaskLoss.Contrastive(), 2, true, terms));
    trainer.want(new Motion.Wanted(true, false, -1));
    Forces forces = requireNonNull(trainer.snapshot().motion().forces());
    assertThat(forces.terms()).hasSize(2);
    assertThat(forces.terms().getLast().term()).contains(terms.getLast().key());
  }

  @Test
  void measuringIsTheSameEachTimeFollowsTheKnobsAndShiftsNothing() {
    for (TaskLoss task : TASKS) {
      Experiment experiment = experiment(task, 2, true, List.of(term(new Regulariser.SvMaxBounded(), 0.5)));
      Trainer watched = new Trainer(experiment);
      Trainer alone = new Trainer(experiment);
      watched.want(new Motion.Wanted(true, true, 3));
      for (int i = 0; i < 20; i++) {
        watched.step();
        watched.recentSnapshot();
      }
      alone.advanceTo(20);
      assertThat(Runs.weights(watched)).isEqualTo(Runs.weights(alone));
      assertThat(alone.snapshot().motion()).isEqualTo(new Motion(null, List.of()));

      Matrix first = svMax(watched);
      watched.want(Motion.Wanted.NOTHING);
      watched.want(new Motion.Wanted(true, true, 3));
      assertThat(svMax(watched)).isEqualTo(first);
      watched.apply(new Command.SetWeight(0, 1));
      Matrix doubled = svMax(watched);
      for (int i = 0; i < first.data().length; i++) {
        assertThat(doubled.data()[i]).isEqualTo(2 * first.data()[i]);
      }
    }
  }

  private static Matrix svMax(Trainer trainer) {
    return requireNonNull(trainer.snapshot().motion().forces()).terms().getLast().rows();
  }

  @Test
  void ofManyPointsSomeAreMeasuredAndTheWantedOneIsAmongThem() {
    DataSpec many = new DataSpec(new PointSource.Spirals(3, 0.05), 60, 700, List.of());
    Trainer trainer = new Trainer(Runs.SMALL.withData(many));
    trainer.want(new Motion.Wanted(true, false, -1));
    int[] points = requireNonNull(trainer.snapshot().motion().forces()).points();
    int other = IntStream.range(0, 700).filter(i -> Arrays.binarySearch(points, i) < 0).findFirst().orElseThrow();
    trainer.want(new Motion.Wanted(true, false, other));
    Forces forces = requireNonNull(trainer.snapshot().motion().forces());
    assertThat(forces.points()).hasSize(ForceMeter.MOST).contains(other).isSorted();
    assertThat(forces.terms().getFirst().rows().rows()).isEqualTo(ForceMeter.MOST);
  }

  @Test
  void theTrailHoldsTheLastPlacesAndEndsNow() {
    Trainer trainer = new Trainer(Runs.SMALL);
    trainer.want(new Motion.Wanted(false, true, -1));
    List<Matrix> seen = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      seen.add(trainer.snapshot().embedding());
      trainer.step();
    }
    List<Motion.Place> trail = trainer.snapshot().motion().trail();
    assertThat(trail).hasSize(32);
    assertThat(trail.getLast().step()).isEqualTo(50);
    assertThat(trail.getLast().embedding()).isSameAs(trainer.snapshot().embedding());
    assertThat(trail.getFirst().step()).isEqualTo(19);
    assertThat(trail.getFirst().embedding()).isSameAs(seen.get(19));
    Trainer again = trainer.restarted(new Command.Reset());
    assertThat(again.snapshot().motion().trail()).extracting(Motion.Place::step).containsExactly(0L);
    again.want(Motion.Wanted.NOTHING);
    assertThat(again.snapshot().motion().trail()).isEmpty();
  }
}
