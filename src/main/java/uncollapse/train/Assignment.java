package uncollapse.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uncollapse.objective.Knob;
import uncollapse.text.BadInputException;
import uncollapse.train.json.Json;
import uncollapse.train.json.JsonText;
import uncollapse.train.json.Spot;

/**
 * A new value for a key of an experiment, as a script writes it: {@code knobs.learningRate=0.1}. Keys are those of experiment
 * files; places in lists count from 1, and the place after the last appends. A value is JSON, or a text without quotation
 * marks; for an object that has a type the name of another type will do.
 *
 * @param source what was written and where, for messages: {@code --set knobs.learningRate=0.1}
 * @param keys from the outermost on
 */
public record Assignment(String source, List<String> keys, Json value) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final String TYPE = "type";

  public Assignment {
    keys = List.copyOf(keys);
  }

  /**
   * Reads {@code path=value}.
   *
   * @param source named in messages
   * @throws BadInputException if it is something else
   */
  public static Assignment parse(String source, String text) {
    int equals = text.indexOf('=');
    List<String> keys = equals < 1 ? List.of() : List.of(text.substring(0, equals).strip().split("\\.", -1));
    if (keys.isEmpty() || keys.stream().anyMatch(String::isBlank)) {
      throw new BadInputException("input.set.form", source);
    }
    return new Assignment(source, keys, valueOf(source, text.substring(equals + 1).strip()));
  }

  private static Json valueOf(String source, String text) {
    try {
      return JsonText.parse(text, source);
    } catch (BadInputException e) {
      if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\"")) {
        throw new BadInputException("input.set.json", source);
      }
      return new Json.Str(text, 1); // then it is a name, which needs no quotation marks here
    }
  }

  /**
   * The experiment with this value. Files are named relative to the current folder.
   *
   * @throws BadInputException if there is no such key, or the value does not fit: the sentences of experiment files
   */
  public Experiment in(Experiment experiment) {
    Path folder = Path.of("").toAbsolutePath();
    Spot spot = new Spot(source, false, folder, "");
    String whole = JsonText.print(ExperimentShape.EXPERIMENT.write(experiment, folder)).replace('\n', ' ');
    return ExperimentShape.EXPERIMENT.read(with(JsonText.parse(whole, source), keys, spot), spot);
  }

  private Json with(Json at, List<String> path, Spot spot) {
    if (path.isEmpty()) {
      boolean typed = at instanceof Json.Obj(var entries, int _) && entries.containsKey(TYPE);
      return typed && value instanceof Json.Str ? object(TYPE, value) : value;
    }
    String key = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    return switch (at) {
      case Json.Obj(SequencedMap<String, Json> entries, int line) -> {
        SequencedMap<String, Json> changed = new LinkedHashMap<>(entries);
        Json inner = entries.getOrDefault(key, new Json.Obj(new LinkedHashMap<>(), line));
        changed.put(key, with(inner, rest, spot.at(key)));
        yield new Json.Obj(changed, line);
      }
      case Json.Arr(List<Json> items, int line) -> {
        int place = NUMBER.matcher(key).matches() ? Integer.parseInt(key) : 0;
        if (place < 1 || place > items.size() + (rest.isEmpty() ? 1 : 0)) {
          throw spot.at(key).bad("input.set.place", at, items.size());
        }
        List<Json> changed = new ArrayList<>(items);
        if (place > items.size()) {
          changed.add(value);
        } else {
          changed.set(place - 1, with(items.get(place - 1), rest, spot.at(key)));
        }
        yield new Json.Arr(changed, line);
      }
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> throw spot.bad("input.json.object", at);
    };
  }

  private static Json object(String key, Json value) {
    SequencedMap<String, Json> entries = new LinkedHashMap<>();
    entries.put(key, value);
    return new Json.Obj(entries, value.line());
  }

  /**
   * What a user would do in a window for the same.
   *
   * @param now as the experiment stands then
   * @throws BadInputException as {@link #in}, and if this cannot change while a run goes on
   */
  List<Command.Live> live(Experiment now) {
    Experiment changed = in(now);
    return switch (keys.getFirst()) {
      case "knobs" -> knobs(now, changed);
      case "task" -> List.of(new Command.SetTask(changed.task()));
      case "optimiser" -> List.of(new Command.SetOptimiser(changed.optimiser()));
      case "batch" -> List.of(new Command.SetBatch(changed.batch()));
      case "regularisers" -> regularisers(changed);
      default -> throw new BadInputException("input.at.live", source, keys.getFirst());
    };
  }

  /** The one that is named, even where it stands so already: a change of task may have moved it. */
  private List<Command.Live> knobs(Experiment now, Experiment changed) {
    return Stream.of(Knob.values())
        .filter(
            knob ->
                keys.size() > 1
                    ? ExperimentShape.keyOf(knob).equals(keys.get(1))
                    : now.knobs().get(knob) != changed.knobs().get(knob))
        .<Command.Live>map(knob -> new Command.SetKnob(knob, changed.knobs().get(knob)))
        .toList();
  }

  private List<Command.Live> regularisers(Experiment changed) {
    boolean weight = keys.size() == 3 && keys.get(2).equals("weight");
    return weight
        ? IntStream.of(Integer.parseInt(keys.get(1)) - 1)
            .<Command.Live>mapToObj(term -> new Command.SetWeight(term, changed.regularisers().get(term).weight()))
            .toList()
        : List.of(new Command.SetTerms(changed.regularisers()));
  }
}
