package uncollapse.ui;

import java.util.Arrays;
import uncollapse.data.Drawing;
import uncollapse.data.PointSource.Drawn;
import uncollapse.text.Words;

/** What is said of a drawing: what it has, or what it lacks before a run can start on it. */
final class DrawWords {
  private DrawWords() {}

  static String of(DrawMode draw, Words words) {
    int[] counts = draw.drawing().counts();
    int points = Arrays.stream(counts).sum();
    return draw.lack().map(lack -> of(lack, points, words)).orElseGet(() -> of(draw, counts, points, words));
  }

  private static String of(Drawing.Lack lack, int points, Words words) {
    return switch (lack) {
      case FEW_POINTS -> words.get("ui.draw.few", points, Drawn.LEAST);
      case ONE_PLACE -> words.get("ui.draw.one-place");
      case ONE_CLASS -> words.get("ui.draw.one-class");
    };
  }

  private static String of(DrawMode draw, int[] counts, int points, Words words) {
    int all = draw.template().all();
    if (points == Drawn.MOST) {
      return words.get("ui.draw.full", points);
    } else if (draw.template().dots().size() < all && !draw.drawing().canUndo()) {
      return words.get("ui.draw.part", points, all);
    }
    return words.get("ui.draw.count", points, Arrays.stream(counts).filter(it -> it > 0).count());
  }
}
