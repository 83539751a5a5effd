package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uncollapse.train.KnobMove;
import uncollapse.train.Snapshot;

/** The changes of settings as lines across an area whose width is all steps, with labels below as far as there is room. */
final class MoveMarkers {
  static final double ROW = 13;
  static final int ROWS = 2;
  private static final int TYPE = 10;

  /** Moves of one setting, of one run, that are less far apart are one drag. */
  private static final double APART = 14;

  /** How near the mouse must come to a line. */
  private static final double REACH = 4;

  private final Rectangle2D on;
  private final Picture picture;
  private final List<Marker> markers;

  /**
   * One or more moves of one setting.
   *
   * @param x where the last of them is
   * @param before the last step that was taken without any of them
   * @param own whether they are of the picture's run, and not of that which it is compared with
   */
  record Marker(double x, long before, KnobMove move, boolean own) {
    Marker joinedWith(KnobMove later, double at) {
      return new Marker(at, before, new KnobMove(later.step(), move.setting(), move.from(), later.to()), own);
    }
  }

  /** A label where it goes: its left end and its row. */
  record Label(Marker of, Line line, double x, int row) {
    boolean covers(double px, double py, Rectangle2D on) {
      double top = on.getMaxY() + 6 + ROW * row;
      return px >= x - 2 && px <= x + line.width() + 2 && py >= top && py < top + ROW;
    }
  }

  /** Those of a picture. */
  MoveMarkers(Rectangle2D on, long steps, Picture picture) {
    this.on = on;
    this.picture = picture;
    markers = all(picture, on.getX(), on.getWidth() / steps);
  }

  /** The moves of the run, and those that only the run that it is compared with has made. */
  private static List<Marker> all(Picture picture, double left, double pixels) {
    List<KnobMove> own = picture.snapshot().moves();
    List<Marker> markers = of(own, true, left, pixels);
    Snapshot against = picture.against();
    if (against != null) {
      Set<KnobMove> shared = new HashSet<>(own);
      List<KnobMove> others = against.moves().stream().filter(move -> !shared.contains(move)).toList();
      markers.addAll(of(others, false, left, pixels));
      markers.sort(Comparator.comparingDouble(Marker::x));
    }
    return markers;
  }

  private static List<Marker> of(List<KnobMove> moves, boolean own, double left, double pixels) {
    List<Marker> markers = new ArrayList<>();
    for (KnobMove move : moves) {
      double x = left + move.step() * pixels;
      Marker last = markers.isEmpty() ? null : markers.getLast();
      if (last != null && last.move.setting().equals(move.setting()) && x - last.x < APART) {
        markers.set(markers.size() - 1, last.joinedWith(move, x));
      } else {
        markers.add(new Marker(x, move.step() - 1, move, own));
      }
    }
    return markers;
  }

  void lines(Graphics2D g) {
    Theme theme = picture.theme();
    g.setStroke(Ink.THIN);
    for (Marker marker : markers) {
      g.setColor(marker.own ? Ink.mix(theme.background(), theme.accent(), 0.7) : theme.compared());
      Ink.line(g, Ink.crisp(marker.x), on.getY() - 3, Ink.crisp(marker.x), on.getMaxY() + 3);
    }
  }

  void labels(Graphics2D g) {
    for (Label label : arrange()) {
      label.line.draw(g, label.x, on.getMaxY() + 6 + ROW * (label.row + 0.75));
    }
  }

  /** What a marker says. */
  Line say(Marker marker) {
    Snapshot against = picture.against();
    Snapshot of = marker.own || against == null ? picture.snapshot() : against;
    String change = Names.change(marker.move, of.experiment(), picture.words());
    return marker.own
        ? Line.of(change, TYPE, picture.theme().accent())
        : Line.of(picture.words().get("scene.compared", change), TYPE, picture.theme().muted());
  }

  /** The newest markers get their labels first; one that finds no room on any row goes without. */
  List<Label> arrange() {
    double[] free = new double[ROWS];
    Arrays.fill(free, on.getMaxX());
    List<Label> labels = new ArrayList<>();
    for (Marker marker : markers.reversed()) {
      Line line = say(marker);
      for (int row = 0; row < ROWS; row++) {
        double x = Math.min(marker.x + 3, on.getMaxX() - line.width());
        if (x + line.width() <= free[row] && x >= on.getX()) {
          labels.add(new Label(marker, line, x, row));
          free[row] = x - 10;
          break;
        }
      }
    }
    return labels;
  }

  /** The marker whose line or label is at a place. */
  @Nullable Marker at(double x, double y) {
    for (Label label : arrange()) {
      if (label.covers(x, y, on)) {
        return label.of;
      }
    }
    return markers.stream()
        .filter(marker -> Math.abs(marker.x - x) <= REACH && y < on.getMaxY() + 4)
        .min(Comparator.comparingDouble(marker -> Math.abs(marker.x - x)))
        .orElse(null);
  }
}
