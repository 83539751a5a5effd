package uncollapse.train;

import static uncollapse.train.json.RecordShape.field;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import uncollapse.objective.Knob;
import uncollapse.objective.Term;
import uncollapse.train.json.Json;
import uncollapse.train.json.Range;
import uncollapse.train.json.RecordShape;
import uncollapse.train.json.SealedShape;
import uncollapse.train.json.Shape;
import uncollapse.train.json.Shapes;
import uncollapse.train.json.Spot;

/** A change of a run as one object: its step, and the keys of its command. */
final class MoveShape implements Shape<Recording.Entry> {
  private static final String STEP = "step";
  private static final String DRAG = "drag";
  private static final Shape<Long> STEPS = Shapes.large(Ranges.STEPS);
  private static final Shape<Boolean> FLAG = Shapes.flag();

  /** Whether a number is in its knob's own range is for the whole run to say, which has the knob beside it. */
  private static final Range ANY_KNOB =
      new Range(
          Arrays.stream(Knob.values()).mapToDouble(knob -> Ranges.of(knob).low()).min().orElseThrow(),
          Arrays.stream(Knob.values()).mapToDouble(knob -> Ranges.of(knob).high()).max().orElseThrow());

  private static final SealedShape<Command.Live> COMMAND =
      new SealedShape<>(Command.Live.class, MoveShape::typeOf, commands());

  private static String typeOf(Command.Live command) {
    return switch (command) {
      case Command.SetKnob _ -> "knob";
      case Command.SetTask _ -> "task";
      case Command.SetWeight _ -> "weight";
      case Command.SetTerms _ -> "regularisers";
      case Command.SetOptimiser _ -> "optimiser";
      case Command.SetBatch _ -> "batch";
    };
  }

  private static SequencedMap<String, RecordShape<?>> commands() {
    SequencedMap<String, RecordShape<?>> shapes = new LinkedHashMap<>();
    var knob = field("knob", Shapes.named(List.of(Knob.values()), ExperimentShape::keyOf));
    shapes.put("knob", RecordShape.of(Command.SetKnob.class, knob, field("value", Shapes.number(ANY_KNOB))));
    // people count from 1, as the messages do
    var term = field("term", Shapes.whole(new Range(1, Term.MOST)).as(it -> it - 1, it -> it + 1));
    shapes.put("weight", RecordShape.of(Command.SetWeight.class, term, field("value", Shapes.number(Ranges.WEIGHT))));
    shapes.put("task", RecordShape.of(Command.SetTask.class, field("task", ExperimentShape.TASK.described("as in an experiment"))));
    var terms = Shapes.objects(ExperimentShape.TERM, 0, Term.MOST).described("as the regularisers of an experiment");
    shapes.put("regularisers", RecordShape.of(Command.SetTerms.class, field("terms", terms)));
    var optimiser = ExperimentShape.OPTIMISER.described("as in an experiment");
    shapes.put("optimiser", RecordShape.of(Command.SetOptimiser.class, field("optimiser", optimiser)));
    shapes.put("batch", RecordShape.of(Command.SetBatch.class, field("batch", Shapes.even(Ranges.BATCH))));
    return shapes;
  }

  @Override
  public Recording.Entry read(Json json, Spot spot) {
    Command.Live command = COMMAND.read(json, spot, List.of(STEP, DRAG));
    if (!(json instanceof Json.Obj(SequencedMap<String, Json> entries, int _))) {
      throw spot.bad("input.json.object", json);
    }
    Json step = entries.get(STEP);
    if (step == null) {
      throw spot.at(STEP).bad("input.json.missing", json);
    }
    Json drag = entries.get(DRAG);
    boolean dragged = drag != null && FLAG.read(drag, spot.at(DRAG));
    return new Recording.Entry(STEPS.read(step, spot.at(STEP)), command, dragged);
  }

  @Override
  public Json write(Recording.Entry entry, Path folder) {
    SequencedMap<String, Json> entries = new LinkedHashMap<>();
    entries.put(STEP, STEPS.write(entry.step(), folder));
    entries.putAll(COMMAND.write(entry.command(), folder).entries());
    if (entry.drag()) {
      entries.put(DRAG, FLAG.write(true, folder));
    }
    return new Json.Obj(entries, 0);
  }

  @Override
  public void describe(String key, SequencedMap<String, String> out) {
    STEPS.describe(key + "." + STEP, out);
    COMMAND.describe(key, out);
    FLAG.describe(key + "." + DRAG, out);
    out.computeIfPresent(key + "." + DRAG, (_, what) -> what + "; default false");
  }
}
