package uncollapse.objective;

/** What kind of batch a task needs. */
public enum Sampling {
  /** Rows drawn without regard to labels. */
  UNIFORM,
  /** Row i of a batch has class i mod C, so that every class has positives. */
  CLASS_BALANCED,
  /** The first half of the batch is one view of b/2 points, the second half another view of the same points. */
  TWO_VIEWS
}
