package uncollapse.train;

import static uncollapse.train.json.RecordShape.field;
import static uncollapse.train.json.RecordShape.optional;
import static uncollapse.train.json.Shapes.flag;
import static uncollapse.train.json.Shapes.large;
import static uncollapse.train.json.Shapes.listOf;
import static uncollapse.train.json.Shapes.number;
import static uncollapse.train.json.Shapes.text;
import static uncollapse.train.json.Shapes.whole;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import uncollapse.text.BadInputException;
import uncollapse.train.json.Json;
import uncollapse.train.json.Range;
import uncollapse.train.json.RecordShape;
import uncollapse.train.json.Shape;
import uncollapse.train.json.Shapes;
import uncollapse.train.json.Spot;

/** The table of what a run file says beside its experiment. */
class RunShape implements Shape<RunFile> {
  static final Shape<RunFile> RUN = new RunShape();

  /** Takes an experiment, too: one without the key that tells run files. */
  static final Shape<RunFile> RUN_OR_EXPERIMENT =
      new RunShape() {
        @Override
        public RunFile read(Json json, Spot spot) {
          boolean run = json instanceof Json.Obj(var entries, int _) && entries.containsKey(VERSION);
          return run ? super.read(json, spot) : new RunFile(SavedRun.of(ExperimentShape.EXPERIMENT.read(json, spot)));
        }
      };

  private static final String VERSION = "uncollapse";
  private static final String OTHER = "b";
  private static final Shape<Integer> VERSIONS = Shapes.oneOf(1);

  private static final int MOST_MATRICES = 20;
  private static final Range SIDE = new Range(1, 256);

  private static final Shape<Weights> WEIGHTS =
      RecordShape.of(
              Weights.class,
              field("name", text(100)),
              field("rows", whole(SIDE)),
              field("columns", whole(SIDE)),
              field("values", listOf(number(Ranges.LEARNT), 1, 256 * 256)))
          .checked(
              (weights, json, spot) -> {
                if (weights.values().size() != weights.rows() * weights.columns()) {
                  throw spot.at("values").bad("input.json.matrix", json, weights.rows() * weights.columns());
                }
              });

  private static final RecordShape<SavedRun> SAVED =
      RecordShape.of(
          SavedRun.class,
          field("experiment", ExperimentShape.EXPERIMENT.described("the object above")),
          optional("moves", Shapes.objects(new MoveShape(), 0, Recording.MOST_ENTRIES), List.of()),
          field("steps", large(Ranges.STEPS)),
          optional("complete", flag(), true),
          optional("weights", Shapes.objects(WEIGHTS, 0, MOST_MATRICES), List.of()));

  @Override
  public RunFile read(Json json, Spot spot) {
    if (!(json instanceof Json.Obj(SequencedMap<String, Json> entries, int _))) {
      throw spot.bad("input.json.object", json);
    }
    Json version = entries.get(VERSION);
    if (version == null) {
      throw spot.at(VERSION).bad("input.json.missing", json);
    }
    VERSIONS.read(version, spot.at(VERSION));
    SavedRun a = fitting(SAVED.read(json, spot, List.of(VERSION, OTHER)), json, spot);
    Json other = entries.get(OTHER);
    if (other == null) {
      return new RunFile(a);
    }
    Spot at = spot.at(OTHER);
    return new RunFile(a, Optional.of(fitting(SAVED.read(other, at), other, at)));
  }

  /** Each move must come after those before it and before the end, and fit the experiment as it stands by then. */
  private static SavedRun fitting(SavedRun run, Json json, Spot spot) {
    if (!(json instanceof Json.Obj(var entries, int _)) || !(entries.get("moves") instanceof Json.Arr(var items, int _))) {
      return run;
    }
    Experiment experiment = run.experiment();
    long earliest = 0;
    for (int i = 0; i < run.moves().size(); i++) {
      Recording.Entry move = run.moves().get(i);
      Spot at = spot.at("moves").at(String.valueOf(i + 1));
      if (move.step() < earliest || move.step() > run.steps()) {
        throw at.at("step").bad("input.json.order", items.get(i), earliest, run.steps());
      }
      earliest = move.step();
      try {
        experiment = Change.of(experiment, move.command());
        Misfit.check(experiment);
      } catch (BadInputException e) {
        throw at.bad("input.json.move", items.get(i), e);
      }
    }
    return run;
  }

  @Override
  public Json write(RunFile run, Path folder) {
    SequencedMap<String, Json> entries = new LinkedHashMap<>();
    entries.put(VERSION, VERSIONS.write(1, folder));
    entries.putAll(SAVED.write(run.a(), folder).entries());
    run.b().ifPresent(other -> entries.put(OTHER, SAVED.write(other, folder)));
    return new Json.Obj(entries, 0);
  }

  @Override
  public void describe(String key, SequencedMap<String, String> out) {
    VERSIONS.describe(VERSION, out);
    SAVED.describe(key, out);
    out.put(OTHER, "an object with these keys from experiment on; may be left out");
  }
}
