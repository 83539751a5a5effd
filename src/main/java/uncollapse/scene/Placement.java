package uncollapse.scene;

/**
 * Where the points of a panel stand on the surface, one entry per point: what painting, hit testing and layers on top
 * (hover, forces, trails) all go by.
 *
 * @param depth positive towards the viewer, −1 to 1; all 0 in flat views
 */
public record Placement(double[] x, double[] y, double[] depth) {
  static Placement flat(int n) {
    return new Placement(new double[n], new double[n], new double[n]);
  }

  public int size() {
    return x.length;
  }

  /** The nearest point within a distance, those in the front half first; −1 for none. */
  public int nearest(double px, double py, double within) {
    int best = -1;
    double bestDistance = within * within;
    boolean bestInFront = false;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - px;
      double dy = y[i] - py;
      double distance = dx * dx + dy * dy;
      boolean inFront = depth[i] >= 0;
      boolean near = distance <= within * within;
      if (near && ((inFront && !bestInFront) || (inFront == bestInFront && distance <= bestDistance))) {
        best = i;
        bestDistance = distance;
        bestInFront = inFront;
      }
    }
    return best;
  }
}
