package uncollapse.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uncollapse.linalg.Matrix;
import uncollapse.objective.Term;
import uncollapse.train.Forces;

/**
 * What moves features, as arrows of one scale, with a key in the corner that says how large the key's arrow is. At the
 * hovered point alone, that is the longest one. Of many points a few may be pulled at a hundred times as strongly as the
 * rest, so that nine in ten decide the scale, and what would be much longer is cut, as the key says.
 */
final class ForceArrows {
  private static final int MOST_POINTS = 40;
  private static final double SHARE = 0.9;

  /** In units of the key's arrow. */
  private static final double LONGEST = 1.6;

  private static final int TYPE = 11;
  private static final double STRONG = 2.2;
  private static final double PALE = 1.3;
  private static final double PALE_OPACITY = 0.7;

  /** One term's arrows, or those of the sum. */
  record Pull(Color color, Matrix rows) {}

  private final RowPlacer place;
  private final Rectangle2D area;
  private final Picture picture;

  /** The n × d features that are pulled at. */
  private final Matrix rows;

  private final List<Pull> pulls;

  private ForceArrows(RowPlacer place, Rectangle2D area, Picture picture, Matrix rows, List<Pull> pulls) {
    this.place = place;
    this.area = area;
    this.picture = picture;
    this.rows = rows;
    this.pulls = pulls;
  }

  /** At the hovered point and, where that layer is shown, at a thinned set. */
  static void onProbe(Graphics2D g, RowPlacer place, Rectangle2D area, Picture picture) {
    Forces forces = picture.snapshot().motion().forces();
    Matrix embedding = picture.snapshot().embedding();
    if (forces == null || !fit(forces, embedding)) {
      return;
    }
    Matrix rows = select(embedding, forces.points());
    List<Pull> pulls = pulls(forces, picture);
    ForceArrows arrows = new ForceArrows(place, area, picture, rows, pulls);
    int hovered = Arrays.binarySearch(forces.points(), picture.view().hovered());
    if (picture.view().layers().has(Layer.EVERYWHERE)) {
      arrows.thinned(g, MOST_POINTS, hovered, "scene.forces.key");
    } else if (hovered >= 0) {
      double unit = arrows.longest(hovered);
      arrows.draw(g, new int[] {hovered}, unit, STRONG, 1);
      arrows.key(g, unit, "scene.forces.key");
    }
  }

  /** Of every term, and their sum, at the rows of a batch. */
  static void onBatch(Graphics2D g, RowPlacer place, Rectangle2D area, Picture picture, Matrix rows, Forces forces) {
    List<Pull> pulls = new ArrayList<>(pulls(forces, picture.with(picture.view().with(Layers.USUAL))));
    if (pulls.size() > 1) {
      Matrix sum = new Matrix(rows.rows(), rows.cols());
      for (Pull pull : pulls) {
        Arrays.setAll(sum.data(), i -> sum.data()[i] + pull.rows.data()[i]);
      }
      pulls.addFirst(new Pull(picture.theme().muted(), sum));
    }
    ForceArrows arrows = new ForceArrows(place, area, picture, rows, pulls);
    arrows.thinned(g, 2 * MOST_POINTS, -1, "scene.forces.key");
  }

  /** Where a step took the points shown. */
  static void ofMove(Graphics2D g, RowPlacer place, Rectangle2D area, Picture picture, Matrix from, Matrix to) {
    Matrix move = new Matrix(from.rows(), from.cols());
    Arrays.setAll(move.data(), i -> to.data()[i] - from.data()[i]);
    List<Pull> pulls = List.of(new Pull(picture.theme().text(), move));
    new ForceArrows(place, area, picture, from, pulls).thinned(g, 3 * MOST_POINTS, -1, "scene.forces.move");
  }

  /** A picture may be of a network that is wider or narrower than the one measured: only while it changes. */
  private static boolean fit(Forces forces, Matrix embedding) {
    int[] points = forces.points();
    return points.length > 0
        && points[points.length - 1] < embedding.rows()
        && forces.terms().getFirst().rows().cols() == embedding.cols();
  }

  /** The terms whose forces are shown. */
  static List<Pull> pulls(Forces forces, Picture picture) {
    List<Pull> pulls = new ArrayList<>();
    for (Forces.OfTerm it : forces.terms()) {
      Optional<Term.Key> term = it.term();
      Layers layers = picture.view().layers();
      if (term.map(layers::has).orElse(layers.has(Layer.TASK))) {
        pulls.add(new Pull(color(term, picture), it.rows()));
      }
    }
    return pulls;
  }

  private static Color color(Optional<Term.Key> term, Picture picture) {
    List<Term.Key> all = picture.snapshot().experiment().regularisers().stream().map(Term::key).toList();
    return term.map(it -> picture.theme().of(it, all)).orElse(picture.theme().task());
  }

  /** The length of the longest force on a row. */
  private double longest(int row) {
    double most = 0;
    for (Pull pull : pulls) {
      double length = length(pull.rows, row);
      most = Double.isFinite(length) ? Math.max(most, length) : most;
    }
    return most;
  }

  static double length(Matrix rows, int row) {
    double square = 0;
    for (int k = 0; k < rows.cols(); k++) {
      square += rows.get(row, k) * rows.get(row, k);
    }
    return Math.sqrt(square);
  }

  /** At so many rows at most, and strongly at one of them; −1 for none. */
  private void thinned(Graphics2D g, int points, int strong, String key) {
    int n = rows.rows();
    int count = Math.min(n, points);
    int[] chosen = new int[count];
    Arrays.setAll(chosen, i -> (int) ((long) i * n / count));
    double[] lengths = Arrays.stream(chosen).mapToDouble(this::longest).sorted().toArray();
    double unit = lengths[(int) (SHARE * (count - 1))];
    unit = unit > 0 ? unit : lengths[count - 1];
    draw(g, chosen, unit, PALE, PALE_OPACITY);
    if (strong >= 0) {
      draw(g, new int[] {strong}, unit, STRONG, 1);
    }
    boolean cut = Math.max(lengths[count - 1], strong >= 0 ? longest(strong) : 0) > LONGEST * unit;
    key(g, unit, cut ? key + ".cut" : key);
  }

  /**
   * Arrows at some rows.
   *
   * @param unit what is as long as the key's arrow
   */
  private void draw(Graphics2D g, int[] chosen, double unit, double width, double opacity) {
    if (!(unit > 0)) {
      return;
    }
    Matrix starts = select(rows, chosen);
    Placement from = place.at(starts);
    double factor = reach(area) / (unit * pixelsPerUnit());
    for (int k = 0; k < pulls.size(); k++) {
      Pull pull = pulls.get(k);
      Matrix ends = select(pull.rows, chosen);
      for (int i = 0; i < ends.data().length; i++) {
        double cut = Math.min(1, LONGEST * unit / length(pull.rows, chosen[i / rows.cols()]));
        ends.data()[i] = starts.data()[i] + factor * cut * ends.data()[i];
      }
      Placement to = place.at(ends);
      double aside = (k - (pulls.size() - 1) / 2.0) * 1.6 * width;
      Arrows arrows = new Arrows(width);
      for (int i = 0; i < chosen.length; i++) {
        arrows.add(from.x()[i], from.y()[i], to.x()[i], to.y()[i], aside, from.depth()[i] >= 0);
      }
      arrows.draw(g, pull.color, opacity);
    }
  }

  /** How long the key's arrow is, in pixels. */
  static double reach(Rectangle2D area) {
    return Math.clamp(Math.min(area.getWidth(), area.getHeight()) * 0.14, 24, 64);
  }

  /** Of what lies flat before the viewer: of d directions two are seen in full, in sum. */
  private double pixelsPerUnit() {
    int d = rows.cols();
    Matrix axes = new Matrix(d + 1, d);
    for (int k = 0; k < d; k++) {
      axes.set(k + 1, k, 1);
    }
    Placement at = place.at(axes);
    double square = 0;
    for (int k = 1; k <= d; k++) {
      double x = at.x()[k] - at.x()[0];
      double y = at.y()[k] - at.y()[0];
      square += x * x + y * y;
    }
    return Math.max(1e-9, Math.sqrt(square / Math.min(2, d)));
  }

  /** An arrow, and what one of its length is. */
  private void key(Graphics2D g, double unit, String words) {
    Theme theme = picture.theme();
    Line line = Line.of(picture.words().get(words, Figures.of(unit)), TYPE, theme.muted());
    double x = area.getX() + 10;
    double y = area.getMaxY() - 14;
    double length = unit > 0 ? reach(area) : 0;
    g.setColor(Ink.alpha(theme.background(), 0.85));
    Ink.rect(g, x - 6, y - 9, length + line.width() + 18, 19);
    Arrows arrow = new Arrows(STRONG);
    arrow.add(x, y, x + length, y, 0, true);
    arrow.draw(g, theme.muted(), 1);
    line.draw(g, x + length + 6, y + TYPE * 0.36);
  }

  static Matrix select(Matrix all, int[] chosen) {
    Matrix some = new Matrix(chosen.length, all.cols());
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(all.data(), chosen[i] * all.cols(), some.data(), i * all.cols(), all.cols());
    }
    return some;
  }
}
