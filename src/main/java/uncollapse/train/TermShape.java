package uncollapse.train;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import uncollapse.objective.Place;
import uncollapse.objective.Regulariser;
import uncollapse.objective.Term;
import uncollapse.train.json.Json;
import uncollapse.train.json.JsonText;
import uncollapse.train.json.SealedShape;
import uncollapse.train.json.Shape;
import uncollapse.train.json.Shapes;
import uncollapse.train.json.Spot;

/** A term of the loss as one object: the keys of its regulariser, its weight, and where it acts. */
record TermShape(SealedShape<Regulariser> regulariser) implements Shape<Term> {
  private static final String WEIGHT = "weight";
  private static final String ON = "on";
  private static final Place USUAL = Place.EMBEDDING;
  private static final Shape<Double> NUMBER = Shapes.number(Ranges.WEIGHT);
  private static final Shape<Place> PLACE = Shapes.constant(Place.class);

  @Override
  public Term read(Json json, Spot spot) {
    Regulariser read = regulariser.read(json, spot, List.of(WEIGHT, ON));
    if (!(json instanceof Json.Obj(SequencedMap<String, Json> entries, int _))) {
      throw spot.bad("input.json.object", json);
    }
    Json weight = entries.get(WEIGHT);
    if (weight == null) {
      throw spot.at(WEIGHT).bad("input.json.missing", json);
    }
    Json on = entries.get(ON);
    return new Term(read, NUMBER.read(weight, spot.at(WEIGHT)), on == null ? USUAL : PLACE.read(on, spot.at(ON)));
  }

  @Override
  public Json write(Term term, Path folder) {
    SequencedMap<String, Json> entries = new LinkedHashMap<>(regulariser.write(term.regulariser(), folder).entries());
    entries.put(WEIGHT, NUMBER.write(term.weight(), folder));
    if (term.on() != USUAL) {
      entries.put(ON, PLACE.write(term.on(), folder));
    }
    return new Json.Obj(entries, 0);
  }

  @Override
  public void describe(String key, SequencedMap<String, String> out) {
    regulariser.describe(key, out);
    NUMBER.describe(key + "." + WEIGHT, out);
    PLACE.describe(key + "." + ON, out);
    out.computeIfPresent(
        key + "." + ON, (_, what) -> what + "; default " + JsonText.print(PLACE.write(USUAL, Path.of(""))).strip());
  }
}
