package uncollapse.measure;

import uncollapse.linalg.Matrix;
import uncollapse.linalg.SeededRandom;

/**
 * Recall@1: the share of points whose nearest other point has their label, among the points that share their label with
 * another one; 0 if there are none. One instance measures any number of embeddings of one shape, without allocating.
 */
public final class Retrieval {
  /** Standard deviation of the noise. */
  public static final double BLUR = 0.02;

  private final Matrix noise;
  private final double[][] columns;
  private final double[] distances;

  /** For embeddings of n × d. */
  public Retrieval(int n, int d) {
    this(n, d, BLUR);
  }

  /** At another resolution; 0 for the features as they are: of any scale, so that it stays high inside a dot of size 1e-3. */
  Retrieval(int n, int d, double blur) {
    noise = new Matrix(n, d);
    SeededRandom random = SeededRandom.forPurpose(0, "blur");
    for (int i = 0; i < noise.data().length; i++) {
      noise.data()[i] = blur * random.nextGaussian();
    }
    columns = new double[d][n];
    distances = new double[n];
  }

  /** At finite resolution: after N(0, {@value #BLUR}²) is added to each coordinate, the same noise each time. */
  public double blurredRecallAt1(Matrix e, int[] labels) {
    int n = distances.length;
    for (int k = 0; k < columns.length; k++) {
      for (int i = 0; i < n; i++) {
        columns[k][i] = e.get(i, k) + noise.get(i, k);
      }
    }
    int asked = 0;
    int right = 0;
    for (int i = 0; i < n; i++) {
      if (hasCompany(labels, i)) {
        asked++;
        right += labels[nearest(i)] == labels[i] ? 1 : 0;
      }
    }
    return asked == 0 ? 0 : (double) right / asked;
  }

  private static boolean hasCompany(int[] labels, int i) {
    for (int j = 0; j < labels.length; j++) {
      if (labels[j] == labels[i] && j != i) {
        return true;
      }
    }
    return false;
  }

  /** The first of several that are equally near. */
  private int nearest(int i) {
    double[] first = columns[0];
    for (int j = 0; j < distances.length; j++) {
      double difference = first[j] - first[i];
      distances[j] = difference * difference;
    }
    for (int k = 1; k < columns.length; k++) {
      double[] column = columns[k];
      for (int j = 0; j < distances.length; j++) {
        double difference = column[j] - column[i];
        distances[j] += difference * difference;
      }
    }
    distances[i] = Double.POSITIVE_INFINITY;
    int best = i == 0 ? 1 : 0;
    for (int j = 0; j < distances.length; j++) {
      if (distances[j] < distances[best]) {
        best = j;
      }
    }
    return best;
  }
}
