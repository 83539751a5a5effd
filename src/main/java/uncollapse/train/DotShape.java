package uncollapse.train;

import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import uncollapse.data.Dot;
import uncollapse.train.json.Json;
import uncollapse.train.json.JsonText;
import uncollapse.train.json.Range;
import uncollapse.train.json.Shape;
import uncollapse.train.json.Spot;

/** A drawn point as a list of three numbers: [x, y, class]. */
record DotShape() implements Shape<Dot> {
  private static final Range PLACE = new Range(-Dot.REACH, Dot.REACH);
  private static final Range CLASS = new Range(0, Dot.CLASSES - 1);

  @Override
  public Dot read(Json json, Spot spot) {
    if (json instanceof Json.Arr(List<Json> items, int _) && items.size() == 3
        && items.get(0) instanceof Json.Num(double x, int _) && PLACE.contains(x)
        && items.get(1) instanceof Json.Num(double y, int _) && PLACE.contains(y)
        && items.get(2) instanceof Json.Num(double label, int _) && CLASS.contains(label) && label == Math.rint(label)) {
      return new Dot(x, y, (int) label);
    }
    throw spot.bad(
        "input.json.dot", json, JsonText.number(PLACE.low()), JsonText.number(PLACE.high()), JsonText.number(CLASS.high()));
  }

  /** Refuses points that all lie in one place. */
  static void apart(List<Dot> dots, Json json, Spot spot) {
    Dot first = dots.getFirst();
    if (dots.stream().allMatch(dot -> dot.x() == first.x() && dot.y() == first.y())) {
      throw spot.bad("input.json.one-place", json);
    }
  }

  @Override
  public Json write(Dot dot, Path folder) {
    return new Json.Arr(
        List.of(new Json.Num(dot.x(), 0), new Json.Num(dot.y(), 0), new Json.Num(dot.label(), 0)), 0);
  }

  @Override
  public void describe(String key, SequencedMap<String, String> out) {
    out.put(key, "[x, y, class], x and y " + PLACE + ", class a whole number, " + CLASS);
  }
}
