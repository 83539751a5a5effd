package uncollapse.measure;

/** How far two ways to divide the same things into groups agree. */
public final class Clustering {
  private Clustering() {}

  /**
   * Normalised mutual information 2 I(A, B) / (H(A) + H(B)), by the arithmetic mean as scikit-learn has it since 0.22; 0
   * if they are independent, 1 if they are the same but for names, and 1 if neither divides at all.
   *
   * @param a groups 0 …, one per thing
   * @param b groups 0 …, of the same length
   */
  public static double nmi(int[] a, int[] b) {
    int[] as = sizes(a);
    int[] bs = sizes(b);
    int[][] both = new int[as.length][bs.length];
    for (int i = 0; i < a.length; i++) {
      both[a[i]][b[i]]++;
    }
    double mutual = 0;
    for (int i = 0; i < as.length; i++) {
      for (int j = 0; j < bs.length; j++) {
        double share = (double) both[i][j] / a.length;
        mutual += share == 0 ? 0 : share * Math.log(share * a.length / as[i] * a.length / bs[j]);
      }
    }
    double entropies = entropy(as, a.length) + entropy(bs, a.length);
    return entropies == 0 ? 1 : Math.clamp(2 * mutual / entropies, 0, 1);
  }

  private static int[] sizes(int[] groups) {
    int count = 0;
    for (int group : groups) {
      count = Math.max(count, group + 1);
    }
    int[] sizes = new int[count];
    for (int group : groups) {
      sizes[group]++;
    }
    return sizes;
  }

  private static double entropy(int[] sizes, int n) {
    double entropy = 0;
    for (int size : sizes) {
      entropy -= size == 0 ? 0 : (double) size / n * Math.log((double) size / n);
    }
    return entropy;
  }
}
