package uncollapse.train;

import static uncollapse.train.json.RecordShape.field;
import static uncollapse.train.json.RecordShape.optional;
import static uncollapse.train.json.Shapes.constant;
import static uncollapse.train.json.Shapes.even;
import static uncollapse.train.json.Shapes.flag;
import static uncollapse.train.json.Shapes.large;
import static uncollapse.train.json.Shapes.listOf;
import static uncollapse.train.json.Shapes.number;
import static uncollapse.train.json.Shapes.text;
import static uncollapse.train.json.Shapes.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import uncollapse.data.DataSpec;
import uncollapse.data.PointSource;
import uncollapse.nn.Activation;
import uncollapse.nn.Initialiser;
import uncollapse.nn.NetworkSpec;
import uncollapse.nn.OptimiserSpec;
import uncollapse.objective.Byol;
import uncollapse.objective.Knob;
import uncollapse.objective.Knobs;
import uncollapse.objective.Regulariser;
import uncollapse.objective.SimSiam;
import uncollapse.objective.TaskLoss;
import uncollapse.objective.Term;
import uncollapse.text.LocalText;
import uncollapse.train.json.Json;
import uncollapse.train.json.NumbersShape;
import uncollapse.train.json.Spot;
import uncollapse.train.json.RecordShape;
import uncollapse.train.json.SealedShape;
import uncollapse.train.json.Shape;
import uncollapse.train.json.Shapes;

/** The table of everything that an experiment file may say. */
final class ExperimentShape {
  private static final Shape<LocalText> WORDS =
      RecordShape.of(LocalText.class, field("en", text(1_000)), field("zh", text(1_000)));

  private static final RecordShape.Field<?> CLASSES = field("classes", whole(Ranges.CLASSES));
  private static final RecordShape.Field<?> NOISE = field("noise", number(Ranges.NOISE));
  private static final RecordShape.Field<?> DIMENSION = field("dimension", Shapes.oneOf(2, 3));

  private static final Shape<PointSource> SOURCE =
      new SealedShape<>(PointSource.class, PointSource::id, sources());

  private static SequencedMap<String, RecordShape<?>> sources() {
    SequencedMap<String, RecordShape<?>> shapes = new LinkedHashMap<>();
    var layout = field("layout", constant(PointSource.Clusters.Layout.class));
    shapes.put("clusters", RecordShape.of(PointSource.Clusters.class, CLASSES, layout, DIMENSION, NOISE));
    shapes.put("moons", RecordShape.of(PointSource.Moons.class, NOISE));
    shapes.put("rings", RecordShape.of(PointSource.Rings.class, CLASSES, NOISE));
    shapes.put("spirals", RecordShape.of(PointSource.Spirals.class, CLASSES, NOISE));
    shapes.put("xor", RecordShape.of(PointSource.Xor.class, NOISE));
    shapes.put("ball", RecordShape.of(PointSource.Ball.class, CLASSES, DIMENSION));
    shapes.put("swiss-roll", RecordShape.of(PointSource.SwissRoll.class, CLASSES, NOISE));
    shapes.put("helix", RecordShape.of(PointSource.Helix.class, CLASSES, NOISE));
    shapes.put("nested-spheres", RecordShape.of(PointSource.NestedSpheres.class, CLASSES, NOISE));
    shapes.put("csv", RecordShape.of(PointSource.CsvPoints.class, field("file", Shapes.file()), DIMENSION));
    var dots = listOf(new DotShape(), PointSource.Drawn.LEAST, PointSource.Drawn.MOST).checked(DotShape::apart);
    shapes.put("drawn", RecordShape.of(PointSource.Drawn.class, field("points", dots)));
    return shapes;
  }

  private static final Shape<DataSpec> DATA =
      RecordShape.of(
              DataSpec.class,
              field("source", SOURCE),
              field("n", whole(Ranges.POINTS)),
              field("probe", whole(Ranges.PROBE)),
              optional("shift", listOf(number(Ranges.SHIFT), 0, 3), List.of()))
          .checked(ExperimentShape::checkShift);

  private static void checkShift(DataSpec data, Json json, Spot spot) {
    int dimension = data.source().dimension();
    if (!data.shift().isEmpty() && data.shift().size() != dimension) {
      throw spot.bad("input.json.shift", json, dimension);
    }
  }

  private static final Shape<NetworkSpec> NETWORK =
      RecordShape.of(
          NetworkSpec.class,
          field("hidden", listOf(whole(Ranges.WIDTH), 0, NetworkSpec.MAX_HIDDEN_LAYERS)),
          field("activation", constant(Activation.class)),
          field("d", whole(Ranges.D)),
          field("normalise", flag()),
          optional("initialiser", constant(Initialiser.class), Initialiser.MATCHED));

  static final Shape<TaskLoss> TASK = new SealedShape<>(TaskLoss.class, TaskLoss::id, tasks());

  private static SequencedMap<String, RecordShape<?>> tasks() {
    SequencedMap<String, RecordShape<?>> shapes = new LinkedHashMap<>();
    shapes.put("contrastive", RecordShape.of(TaskLoss.Contrastive.class));
    shapes.put("contrastive-unsquared", RecordShape.of(TaskLoss.ContrastiveUnsquared.class));
    shapes.put("triplet-batch-hard", RecordShape.of(TaskLoss.BatchHardTriplet.class));
    shapes.put("triplet-semi-hard", RecordShape.of(TaskLoss.SemiHardTriplet.class));
    shapes.put("n-pair", RecordShape.of(TaskLoss.NPair.class));
    shapes.put("angular", RecordShape.of(TaskLoss.Angular.class));
    shapes.put("supcon", RecordShape.of(TaskLoss.SupCon.class));
    shapes.put("nt-xent", RecordShape.of(TaskLoss.NtXent.class));
    shapes.put("cross-entropy", RecordShape.of(TaskLoss.CrossEntropy.class));
    shapes.put("two-view-invariance", RecordShape.of(TaskLoss.TwoViewInvariance.class));
    var predictor = optional("predictor", flag(), true);
    shapes.put("simsiam", RecordShape.of(SimSiam.class, predictor, optional("stopGradient", flag(), true)));
    shapes.put("byol", RecordShape.of(Byol.class, predictor, optional("target", flag(), true)));
    return shapes;
  }

  static final Shape<Term> TERM =
      new TermShape(new SealedShape<>(Regulariser.class, Regulariser::id, regularisers()));

  private static SequencedMap<String, RecordShape<?>> regularisers() {
    SequencedMap<String, RecordShape<?>> shapes = new LinkedHashMap<>();
    shapes.put("svmax-vanilla", RecordShape.of(Regulariser.SvMaxVanilla.class));
    shapes.put("svmax-bounded", RecordShape.of(Regulariser.SvMaxBounded.class));
    shapes.put(
        "vicreg-variance",
        RecordShape.of(Regulariser.VicVariance.class, optional("epsilon", number(Ranges.EPSILON), 1e-4)));
    shapes.put("vicreg-covariance", RecordShape.of(Regulariser.VicCovariance.class));
    shapes.put("vicreg-invariance", RecordShape.of(Regulariser.VicInvariance.class));
    shapes.put(
        "barlow-twins",
        RecordShape.of(
            Regulariser.BarlowTwins.class, optional("offDiagonal", number(Ranges.OFF_DIAGONAL), 0.0051)));
    shapes.put(
        "uniformity", RecordShape.of(Regulariser.Uniformity.class, optional("t", number(Ranges.NEARNESS), 2.0)));
    shapes.put("spread-out", RecordShape.of(Regulariser.SpreadOut.class));
    shapes.put("weight-decay", RecordShape.of(Regulariser.WeightDecay.class));
    return shapes;
  }

  static final Shape<OptimiserSpec> OPTIMISER =
      new SealedShape<>(OptimiserSpec.class, ExperimentShape::idOf, optimisers());

  /** Name of an optimiser in files and message keys. */
  static String idOf(OptimiserSpec optimiser) {
    return switch (optimiser) {
      case OptimiserSpec.Sgd _ -> "sgd";
      case OptimiserSpec.Adam _ -> "adam";
    };
  }

  private static SequencedMap<String, RecordShape<?>> optimisers() {
    SequencedMap<String, RecordShape<?>> shapes = new LinkedHashMap<>();
    shapes.put("sgd", RecordShape.of(OptimiserSpec.Sgd.class, optional("momentum", number(Ranges.MOMENTUM), 0.9)));
    shapes.put(
        "adam",
        RecordShape.of(
            OptimiserSpec.Adam.class,
            optional("beta1", number(Ranges.MOMENTUM), 0.9),
            optional("beta2", number(Ranges.MOMENTUM), 0.999),
            optional("epsilon", number(Ranges.EPSILON), 1e-8)));
    return shapes;
  }

  private static final Shape<Knobs> KNOBS =
      new NumbersShape<>(Knob.class, Ranges::of, Knob::standard).as(Knobs::new, Knobs::values);

  /** Key of a knob in files. */
  static String keyOf(Knob knob) {
    return NumbersShape.keyOf(knob);
  }

  static final Shape<Experiment> EXPERIMENT =
      RecordShape.of(
          Experiment.class,
          field("title", WORDS),
          field("about", WORDS),
          optional("hint", WORDS, new LocalText("", "")),
          field("seed", large(Ranges.SEED)),
          field("data", DATA),
          field("network", NETWORK),
          field("task", TASK),
          field("regularisers", Shapes.objects(TERM, 0, Term.MOST)),
          field("optimiser", OPTIMISER),
          field("batch", even(Ranges.BATCH)),
          field("knobs", KNOBS),
          optional("eased", flag(), false))
          .checked(ExperimentShape::checkTerms);

  private static void checkTerms(Experiment experiment, Json json, Spot spot) {
    Misfit.in(experiment)
        .ifPresent(
            misfit -> {
              if (json instanceof Json.Obj(var entries, int _)
                  && entries.get("regularisers") instanceof Json.Arr(var items, int _)) {
                Spot at = spot.at("regularisers").at(String.valueOf(misfit.index() + 1));
                throw at.bad(
                    misfit.message("input.json."),
                    items.get(misfit.index()),
                    misfit.term().regulariser().id(),
                    misfit.term().on().id());
              }
            });
  }

  private ExperimentShape() {}
}
