package uncollapse.measure;

/** Where an embedding stands between collapse and spread. */
public enum Regime {
  /** All features in (nearly) one point: rank 1 and a mean as long as the rows. */
  POINT,
  /** Features on one axis, at both ends of it: rank 1 and a short mean. */
  POLARISED,
  PARTLY_SPREAD,
  SPREAD
}
