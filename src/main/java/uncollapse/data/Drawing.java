package uncollapse.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import uncollapse.data.PointSource.Drawn;
import uncollapse.linalg.SeededRandom;

/**
 * Points while they are drawn. What happens between {@link #begin} and {@link #end} is one stroke, and is taken back as
 * one. No more than {@link Drawn#MOST} points are ever there.
 */
public final class Drawing {
  /** Strokes that can be taken back. */
  private static final int MEMORY = 200;

  /** Distance of sprayed points along a stroke, in radii of the brush. */
  private static final double SPACING = 0.45;

  /** Places of decimals of what is drawn: finer than any screen, and short in files. */
  private static final double GRAIN = 1e4;

  /** What is missing before points can be trained on. */
  public enum Lack {
    FEW_POINTS,
    ONE_PLACE,
    ONE_CLASS
  }

  private final Deque<List<Dot>> past = new ArrayDeque<>();
  private final SeededRandom random = SeededRandom.forPurpose(0, "drawing");
  private List<Dot> dots;
  private List<Dot> before;

  /** How far the stroke goes on before it sprays again; negative where it has only begun. */
  private double untilNext = -1;

  /** Begins with points that are there already, at most {@link Drawn#MOST}. */
  public Drawing(List<Dot> start) {
    dots = new ArrayList<>(start);
    before = List.copyOf(start);
  }

  public List<Dot> dots() {
    return List.copyOf(dots);
  }

  public void begin() {
    before = List.copyOf(dots);
    untilNext = -1;
  }

  /** Ends a stroke, which can be taken back if it changed anything. */
  public void end() {
    if (!dots.equals(before)) {
      past.addLast(before);
      if (past.size() > MEMORY) {
        past.removeFirst();
      }
    }
  }

  /** Puts down a point, unless that is too far out or there are too many. */
  public void put(double x, double y, int label) {
    boolean inside = Math.abs(x) <= Dot.REACH && Math.abs(y) <= Dot.REACH;
    if (inside && dots.size() < Drawn.MOST) {
      dots.add(new Dot(Math.rint(x * GRAIN) / GRAIN, Math.rint(y * GRAIN) / GRAIN, label));
    }
  }

  /** Scatters points evenly along a line, each uniformly within the radius of it. */
  public void spray(double fromX, double fromY, double toX, double toY, double radius, int label) {
    double length = Math.hypot(toX - fromX, toY - fromY);
    double at = untilNext < 0 ? SPACING * radius : untilNext;
    for (; at < length; at += SPACING * radius) {
      double angle = random.nextDouble(0, 2 * Math.PI);
      double away = radius * Math.sqrt(random.nextDouble());
      double x = fromX + (toX - fromX) * at / length + away * Math.cos(angle);
      double y = fromY + (toY - fromY) * at / length + away * Math.sin(angle);
      put(x, y, label);
    }
    untilNext = at - length;
  }

  /** Takes away every point within the radius of a line. */
  public void erase(double fromX, double fromY, double toX, double toY, double radius) {
    dots.removeIf(dot -> distance(dot, fromX, fromY, toX, toY) <= radius);
  }

  private static double distance(Dot dot, double fromX, double fromY, double toX, double toY) {
    double dx = toX - fromX;
    double dy = toY - fromY;
    double squares = dx * dx + dy * dy;
    double along = squares == 0 ? 0 : ((dot.x() - fromX) * dx + (dot.y() - fromY) * dy) / squares;
    double t = Math.clamp(along, 0, 1);
    return Math.hypot(dot.x() - fromX - t * dx, dot.y() - fromY - t * dy);
  }

  /** Takes away all points, as one stroke. */
  public void clear() {
    begin();
    dots.clear();
    end();
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  /** Takes back the last stroke, if there is one. */
  public void undo() {
    if (canUndo()) {
      dots = new ArrayList<>(past.removeLast());
      before = List.copyOf(dots);
    }
  }

  /** Points of each class, {@value Dot#CLASSES} numbers. */
  public int[] counts() {
    int[] counts = new int[Dot.CLASSES];
    dots.forEach(dot -> counts[dot.label()]++);
    return counts;
  }

  /**
   * What is missing before a run can start on these points.
   *
   * @param tellsClassesApart whether the run's task needs two classes
   */
  public Optional<Lack> lack(boolean tellsClassesApart) {
    if (dots.size() < Drawn.LEAST) {
      return Optional.of(Lack.FEW_POINTS);
    }
    Dot first = dots.getFirst();
    if (dots.stream().allMatch(dot -> dot.x() == first.x() && dot.y() == first.y())) {
      return Optional.of(Lack.ONE_PLACE);
    }
    boolean oneClass = dots.stream().allMatch(dot -> dot.label() == first.label());
    return tellsClassesApart && oneClass ? Optional.of(Lack.ONE_CLASS) : Optional.empty();
  }

  /** The points to train on. */
  public Drawn source() {
    return new Drawn(dots);
  }
}
