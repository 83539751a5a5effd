package uncollapse.export;

/** Is told how far long work is, and may stop it. */
@FunctionalInterface
public interface Watcher {
  /** Lets everything run to its end. */
  Watcher NONE = (done, all) -> true;

  /** Returns false to stop: nothing is left behind then. */
  boolean reached(long done, long all);
}
