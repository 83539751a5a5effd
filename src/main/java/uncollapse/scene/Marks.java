package uncollapse.scene;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * Draws points by colour and shape of their class: one filled path per class and layer, because a surface pays per fill,
 * not per corner. Eight shapes, so that the class is told without the colour too.
 */
final class Marks {
  /** Layers in which flat points are drawn: between them classes cover each other in turn. */
  private static final int FLAT_LAYERS = 4;

  private static final int DEPTH_LAYERS = 10;
  private static final double FLAT_OPACITY = 0.82;
  private static final double BACK_OPACITY = 0.3;
  private static final double FRONT_OPACITY = 0.92;

  private static final double[][] SHAPES = {
    polygon(16, 0, 1, 1),
    polygon(4, Math.PI / 4, 1.25, 1.25),
    polygon(3, Math.PI / 2, 1.4, 1.4),
    polygon(4, 0, 1.4, 1.4),
    plus(0),
    polygon(10, Math.PI / 2, 1.5, 0.65),
    plus(Math.PI / 4),
    polygon(6, 0, 1.12, 1.12)
  };

  private Marks() {}

  /** Points of one size, none before another. */
  static void flat(Graphics2D g, Placement at, int[] labels, Theme theme, double radius) {
    Path2D[] paths = paths(classes(labels));
    int n = at.size();
    for (int layer = 0; layer < FLAT_LAYERS; layer++) {
      for (int i = n * layer / FLAT_LAYERS; i < n * (layer + 1) / FLAT_LAYERS; i++) {
        add(paths, labels[i], at.x()[i], at.y()[i], radius);
      }
      fill(g, paths, theme, FLAT_OPACITY);
    }
  }

  /** Points in space: the far ones first, smaller and faded. */
  static void deep(Graphics2D g, Placement at, int[] labels, Theme theme, double radius) {
    int classes = classes(labels);
    Path2D[][] layers = new Path2D[DEPTH_LAYERS][];
    Arrays.setAll(layers, k -> paths(classes));
    for (int i = 0; i < at.size(); i++) {
      double nearness = Math.clamp((at.depth()[i] + 1) / 2, 0, 1);
      int layer = Math.min(DEPTH_LAYERS - 1, (int) (nearness * DEPTH_LAYERS));
      add(layers[layer], labels[i], at.x()[i], at.y()[i], radius * (0.6 + 0.6 * nearness));
    }
    for (int layer = 0; layer < DEPTH_LAYERS; layer++) {
      double nearness = (layer + 0.5) / DEPTH_LAYERS;
      fill(g, layers[layer], theme, opacity(nearness));
    }
  }

  /** One mark, for legends and for a point that stands out. */
  static void one(Graphics2D g, int label, double x, double y, double radius, Theme theme) {
    Path2D[] paths = paths(label + 1);
    add(paths, label, x, y, radius);
    fill(g, paths, theme, 1);
  }

  /** Half a sphere apart: clearly behind, clearly in front, a short passage between. */
  private static double opacity(double nearness) {
    double t = Math.clamp((nearness - 0.4) / 0.2, 0, 1);
    return BACK_OPACITY + (FRONT_OPACITY - BACK_OPACITY) * t;
  }

  private static void fill(Graphics2D g, Path2D[] paths, Theme theme, double opacity) {
    for (int c = 0; c < paths.length; c++) {
      if (paths[c].getCurrentPoint() != null) {
        g.setColor(Ink.alpha(theme.ofClass(c), opacity));
        g.fill(paths[c]);
        paths[c].reset();
      }
    }
  }

  private static void add(Path2D[] paths, int label, double x, double y, double radius) {
    Path2D path = paths[label];
    // The ninth class has the first colour again, so it gets the second shape.
    double[] shape = SHAPES[(label + label / SHAPES.length) % SHAPES.length];
    path.moveTo(x + radius * shape[0], y + radius * shape[1]);
    for (int k = 2; k < shape.length; k += 2) {
      path.lineTo(x + radius * shape[k], y + radius * shape[k + 1]);
    }
    path.closePath();
  }

  private static Path2D[] paths(int classes) {
    Path2D[] paths = new Path2D[classes];
    Arrays.setAll(paths, k -> new Path2D.Double());
    return paths;
  }

  private static int classes(int[] labels) {
    int most = 0;
    for (int label : labels) {
      most = Math.max(most, label + 1);
    }
    return most;
  }

  /** Corners on two radii in turn, the first at an angle; y grows downwards. */
  private static double[] polygon(int corners, double first, double outer, double inner) {
    double[] shape = new double[2 * corners];
    for (int k = 0; k < corners; k++) {
      double angle = first + 2 * Math.PI * k / corners;
      double r = k % 2 == 0 ? outer : inner;
      shape[2 * k] = r * Math.cos(angle);
      shape[2 * k + 1] = -r * Math.sin(angle);
    }
    return shape;
  }

  private static double[] plus(double turn) {
    double a = 0.42;
    double b = 1.35;
    double[] corners = {b, a, a, a, a, b, -a, b, -a, a, -b, a, -b, -a, -a, -a, -a, -b, a, -b, a, -a, b, -a};
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    for (int k = 0; k < corners.length; k += 2) {
      double x = corners[k];
      double y = corners[k + 1];
      corners[k] = x * cos - y * sin;
      corners[k + 1] = x * sin + y * cos;
    }
    return corners;
  }
}
