package uncollapse.measure;

/** How often a guess is right. */
public final class Accuracy {
  private Accuracy() {}

  /** The share of places where two lists of classes, of the same length, agree; 0 to 1. */
  public static double of(int[] found, int[] labels) {
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += found[i] == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }
}
