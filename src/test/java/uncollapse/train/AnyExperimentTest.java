package uncollapse.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uncollapse.Methods;
import uncollapse.data.DataSpec;
import uncollapse.data.Dot;
import uncollapse.data.PointSource;
import uncollapse.linalg.SeededRandom;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Knob;
import uncollapse.objective.Knobs;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Term;
import uncollapse.train.json.Range;

/** Whatever the pickers and sliders allow can be run, looked at, written and read: nothing breaks, nothing is NaN. */
class AnyExperimentTest {
  private static final int TRIALS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void runsOrDivergesAndStaysFinite(long seed) {
    SeededRandom random = new SeededRandom(seed);
    for (int i = 0; i < TRIALS; i++) {
      Experiment experiment = any(random);
      Trainer trainer = new Trainer(experiment);
      for (int k = 0; k < 4; k++) {
        trainer.advanceTo(trainer.stepsTaken() + 3);
        check(trainer.snapshot());
        Experiment other = any(random);
        trainer.apply(new Command.SetTerms(List.of()));
        trainer.apply(new Command.SetTask(other.task()));
        trainer.apply(new Command.SetTerms(fitting(other.regularisers(), trainer.experiment())));
        trainer.apply(new Command.SetOptimiser(other.optimiser()));
        trainer.apply(new Command.SetBatch(other.batch()));
        check(trainer.snapshot());
      }
      assertThat(ExperimentFile.parse(ExperimentFile.print(experiment, Path.of("")), "", Path.of("")))
          .isEqualTo(experiment);
    }
  }

  private static void check(Snapshot s) {
    String what = ExperimentFile.print(s.experiment(), Path.of(""));
    assertThat(s.embedding().isFinite()).as(what).isTrue();
    assertThat(s.spectrum().sMu()).as(what).isFinite();
    assertThat(s.spectrum().std()).as(what).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
    assertThat(s.spectrum().participation()).as(what).isFinite();
    assertThat(s.spectrum().utilisation()).as(what).isBetween(0.0, 1.0);
    assertThat(s.spectrum().effectiveRank()).as(what).isBetween(0.99, s.spectrum().d() + 0.01);
    check(s.quality(), what);
    assertThat(s.field() == null || s.field().embedding().isFinite()).as(what).isTrue();
    Losses losses = s.losses();
    assertThat(losses == null || Double.isFinite(losses.total())).as(what).isTrue();
    if (losses != null) {
      assertThat(losses.terms().stream().flatMap(it -> it.layers().stream())).as(what).allMatch(it -> Double.isFinite(it.sMu()));
    }
  }

  private static void check(Quality quality, String what) {
    List<OptionalDouble> shares = new ArrayList<>(quality.recallAt());
    shares.add(quality.blurredRecallAt1());
    shares.add(quality.mapAtR());
    shares.add(quality.nmi());
    shares.add(quality.frozen().knn());
    shares.add(quality.frozen().linearProbe());
    shares.forEach(share -> share.ifPresent(it -> assertThat(it).as(what).isBetween(0.0, 1.0)));
    quality.uniformity().ifPresent(it -> assertThat(it).as(what).isBetween(-8.0, 0.0));
    quality.alignment().ifPresent(it -> assertThat(it).as(what).isBetween(0.0, 4.0 + 1e-12));
  }

  private static Experiment any(SeededRandom random) {
    List<Integer> hidden = new ArrayList<>();
    for (int layers = random.nextInt(5); layers > 0; layers--) {
      hidden.add(1 + random.nextInt(12));
    }
    int d = random.nextInt(4) == 0 ? 1 + random.nextInt(64) : 1 + random.nextInt(4);
    NetworkSpec network =
        new NetworkSpec(hidden, one(random, Activation.values()), d, random.nextInt(2) == 0, one(random, Initialiser.values()));
    OptimiserSpec optimiser =
        random.nextInt(2) == 0
            ? new OptimiserSpec.Sgd(in(random, Ranges.MOMENTUM))
            : new OptimiserSpec.Adam(0.9, in(random, Ranges.MOMENTUM), 1e-8);
    PointSource source = source(random);
    List<Double> shift = new ArrayList<>();
    for (int k = random.nextInt(2) * source.dimension(); k > 0; k--) {
      shift.add(in(random, Ranges.SHIFT));
    }
    Knobs knobs = Knobs.STANDARD;
    for (Knob knob : Knob.values()) {
      knobs = knobs.with(knob, knob == Knob.LEARNING_RATE ? rate(random) : in(random, Ranges.of(knob)));
    }
    Experiment experiment = new Experiment(
        Runs.SMALL.title(),
        Runs.SMALL.about(),
        Runs.SMALL.hint(),
        random.nextInt(1_000_000),
        new DataSpec(source, 16 + random.nextInt(40), 16 + random.nextInt(40), shift),
        network,
        Methods.TASKS.get(random.nextInt(Methods.TASKS.size())),
        terms(random),
        optimiser,
        4 + 2 * random.nextInt(20),
        knobs,
        false);
    return experiment.withRegularisers(fitting(experiment.regularisers(), experiment));
  }

  private static List<Term> terms(SeededRandom random) {
    List<Term> terms = new ArrayList<>();
    for (int k = random.nextInt(4); k > 0; k--) {
      Regulariser regulariser = Methods.REGULARISERS.get(random.nextInt(Methods.REGULARISERS.size()));
      terms.add(new Term(regulariser, in(random, Ranges.WEIGHT), one(random, Place.values())));
    }
    return terms;
  }

  /** Those that an experiment can have, all at once. */
  private static List<Term> fitting(List<Term> terms, Experiment experiment) {
    List<Term> fitting = new ArrayList<>();
    for (Term term : terms) {
      fitting.add(term);
      if (Misfit.in(experiment.withRegularisers(fitting)).isPresent()) {
        fitting.removeLast();
      }
    }
    return fitting;
  }

  private static double rate(SeededRandom random) {
    return Math.pow(10, random.nextDouble(-6, 2));
  }

  private static PointSource source(SeededRandom random) {
    int classes = 2 + random.nextInt(15);
    double noise = random.nextInt(2) * in(random, Ranges.NOISE);
    int dimension = 2 + random.nextInt(2);
    return one(
        random,
        new PointSource.Clusters(classes, one(random, PointSource.Clusters.Layout.values()), dimension, noise),
        new PointSource.Moons(noise),
        new PointSource.Rings(classes, noise),
        new PointSource.Spirals(classes, noise),
        new PointSource.Xor(noise),
        new PointSource.Ball(classes, dimension),
        new PointSource.SwissRoll(classes, noise),
        new PointSource.Helix(classes, noise),
        new PointSource.NestedSpheres(classes, noise),
        drawn(random));
  }

  private static PointSource drawn(SeededRandom random) {
    return new PointSource.Drawn(
        Stream.generate(() -> new Dot(in(random, Ranges.SHIFT), random.nextDouble(), random.nextInt(Dot.CLASSES)))
            .limit(16 + random.nextInt(40))
            .toList());
  }

  @SafeVarargs
  private static <T> T one(SeededRandom random, T... values) {
    return values[random.nextInt(values.length)];
  }

  private static double in(SeededRandom random, Range range) {
    return random.nextDouble(range.low(), range.high());
  }
}
