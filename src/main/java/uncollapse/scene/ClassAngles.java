package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import uncollapse.data.LabelledPoints;
import uncollapse.linalg.Matrix;
import uncollapse.train.Snapshot;

/** The angles between the mean directions of two or three classes on the circle, as arcs with their degrees. */
final class ClassAngles {
  private static final int TYPE = 11;
  private static final int MOST_CLASSES = 3;

  /** Share of the circle's radius at which the arcs lie. */
  private static final double ARC = 0.34;

  /** Smaller angles have no room for their number, shorter means no direction. */
  private static final double SMALLEST = 12;

  private static final double SHORTEST = 0.2;

  private ClassAngles() {}

  static void paint(Graphics2D g, Matrix rows, Snapshot snapshot, double x, double y, double r, Theme theme) {
    double[] angles = means(rows, snapshot.probe());
    if (angles.length < 2 || angles.length > MOST_CLASSES) {
      return;
    }
    g.setStroke(Ink.HAIR);
    for (int c = 0; c < angles.length; c++) {
      g.setColor(theme.ofClass(ClassMarks.of(snapshot, c)));
      Ink.line(g, x, y, x + r * Math.cos(angles[c]), y - r * Math.sin(angles[c]));
    }
    for (int c = 0; c < (angles.length == 2 ? 1 : angles.length); c++) {
      between(g, angles[c], angles[(c + 1) % angles.length], x, y, r, theme);
    }
  }

  /** Degrees, 0 to 180, between two directions. */
  static double degrees(double from, double to) {
    return Math.abs(Math.toDegrees(Math.IEEEremainder(to - from, 2 * Math.PI)));
  }

  private static void between(Graphics2D g, double from, double to, double x, double y, double r, Theme theme) {
    double way = Math.IEEEremainder(to - from, 2 * Math.PI);
    if (Math.abs(Math.toDegrees(way)) < SMALLEST) {
      return;
    }
    double arc = ARC * r;
    g.setColor(theme.muted());
    g.setStroke(Ink.THIN);
    g.draw(
        new Arc2D.Double(
            x - arc, y - arc, 2 * arc, 2 * arc, Math.toDegrees(from), Math.toDegrees(way), Arc2D.OPEN));
    double middle = from + way / 2;
    new Line(TYPE)
        .bold(Math.round(degrees(from, to)) + "°", theme.text())
        .drawCentred(g, x + 1.35 * arc * Math.cos(middle), y - 1.25 * arc * Math.sin(middle) + TYPE * 0.36);
  }

  /** Direction of each class's mean row, radians; none if a class has no clear one. */
  static double[] means(Matrix rows, LabelledPoints probe) {
    int classes = probe.classes();
    double[] xs = new double[classes];
    double[] ys = new double[classes];
    int[] counts = new int[classes];
    for (int i = 0; i < rows.rows(); i++) {
      int label = probe.labels()[i];
      xs[label] += rows.get(i, 0);
      ys[label] += rows.cols() > 1 ? rows.get(i, 1) : 0;
      counts[label]++;
    }
    double[] angles = new double[classes];
    for (int c = 0; c < classes; c++) {
      if (counts[c] == 0 || Math.hypot(xs[c], ys[c]) < SHORTEST * counts[c]) {
        return new double[0];
      }
      angles[c] = Math.atan2(ys[c], xs[c]);
    }
    return angles;
  }
}
