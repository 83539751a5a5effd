package uncollapse.linalg;

/** A matrix that need not fit into memory: its rows are handed out in blocks, from the first to the last. */
public interface Rows {
  /** The length of every row, d. */
  int cols();

  /** Hands out all rows, from the first on each time it is called. */
  void read(Receiver receiver);

  /** Takes blocks of rows. */
  @FunctionalInterface
  interface Receiver {
    /**
     * Takes the next rows.
     *
     * @param block any number of rows × d; its values may be overwritten once this returns
     * @param share how much of the whole has been handed out with it, 0 to 1
     */
    void next(Matrix block, double share);
  }
}
