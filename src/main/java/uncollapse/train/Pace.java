package uncollapse.train;

/** How fast the training loop steps. */
public sealed interface Pace {
  /** Pictures shown in a second. */
  int FRAMES = 60;

  /** How fast it goes on after so many steps; infinity for as fast as can be. */
  default double stepsPerSecond(long taken) {
    return switch (this) {
      case PerSecond(double steps) -> steps;
      case PerFrame(int steps) -> steps * (double) FRAMES;
      case FlatOut _ -> Double.POSITIVE_INFINITY;
      case Eased _ -> taken < Eased.SLOW_STEPS ? Eased.SLOW : FRAMES;
    };
  }

  /** So many steps a second, more than 0. */
  record PerSecond(double steps) implements Pace {
    public PerSecond {
      if (!(steps > 0)) {
        throw new IllegalArgumentException(steps + " steps a second");
      }
    }
  }

  /** So many steps for each picture shown (60 a second), at least 1. */
  record PerFrame(int steps) implements Pace {
    public PerFrame {
      if (steps < 1) {
        throw new IllegalArgumentException(steps + " steps a frame");
      }
    }
  }

  /** As fast as the machine can. */
  record FlatOut() implements Pace {}

  /** {@value #SLOW} steps a second for the first {@value #SLOW_STEPS} steps, then 60: for people to follow a start. */
  record Eased() implements Pace {
    static final int SLOW = 20;
    static final int SLOW_STEPS = 100;
  }
}
