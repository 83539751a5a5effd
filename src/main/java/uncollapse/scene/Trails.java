package uncollapse.scene;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uncollapse.linalg.Matrix;
import uncollapse.train.Motion;

/** Lines from where points were to where they are, the older the fainter; of many points only some. */
final class Trails {
  /** Pieces of line at most: a software renderer takes some milliseconds for so many. */
  private static final int MOST_PIECES = 2_400;

  private static final int AGES = 4;

  /** Nearer than this, in pixels, a place is not told from the last one. */
  private static final double NEAR = 1.6;

  private static final double OPACITY = 0.5;
  private static final double BACK_OPACITY = 0.4;
  private static final BasicStroke STROKE = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);

  /** Pieces of one class, age and side. */
  private final Path2D[][][] paths;

  private Trails(int classes) {
    paths = new Path2D[classes][AGES][2];
    for (Path2D[][] ofClass : paths) {
      for (Path2D[] ofAge : ofClass) {
        Arrays.setAll(ofAge, _ -> new Path2D.Double());
      }
    }
  }

  /** Under the points: the last places of each. */
  static void paint(Graphics2D g, RowPlacer place, Picture picture) {
    Matrix now = picture.snapshot().embedding();
    List<Matrix> places = picture.snapshot().motion().trail().stream()
        .map(Motion.Place::embedding)
        .filter(it -> it.rows() == now.rows() && it.cols() == now.cols())
        .toList();
    if (places.size() < 2) {
      return;
    }
    int n = places.getLast().rows();
    int step = Math.ceilDiv(n * places.size(), MOST_PIECES);
    int[] chosen = IntStream.range(0, Math.ceilDiv(n, step)).map(i -> i * step).toArray();
    List<Placement> at = places.stream().map(it -> place.at(step == 1 ? it : ForceArrows.select(it, chosen))).toList();
    int[] marks = ClassMarks.of(picture.snapshot());
    Trails trails = new Trails(Arrays.stream(marks).max().orElse(0) + 1);
    for (int i = 0; i < chosen.length; i++) {
      trails.follow(at, i, marks[chosen[i]]);
    }
    trails.draw(g, picture.theme());
  }

  private void follow(List<Placement> at, int point, int label) {
    double x = at.getFirst().x()[point];
    double y = at.getFirst().y()[point];
    @Nullable Path2D last = null;
    for (int k = 1; k < at.size(); k++) {
      double nextX = at.get(k).x()[point];
      double nextY = at.get(k).y()[point];
      boolean moved = Math.abs(nextX - x) + Math.abs(nextY - y) >= NEAR;
      if (moved) {
        Path2D path = paths[label][(k - 1) * AGES / (at.size() - 1)][at.get(k).depth()[point] >= 0 ? 1 : 0];
        if (!path.equals(last)) {
          path.moveTo(x, y);
        }
        path.lineTo(nextX, nextY);
        last = path;
        x = nextX;
        y = nextY;
      }
    }
  }

  private void draw(Graphics2D g, Theme theme) {
    g.setStroke(STROKE);
    for (int label = 0; label < paths.length; label++) {
      for (int age = 0; age < AGES; age++) {
        for (int side = 0; side < 2; side++) {
          Path2D path = paths[label][age][side];
          if (path.getCurrentPoint() != null) {
            double opacity = OPACITY * (age + 0.5) / AGES * (side == 0 ? BACK_OPACITY : 1);
            g.setColor(Ink.alpha(theme.ofClass(label), opacity));
            g.draw(path);
          }
        }
      }
    }
  }
}
