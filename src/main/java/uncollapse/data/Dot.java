package uncollapse.data;

/**
 * A point in the plane that somebody put there by hand.
 *
 * @param x from −{@value #REACH} to {@value #REACH}
 * @param y from −{@value #REACH} to {@value #REACH}
 * @param label its class, 0 to {@value #CLASSES} − 1
 */
public record Dot(double x, double y, int label) {
  /** Classes that can be drawn: one for each digit key. */
  public static final int CLASSES = 10;

  public static final double REACH = 1_000;

  public Dot {
    boolean inside = Math.abs(x) <= REACH && Math.abs(y) <= REACH;
    if (!inside || label < 0 || label >= CLASSES) {
      throw new IllegalArgumentException(x + ", " + y + ", class " + label);
    }
  }
}
