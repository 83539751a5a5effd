package uncollapse.train;

/** How fast the training loop steps. */
public sealed interface Pace {
  /** So many steps a second, 1 to 60. */
  record PerSecond(double steps) implements Pace {}

  /** So many steps for each picture shown (60 a second). */
  record PerFrame(int steps) implements Pace {}

  record FlatOut() implements Pace {}

  /** 20 steps a second for the first hundred steps, then 60: the start of a run for people to follow. */
  record Eased() implements Pace {}
}
