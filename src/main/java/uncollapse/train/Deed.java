package uncollapse.train;

/** Something that can be undone, for people. */
public sealed interface Deed {
  /**
   * A setting of one side was changed.
   *
   * @param move from what to what
   */
  record Changed(Side side, KnobMove move) implements Deed {}

  /** What is no change of a single setting. */
  enum Whole implements Deed {
    RESTARTED,
    OPENED,
    BRANCHED,
    COMPARED,
    COPIED,
    SWAPPED,
    ENDED
  }
}
