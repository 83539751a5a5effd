package uncollapse.train;

/**
 * A course that a run took before it was continued from an earlier step.
 *
 * @param from the last step that it shares with the present course
 */
public record Branch(long from, History history) {
  /** So many are kept, the latest ones. */
  static final int MOST = 4;

  /** The last step of it that is in its history. */
  public long last() {
    return history.size() == 0 ? from : history.steps()[history.size() - 1];
  }
}
