package uncollapse.train;

/** One of two runs that are compared. A run alone is A. */
public enum Side {
  A,
  B;

  public Side other() {
    return this == A ? B : A;
  }
}
