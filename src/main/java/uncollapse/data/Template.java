package uncollapse.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import uncollapse.data.PointSource.Drawn;
import uncollapse.linalg.SeededRandom;

/**
 * The points of a run as the beginning of a drawing.
 *
 * @param dots those that a drawing can hold
 * @param all how many the run has
 */
public record Template(List<Dot> dots, int all) {
  /** Of a run that was not drawn, at most so many: half of what a drawing holds. */
  static final int MOST = Drawn.MOST / 2;

  public Template {
    dots = List.copyOf(dots);
  }

  /**
   * Drawn points as they are; others with their classes as they are numbered, a random part of them if there are too
   * many, without classes that have no digit; nothing of points in space.
   *
   * @throws uncollapse.text.BadInputException if they come from a file and the file is bad
   */
  public static Template of(DataSpec data, long seed) {
    if (data.source() instanceof Drawn drawn && data.shift().isEmpty()) {
      return new Template(drawn.points(), drawn.points().size());
    }
    if (data.source().dimension() != 2) {
      return new Template(List.of(), 0);
    }
    Split split = Split.of(data, seed);
    List<Dot> dots = new ArrayList<>(dots(split.train()));
    dots.addAll(dots(split.probe()));
    return new Template(thinned(dots, seed), split.train().labels().length + split.probe().labels().length);
  }

  private static List<Dot> dots(LabelledPoints points) {
    return IntStream.range(0, points.labels().length)
        .filter(i -> points.labels()[i] < Dot.CLASSES && inReach(points, i))
        .mapToObj(i -> new Dot(points.x().get(i, 0), points.x().get(i, 1), points.labels()[i]))
        .toList();
  }

  private static boolean inReach(LabelledPoints points, int i) {
    return Math.abs(points.x().get(i, 0)) <= Dot.REACH && Math.abs(points.x().get(i, 1)) <= Dot.REACH;
  }

  /** A random part in the same order: every k-th would leave out whole classes of balanced data. */
  private static List<Dot> thinned(List<Dot> dots, long seed) {
    if (dots.size() <= MOST) {
      return dots;
    }
    int[] order = IntStream.range(0, dots.size()).toArray();
    SeededRandom.forPurpose(seed, "drawing").shuffle(order);
    return Arrays.stream(order, 0, MOST).sorted().mapToObj(dots::get).toList();
  }
}
