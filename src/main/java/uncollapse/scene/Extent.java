package uncollapse.scene;

import uncollapse.linalg.Matrix;
import uncollapse.objective.Knob;
import uncollapse.train.Experiment;

/**
 * The cube that a picture of raw rows shows: it holds every point, the origin and a box about the mean, so that a
 * collapse is seen as a small dot in a large box and is not zoomed away. It follows the points without memory, hence
 * moves as smoothly as they do and is the same in every frame of the same snapshot.
 *
 * @param box half-side of the box about the mean: γ where the variance term aims at it, else 1
 */
record Extent(double[] centre, double half, double[] mean, double box, boolean target) {
  private static final double MARGIN = 1.12;

  /** The std that raw rows are measured against: γ where the variance term is used, else 1. */
  static double aim(Experiment experiment) {
    return experiment.aimsAtGamma() ? Math.max(1e-9, experiment.knobs().get(Knob.GAMMA)) : 1;
  }

  static Extent of(Matrix rows, Experiment experiment) {
    boolean target = experiment.aimsAtGamma();
    double box = aim(experiment);
    int d = rows.cols();
    double[] mean = new double[d];
    double[] low = new double[d];
    double[] high = new double[d];
    for (int i = 0; i < rows.rows(); i++) {
      for (int j = 0; j < d; j++) {
        double v = rows.get(i, j);
        mean[j] += v / rows.rows();
        low[j] = Math.min(low[j], v);
        high[j] = Math.max(high[j], v);
      }
    }
    double half = 0;
    double[] centre = new double[d];
    for (int j = 0; j < d; j++) {
      low[j] = Math.min(low[j], mean[j] - box);
      high[j] = Math.max(high[j], mean[j] + box);
      centre[j] = low[j] / 2 + high[j] / 2;
      half = Math.max(half, high[j] / 2 - low[j] / 2);
    }
    return new Extent(centre, half * MARGIN, mean, box, target);
  }
}
